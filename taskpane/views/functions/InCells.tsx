import { useEffect, useRef, useState } from "react";
import {
  Button,
  Field,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { callsOurs } from "../../catalogue";
import { type CallScope, type CallsReplaced, findCalls, type Host, replaceCalls } from "../../excel";
import { writeRoute } from "../../route";
import { cellsIn, type Plan, placeOf, planFor, type Wish } from "./plan";
import { PlanList } from "./PlanList";

const useStyles = makeStyles({
  heading: { ...typographyStyles.title3, margin: "8px 0 4px" },
  lead: { margin: "0 0 12px", color: tokens.colorNeutralForeground2 },
  fields: { display: "flex", flexDirection: "column", gap: "8px", marginBottom: "12px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", margin: "12px 0" },
  bar: { margin: "12px 0" },
  body: { whiteSpace: "normal" },
});

type Said = { readonly intent: "success" | "warning" | "error" | "info"; readonly sentence: string };

const DONE: Readonly<Record<Wish, string>> = { freeze: "frozen to values", replace: "replaced" };

/** Calls in the sheet made into values or plain formulas: what would change is seen before it does. */
export default function InCells({ host }: { readonly host: Host }) {
  const styles = useStyles();
  const [scope, setScope] = useState<CallScope>("selection");
  const [wish, setWish] = useState<Wish>("freeze");
  const [plan, setPlan] = useState<Plan | null>(null);
  const [said, setSaid] = useState<readonly Said[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  // The link that led here is gone, and the keyboard must not be left nowhere.
  useEffect(() => fields.current?.querySelector<HTMLElement>("input:checked")?.focus(), []);

  const lookAgain = useRef<HTMLDivElement>(null);
  /** The buttons that had the keyboard are gone then. */
  const close = () => {
    setPlan(null);
    lookAgain.current?.querySelector("button")?.focus();
  };

  const choose = (change: () => void) => {
    change();
    setPlan(null);
    setSaid([]);
  };
  const busy = async (work: () => Promise<void>) => {
    if (isBusy) return;
    setIsBusy(true);
    setSaid([]);
    try {
      await work();
    } finally {
      setIsBusy(false);
    }
  };
  const look = () =>
    busy(async () => {
      const found = await findCalls(scope, callsOurs);
      if (!found.ok) {
        setPlan(null);
        setSaid([{ intent: "error", sentence: found.sentence }]);
        return;
      }
      const { calls, missed } = found.value;
      setPlan(calls.length > 0 ? planFor(calls, wish) : null);
      setSaid([
        ...(calls.length === 0 ? [{ intent: "info" as const, sentence: NOTHING[scope] }] : []),
        ...missed.map((sentence): Said => ({ intent: "warning", sentence })),
      ]);
    });
  const change = (planned: Plan) =>
    busy(async () => {
      const written = await replaceCalls(planned.changes);
      close();
      setSaid(written.ok ? told(written.value, wish) : [{ intent: "error", sentence: written.sentence }]);
    });

  return (
    <>
      <Link href={writeRoute({ view: "functions", item: null })}>All functions</Link>
      <h1 className={styles.heading}>Freeze or replace formulas</h1>
      <p className={styles.lead}>
        For a colleague without the add-in, or a reviewer who does not accept custom functions.
      </p>
      <div className={styles.fields} ref={fields}>
        <Field label="What">
          <RadioGroup value={wish} onChange={(_event, { value }) => choose(() => setWish(value as Wish))}>
            <Radio value="freeze" label="Freeze to values: the cells keep what they show now" />
            <Radio value="replace" label="Replace by plain formulas: Excel goes on calculating" />
          </RadioGroup>
        </Field>
        <Field label="Where">
          <RadioGroup
            value={scope}
            onChange={(_event, { value }) => choose(() => setScope(value as CallScope))}
          >
            <Radio value="selection" label="In the selected cells" />
            <Radio value="workbook" label="In the whole workbook" />
          </RadioGroup>
        </Field>
      </div>
      <div ref={lookAgain}>
        <Button
          appearance={plan ? "secondary" : "primary"}
          disabledFocusable={host.kind !== "excel" || isBusy}
          onClick={() => void look()}
        >
          Show what would change
        </Button>
      </div>
      <div role="status">
        {isBusy && <p>Looking through the cells …</p>}
        {said.map(({ intent, sentence }) => (
          <MessageBar key={sentence} intent={intent} layout="multiline" className={styles.bar}>
            <MessageBarBody className={styles.body}>{sentence}</MessageBarBody>
          </MessageBar>
        ))}
        {plan && !isBusy && <p>{summary(plan, wish)}</p>}
      </div>
      {plan && !isBusy && (
        <>
          <PlanList plan={plan} wish={wish} />
          {plan.changes.length > 0 && (
            <>
              <MessageBar intent="warning" layout="multiline" className={styles.bar}>
                <MessageBarBody className={styles.body}>{WARNING[wish]}</MessageBarBody>
              </MessageBar>
              <div className={styles.buttons}>
                <Button appearance="primary" onClick={() => void change(plan)}>
                  {wish === "freeze" ? "Freeze" : "Replace"} {counted(plan.changes.length, "formula")}
                </Button>
                <Button onClick={close}>Leave them</Button>
              </div>
            </>
          )}
        </>
      )}
    </>
  );
}

const NOTHING: Readonly<Record<CallScope, string>> = {
  selection:
    "No formula here calls a function of this add-in. Select the cell that holds the formula: the first, top left, of those it fills.",
  workbook: "No formula in this workbook calls a function of this add-in.",
};

const WARNING: Readonly<Record<Wish, string>> = {
  freeze:
    "Frozen cells no longer follow the figures they came from. Undo (Ctrl+Z in the sheet) brings the formulas back only as long as this Excel keeps the step, and never once the workbook is closed. Save a copy first if you may need them.",
  replace:
    "Each plain formula is compared with what the cell shows now; where they differ, the call is put back. Undo (Ctrl+Z in the sheet) brings the calls back only as long as this Excel keeps the step. Save a copy first if you may need them.",
};

function summary({ changes, left }: Plan, wish: Wish): string {
  const would = `${counted(changes.length, "formula")} in ${counted(cellsIn(changes), "cell")} would be ${DONE[wish]}.`;
  return left.length === 0 ? would : `${would} ${counted(left.length, "formula")} would be left as found.`;
}

function told({ replaced, putBack }: CallsReplaced, wish: Wish): Said[] {
  const said: Said[] = [];
  if (replaced.length > 0) {
    const cells = counted(cellsIn(replaced.map((call) => ({ call }))), "cell");
    said.push({
      intent: "success",
      sentence: `${counted(replaced.length, "formula")} in ${cells} ${replaced.length === 1 ? "was" : "were"} ${DONE[wish]}${wish === "replace" ? ", with the same values" : ""}.`,
    });
  }
  if (putBack.length > 0) {
    said.push({
      intent: "warning",
      sentence: `${counted(putBack.length, "formula")} stayed, for the plain formula showed another value: ${putBack.slice(0, 5).map(placeOf).join(", ")}${putBack.length > 5 ? " and others" : ""}. Freeze to values instead.`,
    });
  }
  return said;
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString("en-GB")} ${what}${count === 1 ? "" : "s"}`;
}
