import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button, Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { serialText } from "../../../src/text";
import { buildFormula, type FunctionEntry, NAMESPACE, typedFor } from "../../catalogue";
import { type Host, insertFormula, type Inserted, type Outcome } from "../../excel";
import { writeRoute } from "../../route";
import { FormulaText } from "../FormulaText";
import { Unbroken } from "../Unbroken";
import { Answer } from "./Answer";
import { Examples } from "./Examples";
import { ParameterField } from "./ParameterField";
import { PreviewTable } from "./PreviewTable";
import { usePreview } from "./usePreview";
import { useReturns } from "./useReturns";

const useStyles = makeStyles({
  heading: { ...typographyStyles.title3, margin: "8px 0 4px" },
  description: { margin: "0 0 12px", color: tokens.colorNeutralForeground2 },
  fields: { display: "flex", flexDirection: "column", gap: "12px" },
  formula: {
    margin: "4px 0 0",
    padding: "8px",
    fontFamily: tokens.fontFamilyMonospace,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  // What is still to be filled in is no formula.
  unbuilt: { fontFamily: "inherit", color: tokens.colorNeutralForeground2 },
  label: { margin: "16px 0 0", fontWeight: tokens.fontWeightSemibold },
});

/** One function: what it does, its parameters as fields, the formula and value they make, and putting it in the sheet. */
export default function FormulaForm({ entry, host }: { readonly entry: FunctionEntry; readonly host: Host }) {
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<readonly string[]>(() => entry.parameters.map(() => ""));
  const [isChecked, setIsChecked] = useState(false);
  const [answer, setAnswer] = useState<Outcome<Inserted> | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const built = buildFormula(entry, typed);
  const inExcel = host.kind === "excel";
  const preview = usePreview(entry, inExcel && built.ok ? built.formula : null, useReturns());

  // The link that led here is gone. Not the heading, though: from what Tab can't reach, Office leads to the sheet.
  const toFirstField = () => form.current?.querySelector<HTMLElement>("input, select")?.focus();
  useEffect(toFirstField, []);

  const change = (index: number, text: string) => {
    setTyped((before) => before.map((each, at) => (at === index ? text : each)));
    setAnswer(null);
  };
  const insert = async (overwrite: boolean) => {
    setIsChecked(true);
    setAnswer(null);
    if (!built.ok || isBusy) return;
    setIsBusy(true);
    try {
      setAnswer(await insertFormula(built.formula, overwrite));
    } finally {
      setIsBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void insert(false);
  };
  const fillIn = (formula: string) => {
    setTyped(typedFor(entry, formula));
    setAnswer(null);
    toFirstField();
  };

  return (
    <>
      <Link href={writeRoute({ view: "functions", item: null })}>All functions</Link>
      <h1 id="function" className={styles.heading}>
        {NAMESPACE}.{entry.name}
      </h1>
      <p className={styles.description}>
        <Unbroken text={entry.description} />
      </p>
      <form ref={form} onSubmit={submit} aria-labelledby="function" noValidate>
        <div className={styles.fields}>
          {entry.parameters.map((parameter, index) => (
            <ParameterField
              key={parameter.name}
              parameter={parameter}
              typed={typed[index] ?? ""}
              isMissing={isChecked && !built.ok && built.missing.includes(parameter.name)}
              canUseSelection={inExcel}
              onType={(text) => change(index, text)}
            />
          ))}
        </div>
        <p className={styles.label} id="formula">
          Formula
        </p>
        <p
          className={mergeClasses(styles.formula, !built.ok && styles.unbuilt)}
          role="status"
          aria-labelledby="formula"
        >
          {built.ok ? (
            <FormulaText formula={built.formula} />
          ) : (
            `Fill in ${built.missing.join(" and ").replaceAll("_", " ")}.`
          )}
        </p>
        {inExcel && built.ok && (
          <>
            <p className={styles.label} id="value">
              Value
            </p>
            <div role="status" aria-labelledby="value">
              <PreviewTable preview={preview} shows={showsOf(entry)} />
            </div>
          </>
        )}
        <Button
          appearance="primary"
          type="submit"
          style={{ marginTop: "12px" }}
          disabledFocusable={!inExcel || isBusy}
        >
          Insert at the active cell
        </Button>
      </form>
      <Answer answer={answer} onReplace={() => void insert(true)} onKeep={() => setAnswer(null)} />
      <Examples entry={entry} onUse={fillIn} />
    </>
  );
}

/** Numbers as Excel's General shows them; a date, which is one of them, in words as well. */
function showsOf({ name }: FunctionEntry): (value: number) => string {
  const general = (value: number) => String(Number(value.toPrecision(11)));
  return name === "NOTICE_END" ? (value) => `${serialText(value)} (${value})` : general;
}
