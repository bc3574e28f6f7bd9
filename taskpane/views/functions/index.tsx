import { lazy, Suspense, useEffect, useState } from "react";
import { Button, makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { fetchCatalogue, type FunctionEntry } from "../../catalogue";
import type { Host } from "../../excel";
import { FunctionList, IN_CELLS } from "./FunctionList";

/** The list comes first; what takes formulas apart comes with what needs it. */
const FormulaForm = lazy(() => import(/* webpackChunkName: "formulaForm" */ "./FormulaForm"));
const InCells = lazy(() => import(/* webpackChunkName: "inCells" */ "./InCells"));

const useStyles = makeStyles({ view: { maxWidth: "720px" } });

/** Finance's view: the catalogue, and one function's form when it is open. */
export default function FunctionsView({ host, open }: { readonly host: Host; readonly open: string | null }) {
  const styles = useStyles();
  return (
    <div className={styles.view}>
      <Suspense fallback={<p role="status">Opening …</p>}>
        <Opened host={host} open={open} />
      </Suspense>
    </div>
  );
}

function Opened({ host, open }: { readonly host: Host; readonly open: string | null }) {
  const [catalogue, setCatalogue] = useState<FunctionEntry[] | "failed" | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [asked, setAsked] = useState("");
  useEffect(() => {
    let isCurrent = true;
    fetchCatalogue().then(
      (entries) => isCurrent && setCatalogue(entries),
      () => isCurrent && setCatalogue("failed"),
    );
    return () => {
      isCurrent = false;
    };
  }, [attempt]);

  if (open === IN_CELLS) return <InCells host={host} />;
  if (catalogue === null) return <p role="status">Reading the catalogue …</p>;
  if (catalogue === "failed") {
    return (
      <>
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            The list of functions (functions.json) could not be loaded from the add-in’s address. Functions
            already in cells are not touched by this.
          </MessageBarBody>
        </MessageBar>
        <Button onClick={() => setAttempt(attempt + 1)}>Try again</Button>
      </>
    );
  }
  const entry = catalogue.find(({ name }) => name === open);
  return entry ? (
    <FormulaForm key={entry.name} entry={entry} host={host} />
  ) : (
    <FunctionList catalogue={catalogue} asked={asked} onAsked={setAsked} />
  );
}
