import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { FunctionEntry } from "../../catalogue";
import { FormulaText } from "../FormulaText";

const useStyles = makeStyles({
  heading: { display: "block", margin: "24px 0 0" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  example: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "4px 8px",
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  what: { flex: "1 1 200px", minWidth: 0 },
  formula: { fontFamily: tokens.fontFamilyMonospace },
  gives: { margin: "2px 0 0", color: tokens.colorNeutralForeground2 },
});

/** The function's examples with what they give; one can be put into the fields. */
export function Examples({
  entry,
  onUse,
}: {
  readonly entry: FunctionEntry;
  readonly onUse: (formula: string) => void;
}) {
  const styles = useStyles();
  if (entry.examples.length === 0) return null;
  return (
    <section aria-labelledby="examples">
      <Subtitle2 as="h2" id="examples" className={styles.heading}>
        Examples
      </Subtitle2>
      <ul className={styles.list}>
        {entry.examples.map(({ formula, gives }) => (
          <li key={formula} className={styles.example}>
            <div className={styles.what}>
              <code className={styles.formula}>
                <FormulaText formula={formula} />
              </code>
              <p className={styles.gives}>gives {gives}</p>
            </div>
            <Button size="small" onClick={() => onUse(formula)} aria-label={`Try it: ${formula}`}>
              Try it
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
