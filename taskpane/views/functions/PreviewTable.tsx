import { makeStyles, tokens } from "@fluentui/react-components";
import type { CalledCell } from "../../excel";
import type { Preview } from "./usePreview";

const MOST_ROWS = 8;
const MOST_COLUMNS = 4;

const useStyles = makeStyles({
  frame: { margin: "4px 0 12px", minHeight: "20px" },
  table: {
    borderCollapse: "collapse",
    maxWidth: "100%",
    fontVariantNumeric: "tabular-nums",
  },
  cell: {
    padding: "2px 8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  number: { textAlign: "right", whiteSpace: "nowrap" },
  quiet: { margin: "4px 0 0", color: tokens.colorNeutralForeground2 },
  refusals: { margin: "6px 0 0", padding: 0, listStyleType: "none" },
});

/** What the formula would fill, as a small table, and the sentences of what it refuses. */
export function PreviewTable({
  preview,
  shows,
}: {
  readonly preview: Preview | null;
  /** How a number is to be shown, such as a date. */
  readonly shows: (value: number) => string;
}) {
  const styles = useStyles();
  if (preview === null) return <p className={styles.quiet}>Working it out …</p>;
  if (preview.kind === "untold") return <p className={styles.quiet}>{preview.sentence}</p>;
  const { cells } = preview;
  const columns = cells[0]?.length ?? 0;
  const shown = cells.slice(0, MOST_ROWS).map((row) => row.slice(0, MOST_COLUMNS));
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-labelledby="value">
        <tbody>
          {shown.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column} className={`${styles.cell} ${isNumber(cell) ? styles.number : ""}`}>
                  {textOf(cell, shows)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {(cells.length > shown.length || columns > MOST_COLUMNS) && (
        <p className={styles.quiet}>
          The first cells of {counted(cells.length, "row")} and {counted(columns, "column")}.
        </p>
      )}
      <Refusals cells={cells} />
    </div>
  );
}

function Refusals({ cells }: { readonly cells: readonly (readonly CalledCell[])[] }) {
  const styles = useStyles();
  const refused = cells.flat().filter((cell) => cell.kind === "error");
  const sentences = [...new Set(refused.map(({ error, sentence }) => `${error} ${sentence}`.trim()))];
  if (sentences.length === 0) return null;
  return (
    <ul className={styles.refusals}>
      {sentences.slice(0, 3).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
      {sentences.length > 3 && <li>{counted(sentences.length - 3, "other refusal")} more.</li>}
    </ul>
  );
}

function isNumber(cell: CalledCell): boolean {
  return cell.kind === "value" && typeof cell.value === "number";
}

function textOf(cell: CalledCell, shows: (value: number) => string): string {
  if (cell.kind === "error") return cell.error;
  if (typeof cell.value === "number") return shows(cell.value);
  if (typeof cell.value === "boolean") return cell.value ? "TRUE" : "FALSE";
  return cell.value;
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString("en-GB")} ${what}${count === 1 ? "" : "s"}`;
}
