import { useState } from "react";
import { Button, makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { REPORT_SHEET } from "../../../../src/validation";
import { checking } from "../../../checking";
import { type Outcome, undoable } from "../../../excel";
import { useReturn } from "./useReturn";

const useStyles = makeStyles({
  row: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px" },
  done: { ":empty": { marginTop: "-8px" } },
  hint: { margin: 0 },
  body: { whiteSpace: "normal" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

type Step =
  | { readonly kind: "idle" | "asking" | "writing" }
  | { readonly kind: "done"; readonly outcome: Outcome<{ readonly sheet: string }> };

/** Puts the report in the workbook, after saying what that does and whether Excel can take it back. */
export function WriteReport() {
  const styles = useStyles();
  const [step, setStep] = useState<Step>({ kind: "idle" });
  const begins = useReturn();
  const isAsking = step.kind === "asking" || step.kind === "writing";
  const leave = (to: Step) => {
    setStep(to);
    begins.back();
  };
  const write = async () => {
    setStep({ kind: "writing" });
    leave({ kind: "done", outcome: await checking.writeReport() });
  };
  return (
    <div className={styles.row}>
      <Button
        ref={begins.ref}
        aria-expanded={isAsking}
        onClick={() => setStep({ kind: isAsking ? "idle" : "asking" })}
      >
        Write report …
      </Button>
      {isAsking && (
        <div className={styles.row} role="group" aria-label="Write report">
          <p className={styles.hint}>
            A sheet “{REPORT_SHEET}” is added to the workbook, with every finding as text; an earlier report
            there is replaced. {undoable().reportSheet}
          </p>
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              disabledFocusable={step.kind === "writing"}
              onClick={() => void write()}
            >
              {step.kind === "writing" ? "Writing …" : "Write it"}
            </Button>
            <Button onClick={() => leave({ kind: "idle" })}>Leave it</Button>
          </div>
        </div>
      )}
      <div role="status" className={styles.done}>
        {step.kind === "done" && <Written outcome={step.outcome} />}
      </div>
    </div>
  );
}

function Written({ outcome }: { readonly outcome: Outcome<{ readonly sheet: string }> }) {
  const styles = useStyles();
  return (
    <MessageBar intent={outcome.ok ? "success" : "error"} layout="multiline">
      <MessageBarBody className={styles.body}>
        {outcome.ok ? `The report is on the sheet ${outcome.value.sheet}.` : outcome.sentence}
      </MessageBarBody>
    </MessageBar>
  );
}
