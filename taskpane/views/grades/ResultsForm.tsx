import { useState } from "react";
import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Radio,
  RadioGroup,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { columnName } from "../../../src/workbook";
import { type Outcome, type ResultsWritten, writeResults } from "../../excel";
import { FormulaText } from "../FormulaText";
import { type Form, gradeMapFormula, resultBlocks, targetOf } from "./results";
import type { Councils, Read } from "./useGrades";
import { counted } from "./words";

const useStyles = makeStyles({
  heading: { display: "block", margin: "24px 0 8px" },
  fields: { display: "flex", flexDirection: "column", gap: "8px" },
  column: { width: "80px" },
  formula: { fontFamily: tokens.fontFamilyMonospace, margin: "4px 0 0" },
  quiet: { margin: "8px 0", color: tokens.colorNeutralForeground2 },
  bar: { marginTop: "12px" },
  body: { whiteSpace: "normal" },
  holds: { listStyleType: "none", margin: "4px 0 0", padding: 0 },
});

/** The mapped grades into a column the person picks; what stands there is shown before it is overwritten. */
export default function ResultsForm({
  read: { selection, sheet, register },
  councils,
  unmapped,
}: {
  readonly read: Read;
  readonly councils: Councils;
  /** How many cells hold a grade that maps to nothing. */
  readonly unmapped: number;
}) {
  const styles = useStyles();
  const [letters, setLetters] = useState(() => columnName(selection.freeColumn));
  const [form, setForm] = useState<Form>("formulas");
  const [written, setWritten] = useState<Outcome<ResultsWritten> | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const target = targetOf(selection, letters);
  const change = (set: () => void) => {
    set();
    setWritten(null);
  };
  const write = async (overwrite: boolean) => {
    if (!target.ok || !register.ok || isBusy) return;
    setIsBusy(true);
    setWritten(null);
    try {
      const blocks = resultBlocks(
        selection,
        target.column,
        form,
        councils,
        register.value,
        sheet?.reference ?? null,
      );
      setWritten(await writeResults(selection.sheet, blocks, overwrite));
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <section aria-labelledby="results">
      <Subtitle2 as="h2" id="results" className={styles.heading}>
        Write the mapped grades
      </Subtitle2>
      <div className={styles.fields}>
        <Field
          label="Into column"
          hint={
            target.ok
              ? `${target.addresses.slice(0, 3).join(", ")}${target.addresses.length > 3 ? " and others" : ""} on ${selection.sheet}`
              : null
          }
          {...(target.ok ? {} : { validationMessage: target.sentence, validationState: "error" as const })}
        >
          <Input
            className={styles.column}
            value={letters}
            autoComplete="off"
            spellCheck={false}
            onChange={(_event, { value }) => change(() => setLetters(value.toUpperCase()))}
          />
        </Field>
        <Field label="As">
          <RadioGroup value={form} onChange={(_event, { value }) => change(() => setForm(value as Form))}>
            <Radio value="formulas" label="Formulas: they follow the grades and the register" />
            <Radio value="values" label="Values: they stay as they are" />
          </RadioGroup>
        </Field>
      </div>
      {form === "formulas" && selection.areas[0] && (
        <p className={styles.formula}>
          <FormulaText
            formula={gradeMapFormula(selection.areas[0].address, councils, sheet?.reference ?? null)}
          />
        </p>
      )}
      {unmapped > 0 && (
        <p className={styles.quiet}>
          {counted(unmapped, "cell")} {unmapped === 1 ? "maps" : "map"} to nothing:{" "}
          {form === "formulas"
            ? "there the formula shows #N/A or #VALUE! with the reason."
            : "there the cell stays blank."}
        </p>
      )}
      <Button
        appearance="primary"
        style={{ marginTop: "8px" }}
        disabledFocusable={isBusy}
        onClick={() => void write(false)}
      >
        Write the grades
      </Button>
      <div role="status">
        {isBusy && <p className={styles.quiet}>Writing …</p>}
        {written && (
          <Said written={written} onReplace={() => void write(true)} onKeep={() => setWritten(null)} />
        )}
      </div>
    </section>
  );
}

function Said({
  written,
  onReplace,
  onKeep,
}: {
  readonly written: Outcome<ResultsWritten>;
  readonly onReplace: () => void;
  readonly onKeep: () => void;
}) {
  const styles = useStyles();
  if (!written.ok) {
    return (
      <MessageBar intent="error" layout="multiline" className={styles.bar}>
        <MessageBarBody className={styles.body}>{written.sentence}</MessageBarBody>
      </MessageBar>
    );
  }
  const { value } = written;
  if (value.kind === "written") {
    return (
      <MessageBar intent="success" layout="multiline" className={styles.bar}>
        <MessageBarBody className={styles.body}>
          The grades are in {value.addresses.join(", ")}.
        </MessageBarBody>
      </MessageBar>
    );
  }
  const more = value.cells - value.holds.length;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        {counted(value.cells, "cell")} there {value.cells === 1 ? "holds" : "hold"} something. Nothing was
        written.
        <ul className={styles.holds}>
          {value.holds.map(({ cell, text }) => (
            <li key={cell}>
              {cell} holds {text.length > 40 ? `${text.slice(0, 39)}…` : text}
            </li>
          ))}
          {more > 0 && <li>and {more.toLocaleString("en-GB")} more</li>}
        </ul>
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onReplace}>Replace {value.cells === 1 ? "it" : "them"}</Button>
        <Button onClick={onKeep}>Keep {value.cells === 1 ? "it" : "them"}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
