import { Button } from "@fluentui/react-components";
import type { Host } from "../../excel";
import { MadeFrom } from "./MadeFrom";
import { Said } from "./Said";
import { TemplateList } from "./TemplateList";
import { TemplatePage } from "./TemplatePage";
import { useCatalogue } from "./useCatalogue";

/** The catalogue of templates, and one of them when it is open. */
export default function TemplatesView({ host, open }: { readonly host: Host; readonly open: string | null }) {
  const { catalogue: pulled, tryAgain } = useCatalogue();
  if (pulled === null) return <p role="status">Looking for templates …</p>;
  if (!pulled.ok) {
    return (
      <>
        <Said intent="error">{pulled.sentence}</Said>
        <Button onClick={tryAgain}>Try again</Button>
      </>
    );
  }
  const { catalogue, from, sentence } = pulled.value;
  const entry = catalogue.templates.find(({ id }) => id === open);
  return (
    <>
      {host.kind === "excel" && <MadeFrom catalogue={catalogue} />}
      {entry ? (
        <TemplatePage key={entry.id} entry={entry} from={from} host={host} />
      ) : (
        <TemplateList templates={catalogue.templates} />
      )}
      {sentence !== null && <Said intent="warning">{sentence}</Said>}
    </>
  );
}
