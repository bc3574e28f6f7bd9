import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { buildFormula, type FunctionEntry, NAMESPACE } from "../../catalogue";
import { type Host, insertFormula, type Inserted, type Outcome } from "../../excel";
import { writeRoute } from "../../route";
import { Answer } from "./Answer";
import { ParameterField } from "./ParameterField";

const useStyles = makeStyles({
  heading: { ...typographyStyles.title3, margin: "8px 0 4px" },
  description: { margin: "0 0 12px", color: tokens.colorNeutralForeground2 },
  fields: { display: "flex", flexDirection: "column", gap: "12px" },
  preview: {
    margin: "4px 0 12px",
    padding: "8px",
    fontFamily: tokens.fontFamilyMonospace,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  label: { margin: "16px 0 0", fontWeight: tokens.fontWeightSemibold },
});

/** One function: what it does, its parameters as fields, the formula they make, and putting it in the sheet. */
export function FormulaForm({ entry, host }: { readonly entry: FunctionEntry; readonly host: Host }) {
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<readonly string[]>(() => entry.parameters.map(() => ""));
  const [isChecked, setIsChecked] = useState(false);
  const [answer, setAnswer] = useState<Outcome<Inserted> | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const built = buildFormula(entry, typed);

  // The link that led here is gone. Not the heading, though: from what Tab can't reach, Office leads to the sheet.
  useEffect(() => form.current?.querySelector<HTMLElement>("input, select")?.focus(), []);

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

  return (
    <>
      <Link href={writeRoute({ view: "functions", item: null })}>All functions</Link>
      <h1 id="function" className={styles.heading}>
        {NAMESPACE}.{entry.name}
      </h1>
      <p className={styles.description}>{entry.description}</p>
      <form ref={form} onSubmit={submit} aria-labelledby="function" noValidate>
        <div className={styles.fields}>
          {entry.parameters.map((parameter, index) => (
            <ParameterField
              key={parameter.name}
              parameter={parameter}
              typed={typed[index] ?? ""}
              isMissing={isChecked && !built.ok && built.missing.includes(parameter.name)}
              canUseSelection={host.kind === "excel"}
              onType={(text) => change(index, text)}
            />
          ))}
        </div>
        <p className={styles.label} id="formula">
          Formula
        </p>
        <p className={styles.preview} role="status" aria-labelledby="formula">
          {built.ok ? built.formula : `Fill in ${built.missing.join(" and ")}.`}
        </p>
        <Button appearance="primary" type="submit" disabledFocusable={host.kind !== "excel" || isBusy}>
          Insert at the active cell
        </Button>
      </form>
      <Answer answer={answer} onReplace={() => void insert(true)} onKeep={() => setAnswer(null)} />
    </>
  );
}
