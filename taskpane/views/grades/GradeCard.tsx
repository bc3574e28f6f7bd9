import { useEffect, useRef, useState } from "react";
import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Decision, Standing, SurveyedGrade } from "../../../src/grades";
import type { Outcome } from "../../excel";
import { DecisionForm } from "./DecisionForm";
import { counted, EVIDENCE, spelt } from "./words";

const useStyles = makeStyles({
  card: { padding: "12px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  read: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { margin: "2px 0 0", color: tokens.colorNeutralForeground2 },
  mapped: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px", margin: "8px 0 0" },
  sentence: { margin: "4px 0 0" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px" },
});

const COLOURS = {
  stated: "success",
  inferred: "warning",
  none: "informative",
  unknown: "informative",
  refused: "danger",
} as const;

type Open = "accept" | "choose" | null;

/** One grade: how it was read, what it maps to, how well that is attested and by what, and a decision about it. */
export default function GradeCard({
  grade,
  register,
  onRecord,
}: {
  readonly grade: SurveyedGrade;
  /** The sheet the register is on; `null` where it would be made. */
  readonly register: string | null;
  readonly onRecord: (decision: Decision) => Promise<Outcome<{ readonly place: string }>>;
}) {
  const styles = useStyles();
  const [open, setOpen] = useState<Open>(null);
  const [place, setPlace] = useState<string | null>(null);
  const buttons = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // The form that had the keyboard is gone: its opener takes it again.
    if (wasOpen.current && open === null) buttons.current?.querySelector("button")?.focus();
    wasOpen.current = open !== null;
  }, [open]);
  const { read, spellings, cells, standing, undecided } = grade;
  const name = read ?? `“${spellings[0]?.slice(0, 60) ?? ""}”`;
  const isPair = grade.asksWhich;
  const candidate = "grade" in standing ? standing.grade : (undecided?.named?.name ?? "");

  return (
    <li className={styles.card}>
      <h2 className={styles.read}>{name}</h2>
      <p className={styles.quiet}>
        {counted(cells, "cell")}
        {read !== null && `, written ${spelt(spellings)}`}
      </p>
      <Maps standing={standing} to={undecided?.to} isPair={isPair} />
      {standing.kind === "unknown" && !undecided && (
        <p className={styles.sentence}>If it is a grade, choose under “Grades are of” whose it is.</p>
      )}
      {isPair && <p className={styles.sentence}>Choose it under “Map to”.</p>}
      <div role="status">
        {place !== null && open === null && <p className={styles.sentence}>Recorded in {place}.</p>}
      </div>
      {undecided && open === null && (
        <div className={styles.buttons} ref={buttons}>
          {standing.kind === "inferred" && (
            <Button onClick={() => setOpen("accept")} aria-label={`Accept for ${name}`}>
              Accept …
            </Button>
          )}
          <Button
            appearance={standing.kind === "inferred" ? "subtle" : "secondary"}
            onClick={() => setOpen("choose")}
            aria-label={`${standing.kind === "unknown" ? "Decide" : "Choose another"} for ${name}`}
          >
            {standing.kind === "unknown" ? "Decide …" : "Choose another …"}
          </Button>
        </div>
      )}
      {undecided && open !== null && (
        <DecisionForm
          undecided={undecided}
          accepts={open === "accept" ? candidate : null}
          suggested={standing.kind === "unknown" ? candidate : ""}
          register={register}
          onCancel={() => setOpen(null)}
          onRecord={async (decision) => {
            const recorded = await onRecord(decision);
            if (!recorded.ok) return recorded.sentence;
            setPlace(recorded.value.place);
            setOpen(null);
            return null;
          }}
        />
      )}
    </li>
  );
}

function Maps({
  standing,
  to,
  isPair,
}: {
  readonly standing: Standing;
  readonly to: string | undefined;
  readonly isPair: boolean;
}) {
  const styles = useStyles();
  const { word, meaning } = EVIDENCE[standing.kind];
  return (
    <>
      <div className={styles.mapped}>
        {"grade" in standing && (
          <span>
            {standing.kind === "inferred" ? "perhaps " : "maps to "}
            {to} {standing.grade}
          </span>
        )}
        <Badge appearance="tint" color={isPair ? "informative" : COLOURS[standing.kind]}>
          {isPair ? "Both councils" : word}
        </Badge>
      </div>
      {meaning !== "" && <p className={styles.sentence}>{meaning}</p>}
      {"sentence" in standing && <p className={styles.sentence}>{standing.sentence}</p>}
      {"source" in standing && <p className={styles.quiet}>Source: {standing.source}</p>}
    </>
  );
}
