import { Link, makeStyles, SearchBox, Title3, tokens } from "@fluentui/react-components";
import { type FunctionEntry, NAMESPACE, search } from "../../catalogue";
import { writeRoute } from "../../route";
import { FormulaText } from "../FormulaText";
import { Unbroken } from "../Unbroken";

/** What of this view is no function: the formulas that are in cells already. No function has such a name. */
export const IN_CELLS = "in-cells";

const useStyles = makeStyles({
  search: { width: "100%", maxWidth: "none", margin: "8px 0" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  entry: { padding: "10px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { fontWeight: tokens.fontWeightSemibold },
  inCells: { margin: "4px 0 0" },
  example: { margin: "4px 0 0", fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  description: { margin: "2px 0 0", color: tokens.colorNeutralForeground2 },
});

/** The catalogue. A link leads to each function's form, so that it opens by Enter and a screen reader lists it. */
export function FunctionList({
  catalogue,
  asked,
  onAsked,
}: {
  readonly catalogue: readonly FunctionEntry[];
  readonly asked: string;
  readonly onAsked: (asked: string) => void;
}) {
  const styles = useStyles();
  const found = search(catalogue, asked);
  return (
    <>
      <Title3 as="h1">Functions</Title3>
      <p className={styles.inCells}>
        <Link href={writeRoute({ view: "functions", item: IN_CELLS })}>
          Freeze or replace formulas in cells
        </Link>
      </p>
      <SearchBox
        className={styles.search}
        aria-label="Search functions"
        placeholder="Search, such as split or grade"
        value={asked}
        onChange={(_event, { value }) => onAsked(value)}
      />
      <p role="status" className={styles.description}>
        {found.length === 0
          ? `No function has “${asked.trim()}”. Try another word, such as cost, grade or notice.`
          : `${found.length} of ${catalogue.length} functions`}
      </p>
      <ul className={styles.list}>
        {found.map((entry) => (
          <li key={entry.name} className={styles.entry}>
            <Link className={styles.name} href={writeRoute({ view: "functions", item: entry.name })}>
              {NAMESPACE}.{entry.name}
            </Link>
            <p className={styles.description}>
              <Unbroken text={entry.description} />
            </p>
            {entry.examples[0] && (
              <p className={styles.example}>
                <FormulaText formula={entry.examples[0].formula} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
