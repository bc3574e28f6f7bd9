import { type FormEvent, useEffect, useRef, useState } from "react";
import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { type Decision, SAY_WHO, SAY_WHY, type Undecided } from "../../../src/grades";
import { type Day, dayText } from "../../../src/text";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    marginTop: "12px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  body: { whiteSpace: "normal" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Who decided, and why, is asked and required; when is today. It becomes a row of the register and is kept nowhere else. */
export function DecisionForm({
  undecided: { from, to },
  accepts,
  suggested,
  register,
  onRecord,
  onCancel,
}: {
  readonly undecided: Undecided;
  /** The grade that is accepted; `null` where one is to be chosen. */
  readonly accepts: string | null;
  readonly suggested: string;
  readonly register: string | null;
  /** Gives a sentence where the decision was not recorded. */
  readonly onRecord: (decision: Decision) => Promise<string | null>;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  const [grade, setGrade] = useState(accepts ?? suggested);
  const [hasNone, setHasNone] = useState(false);
  const [who, setWho] = useState("");
  const [why, setWhy] = useState("");
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [isChecked, setIsChecked] = useState(false);
  const lacks = {
    grade: !hasNone && grade.trim() === "",
    who: who.trim() === "",
    why: why.trim() === "",
  };
  useEffect(() => form.current?.querySelector<HTMLElement>("input, textarea")?.focus(), []);
  const today = todayOf();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setIsChecked(true);
    const [first] = Object.entries(lacks).find(([, isMissing]) => isMissing) ?? [];
    if (first) {
      form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
      return;
    }
    setIsBusy(true);
    setTrouble(null);
    const sentence = await onRecord({
      from,
      toParty: to,
      toGrade: hasNone ? "" : grade,
      who,
      why,
      when: today,
    });
    // Where it was recorded, this form is gone.
    if (sentence === null) return;
    setTrouble(sentence);
    setIsBusy(false);
  };

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => void submit(event)}
      aria-label={`Decision about ${from.party} ${from.name}`}
    >
      {accepts === null ? (
        <>
          <Field
            label={`Grade in ${to}`}
            required={!hasNone}
            {...missing(isChecked && lacks.grade, `Write ${to}’s grade, or say that there is no equivalent.`)}
          >
            <Input
              name="grade"
              value={grade}
              disabled={hasNone}
              onChange={(_event, { value }) => setGrade(value)}
            />
          </Field>
          <Checkbox
            checked={hasNone}
            onChange={(_event, { checked }) => setHasNone(checked === true)}
            label={`There is no equivalent in ${to}`}
          />
        </>
      ) : (
        <p className={styles.text}>
          {from.party} {from.name} goes with {to} {accepts}.
        </p>
      )}
      <Field
        label="Decided by"
        required
        hint="A person or a body, such as Employment Committee"
        {...missing(isChecked && lacks.who, SAY_WHO)}
      >
        <Input name="who" value={who} autoComplete="off" onChange={(_event, { value }) => setWho(value)} />
      </Field>
      <Field
        label="Why"
        required
        hint="The minute, paper or job evaluation it rests on"
        {...missing(isChecked && lacks.why, SAY_WHY)}
      >
        <Textarea
          name="why"
          value={why}
          rows={2}
          resize="vertical"
          onChange={(_event, { value }) => setWhy(value)}
        />
      </Field>
      <p className={styles.quiet}>
        {register === null
          ? `A new sheet, Grades, is made for the register, with this decision of ${dayText(today)}. Excel may not undo the adding of a sheet; delete it if it is not wanted.`
          : `The decision is added as a row to the register on the sheet ${register}, with today’s date, ${dayText(today)}.`}{" "}
        Nothing is said of what the grades pay.
      </p>
      {trouble !== null && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody className={styles.body}>{trouble}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit" disabledFocusable={isBusy}>
          Record the decision
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}

function missing(isMissing: boolean, sentence: string) {
  return isMissing ? { validationMessage: sentence, validationState: "error" as const } : {};
}

function todayOf(): Day {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
