import { lazy, Suspense, useEffect, useEffectEvent, useState } from "react";
import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Title3,
  tokens,
} from "@fluentui/react-components";
import { CCC_PCC, findParty, partyIds, type PartyId } from "../../../src/partnership";
import type { Host } from "../../excel";
import { go } from "../../route";
import { type Councils, type Read, textsLeft, useGrades } from "./useGrades";
import { counted } from "./words";

/** What is done with grades comes once there are some. */
const GradeCard = lazy(() => import(/* webpackChunkName: "gradeCard" */ "./GradeCard"));
const ResultsForm = lazy(() => import(/* webpackChunkName: "gradeResults" */ "./ResultsForm"));

const CARDS_AT_FIRST = 30;

const useStyles = makeStyles({
  view: { maxWidth: "720px" },
  lead: { margin: "4px 0 12px", color: tokens.colorNeutralForeground2 },
  councils: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(180px, 1fr))",
    gap: "8px 12px",
    maxWidth: "640px",
    marginBottom: "12px",
  },
  said: { margin: "12px 0 0" },
  quiet: { margin: "4px 0 0", color: tokens.colorNeutralForeground2 },
  bar: { marginTop: "12px" },
  body: { whiteSpace: "normal" },
  list: { listStyleType: "none", margin: "12px 0 0", padding: 0 },
});

/** HR's view: the grades that are selected, what they map to and why, decisions about them, and the mapped column. */
export default function GradesView({ host, open }: { readonly host: Host; readonly open: string | null }) {
  const styles = useStyles();
  const [councils, setCouncils] = useState<Councils>({});
  const [shown, setShown] = useState(CARDS_AT_FIRST);
  const { reading, surveyed, readSelection, record } = useGrades(councils);
  const isInExcel = host.kind === "excel";
  const readFromTheStart = () => {
    setShown(CARDS_AT_FIRST);
    void readSelection();
  };
  const readAsked = useEffectEvent(readFromTheStart);
  // The menu of a cell asks by the address, which then is the view's own again: it may be asked for anew.
  useEffect(() => {
    if (open !== "selection" || !isInExcel) return;
    go({ view: "grades", item: null });
    readAsked();
  }, [open, isInExcel]);
  const read = reading.kind === "read" ? reading.read : null;
  const unmapped = surveyed
    .filter(({ standing }) => standing.kind !== "stated")
    .reduce((sum, { cells }) => sum + cells, 0);

  return (
    <div className={styles.view}>
      <Title3 as="h1">Grades</Title3>
      <p className={styles.lead}>
        Select cells with pay grades and read them: what each maps to in the other council, and who says so.
        Nothing is said of what grades pay.
      </p>
      <div className={styles.councils}>
        <Council
          label="Map to"
          left="The other council"
          chosen={councils.to}
          onChoose={(to) => setCouncils({ ...councils, to })}
        />
        <Council
          label="Grades are of"
          left="As each grade says"
          chosen={councils.from}
          onChoose={(from) => setCouncils({ ...councils, from })}
        />
      </div>
      <Button
        appearance={read ? "secondary" : "primary"}
        disabledFocusable={!isInExcel || reading.kind === "busy"}
        onClick={readFromTheStart}
      >
        Read selection
      </Button>
      <div role="status">
        {reading.kind === "busy" && <p className={styles.said}>Reading the selection …</p>}
        {reading.kind === "empty" && (
          <p className={styles.said}>
            The selected cells are empty. Select the cells that hold grades, then choose Read selection again.
          </p>
        )}
        {read && <p className={styles.said}>{summary(read, surveyed.length)}</p>}
      </div>
      {reading.kind === "failed" && <Trouble sentence={reading.sentence} />}
      {read && <Register read={read} />}
      {surveyed.length > 0 && read && (
        <Suspense fallback={<p role="status">Opening …</p>}>
          <ul className={styles.list} aria-label="Grades read">
            {surveyed.slice(0, shown).map((grade) => (
              <GradeCard
                key={grade.key}
                grade={grade}
                register={read.sheet?.sheet ?? null}
                onRecord={record}
              />
            ))}
          </ul>
          {surveyed.length > shown && (
            <Button style={{ marginTop: "12px" }} onClick={() => setShown(shown + CARDS_AT_FIRST)}>
              Show more grades ({(surveyed.length - shown).toLocaleString("en-GB")} left)
            </Button>
          )}
          <ResultsForm key={placeOf(read)} read={read} councils={councils} unmapped={unmapped} />
        </Suspense>
      )}
    </div>
  );
}

function Council({
  label,
  left,
  chosen,
  onChoose,
}: {
  readonly label: string;
  /** What is meant where none is chosen. */
  readonly left: string;
  readonly chosen: PartyId | undefined;
  readonly onChoose: (party: PartyId | undefined) => void;
}) {
  return (
    <Field label={label}>
      <Select value={chosen ?? ""} onChange={(_event, { value }) => onChoose(findParty(CCC_PCC, value)?.id)}>
        <option value="">{left}</option>
        {partyIds(CCC_PCC).map((id) => (
          <option key={id} value={id}>
            {id}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Register({ read: { sheet, register } }: { readonly read: Read }) {
  const styles = useStyles();
  if (!sheet) {
    return (
      <p className={styles.quiet}>
        This workbook has no grade register: only what the papers state and suggest is known. The first
        decision makes one.
      </p>
    );
  }
  if (!register.ok) {
    return (
      <Trouble
        sentence={`The register on the sheet ${sheet.sheet} can’t be used, so no grade is mapped. ${register.refusal.message}`}
      />
    );
  }
  const rows = sheet.rows.length - 1;
  const others =
    sheet.others.length > 0 ? ` Another lies on ${sheet.others.join(", ")}; it is not used.` : "";
  return (
    <p className={styles.quiet}>
      The register on the sheet {sheet.sheet} comes before the papers: {counted(rows, "row")}.{others}
    </p>
  );
}

function Trouble({ sentence }: { readonly sentence: string }) {
  const styles = useStyles();
  return (
    <MessageBar intent="error" layout="multiline" role="alert" className={styles.bar}>
      <MessageBarBody className={styles.body}>{sentence}</MessageBarBody>
    </MessageBar>
  );
}

function placeOf({ selection: { sheet, areas } }: Read): string {
  return `${sheet}!${areas.map(({ address }) => address).join(",")}`;
}

function summary({ selection }: Read, distinct: number): string {
  const { sheet, areas, counts, cellsLeft } = selection;
  const filled = counts.reduce((sum, count) => sum + count, 0);
  const places = areas.slice(0, 3).map(({ address }) => address);
  const where = areas.length > 3 ? `${places.join(", ")} and others` : places.join(", ");
  const parts = [`${where} on ${sheet}: ${counted(distinct, "grade")} in ${counted(filled, "cell")}.`];
  if (cellsLeft > 0) {
    parts.push(
      `${counted(cellsLeft, "cell")} beyond the first ${selection.cellsRead.toLocaleString("en-GB")} ${cellsLeft === 1 ? "was" : "were"} not read; select them next.`,
    );
  }
  const left = textsLeft(selection);
  if (left > 0) {
    parts.push(`${counted(left, "more text")} ${left === 1 ? "is" : "are"} not shown. Are these all grades?`);
  }
  return parts.join(" ");
}
