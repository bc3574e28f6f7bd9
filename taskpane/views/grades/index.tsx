import { Title3 } from "@fluentui/react-components";
import type { Host } from "../../excel";

export default function GradesView({ host }: { readonly host: Host }) {
  return <Title3 as="h1">Grades {host.kind === "excel" ? "" : "outside Excel"}</Title3>;
}
