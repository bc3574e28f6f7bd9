import { Title3 } from "@fluentui/react-components";
import type { Host } from "../../excel";

export default function ValidateView({ host }: { readonly host: Host }) {
  return <Title3 as="h1">Validate {host.kind === "excel" ? "" : "outside Excel"}</Title3>;
}
