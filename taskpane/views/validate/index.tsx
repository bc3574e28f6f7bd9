import { Title3 } from "@fluentui/react-components";
import type { Host } from "../../excel";

export default function ValidateView({ host, open }: { readonly host: Host; readonly open: string | null }) {
  return (
    <Title3 as="h1">
      Validate {host.kind === "excel" ? "" : "outside Excel"} {open}
    </Title3>
  );
}
