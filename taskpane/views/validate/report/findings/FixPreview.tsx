import { useEffect, useState } from "react";
import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from "@fluentui/react-components";
import { counted } from "../../../../../src/protocols";
import { quote } from "../../../../../src/text";
import { isCellError, isFormula, type CellEntry } from "../../../../../src/workbook";
import { checking, type ItemKey, type SheetEdits } from "../../../../checking";
import { undoable } from "../../../../excel";

/** Changes shown one by one; the rest of them are counted. */
const EDITS_SHOWN = 12;

const useStyles = makeStyles({
  preview: { alignSelf: "stretch", display: "flex", flexDirection: "column", gap: "8px", padding: "8px", border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground1 },
  text: { margin: 0 },
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200 },
  cell: { textAlign: "left", verticalAlign: "top", padding: "3px 8px 3px 0", fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
  head: { color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  body: { whiteSpace: "normal" },
});

/** Shows every change of a fix before it is made, what can be undone, and makes it. */
export function FixPreview({
  says,
  items,
  onLeave,
}: {
  readonly says?: string;
  readonly items: readonly ItemKey[];
  readonly onLeave: () => void;
}) {
  const styles = useStyles();
  const [sheets, setSheets] = useState<readonly SheetEdits[] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isMaking, setIsMaking] = useState(false);
  const [asked] = useState(items);
  useEffect(() => {
    let isCurrent = true;
    checking.editsOf(asked).then(
      (edits) => isCurrent && setSheets(edits),
      () => isCurrent && setTrouble("The workbook was checked anew meanwhile. Look at the new findings."),
    );
    return () => {
      isCurrent = false;
    };
  }, [asked]);

  const make = async () => {
    if (!sheets) return;
    setIsMaking(true);
    const outcome = await checking.fix(asked, sheets);
    setIsMaking(false);
    if (outcome.ok) onLeave();
    else setTrouble(outcome.sentence);
  };

  const cells = sheets?.reduce((sum, { edits }) => sum + edits.length, 0) ?? 0;
  return (
    <div className={styles.preview} role="group" aria-label="Preview of the fix">
      {says !== undefined && <p className={styles.text}>{says}:</p>}
      {!sheets && !trouble && <Spinner size="tiny" label="Working out the changes …" />}
      {sheets && <Changes sheets={sheets} />}
      {sheets && <p className={styles.text}>{undoable().edits}</p>}
      <div role="status">
        {trouble && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody className={styles.body}>{trouble}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div className={styles.buttons}>
        {cells > 0 && (
          <Button appearance="primary" size="small" disabledFocusable={isMaking} onClick={() => void make()}>
            {isMaking ? "Changing …" : `Change ${counted(cells, "cell")}`}
          </Button>
        )}
        <Button size="small" onClick={onLeave}>
          Leave as it is
        </Button>
      </div>
    </div>
  );
}

function Changes({ sheets }: { readonly sheets: readonly SheetEdits[] }) {
  const styles = useStyles();
  const all = sheets.flatMap(({ sheet, edits }) => edits.map((edit) => ({ sheet, edit })));
  const shown = all.slice(0, EDITS_SHOWN);
  const left = all.length - shown.length;
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr className={styles.head}>
            {["Cell", "Now", "Then"].map((header) => (
              <th key={header} scope="col" className={styles.cell}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ sheet, edit: { cell, from, to, format } }) => (
            <tr key={`${sheet}!${cell}`}>
              <th scope="row" className={styles.cell}>
                {cell}
              </th>
              <td className={styles.cell}>{entrySays(from)}</td>
              <td className={styles.cell}>
                {entrySays(to)}
                {format !== undefined && `, shown as ${format}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <p className={styles.text}>and {counted(left, "more cell")} in the same way.</p>}
    </>
  );
}

/** Text in quotation marks, so that it is told from a number. */
function entrySays(entry: CellEntry): string {
  if (entry === null || entry === "") return "nothing";
  if (isFormula(entry)) return `=${entry.formula.replace(/^=/, "")}`;
  if (isCellError(entry)) return entry.error;
  if (typeof entry === "string") return quote(entry);
  return typeof entry === "boolean" ? (entry ? "TRUE" : "FALSE") : String(entry);
}
