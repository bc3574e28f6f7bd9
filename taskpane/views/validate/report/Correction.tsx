import { type FormEvent, useState } from "react";
import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  tokens,
} from "@fluentui/react-components";
import { type Noted, SETTINGS_SHEET, type SettingEntry } from "../../../../src/validation";
import { checking, type ColumnTold, type ReportHead, type TableTold } from "../../../checking";
import { undoable } from "../../../excel";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: "10px",
    margin: "8px 0 0",
    padding: "10px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  columns: { border: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  legend: { padding: 0, marginBottom: "4px" },
  text: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  body: { whiteSpace: "normal" },
});

/** What is said of a table or a column where nothing is. */
const NONE = "none";
// What a list of options gives back is one of those that were put into it.
type Kind = ReportHead["kinds"][number] | typeof NONE;
type Role = ReportHead["roles"][number] | typeof NONE;

/** A person's word on a table: kept in a sheet of the workbook that everybody sees, with who said it and why. */
export function Correction({
  table,
  kinds,
  roles: known,
  onLeave,
}: {
  readonly table: TableTold;
  readonly kinds: ReportHead["kinds"];
  readonly roles: ReportHead["roles"];
  readonly onLeave: () => void;
}) {
  const styles = useStyles();
  const [kind, setKind] = useState<Kind>(table.kind ?? table.likely[0] ?? NONE);
  const [roles, setRoles] = useState<ReadonlyMap<string, Role>>(new Map());
  const [who, setWho] = useState("");
  const [why, setWhy] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isWriting, setIsWriting] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (who.trim() === "" || why.trim() === "") return setIsMissing(true);
    setIsWriting(true);
    const noted = { who: who.trim(), why: why.trim(), when: today() };
    const outcome = await checking.correct(entriesOf(table, kind, roles, noted));
    setIsWriting(false);
    if (outcome.ok) onLeave();
    else setTrouble(outcome.sentence);
  };
  const missing = (text: string, sentence: string) =>
    isMissing && text.trim() === "" ? { validationMessage: sentence, validationState: "error" as const } : {};

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <Field label="What it is">
        <Select value={kind} onChange={(_event, { value }) => setKind(value as Kind)}>
          {kinds.map((each) => (
            <option key={each}>{each}</option>
          ))}
          <option value={NONE}>not a register</option>
        </Select>
      </Field>
      {kind !== NONE && (
        <fieldset className={styles.columns}>
          <legend className={styles.legend}>Its columns</legend>
          {table.columns.map((column) => (
            <Field key={column.name} label={`${column.name}: ${column.header || "no header"}`}>
              <Select
                value={roles.get(column.name) ?? roleSays(column)}
                onChange={(_event, { value }) => setRoles(new Map([...roles, [column.name, value as Role]]))}
              >
                <option value={NONE}>nothing of the register</option>
                {known.map((role) => (
                  <option key={role}>{role}</option>
                ))}
              </Select>
            </Field>
          ))}
        </fieldset>
      )}
      <Field label="Who says so" required {...missing(who, "Type your name, such as J. Bloggs, Finance.")}>
        <Input value={who} autoComplete="off" onChange={(_event, { value }) => setWho(value)} />
      </Field>
      <Field label="Why" required {...missing(why, "Type why, such as: the lines are bids, not savings.")}>
        <Input value={why} autoComplete="off" onChange={(_event, { value }) => setWhy(value)} />
      </Field>
      <p className={styles.text}>
        This is written to the sheet “{SETTINGS_SHEET}”, with the day and the name you typed, where everybody
        who opens the workbook sees it. Then the workbook is checked again. {undoable().reportSheet}
      </p>
      <div role="status">
        {trouble && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody className={styles.body}>{trouble}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isWriting}>
          {isWriting ? "Writing …" : "Keep this"}
        </Button>
        <Button onClick={onLeave}>Leave it</Button>
      </div>
    </form>
  );
}

function roleSays({ role }: ColumnTold): Role {
  return role ?? NONE;
}

/** Only what differs from what was recognised is said of columns; the kind always is. */
function entriesOf(
  table: TableTold,
  kind: Kind,
  roles: ReadonlyMap<string, Role>,
  noted: Noted,
): SettingEntry[] {
  const { sheet, range } = table;
  const said: SettingEntry[] = [{ setting: "table", sheet, range, kind, ...noted }];
  if (kind === NONE) return said;
  for (const column of table.columns) {
    const role = roles.get(column.name);
    if (role === undefined || role === roleSays(column)) continue;
    said.push({ setting: "column", sheet, range: column.cell, role, ...noted });
  }
  return said;
}

/** `30 September 2026` */
function today(): string {
  return new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}
