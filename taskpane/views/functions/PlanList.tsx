import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { FormulaText } from "../FormulaText";
import { type Plan, placeOf, type Wish } from "./plan";

const MOST_SHOWN = 6;

const useStyles = makeStyles({
  heading: { display: "block", margin: "12px 0 0" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  entry: { padding: "8px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  place: { fontWeight: tokens.fontWeightSemibold },
  code: { display: "block", fontFamily: tokens.fontFamilyMonospace, marginTop: "2px" },
  quiet: { color: tokens.colorNeutralForeground2, margin: "2px 0 0" },
});

/** The first of what would change, from what to what, and the first of what is left with its reason. */
export function PlanList({ plan, wish }: { readonly plan: Plan; readonly wish: Wish }) {
  const styles = useStyles();
  const { changes, left } = plan;
  return (
    <>
      {changes.length > 0 && (
        <>
          <Subtitle2 as="h2" className={styles.heading}>
            What would change
          </Subtitle2>
          <ul className={styles.list}>
            {changes.slice(0, MOST_SHOWN).map(({ call, becomes }) => (
              <li key={placeOf(call)} className={styles.entry}>
                <span className={styles.place}>{placeOf(call)}</span>
                <code className={styles.code}>
                  <FormulaText formula={call.formula} />
                </code>
                <p className={styles.quiet}>
                  {wish === "freeze" ? "becomes the value" : "becomes"}
                  {call.rows * call.columns > 1 && ", in its first cell"}
                </p>
                <code className={styles.code}>
                  <FormulaText formula={becomes} />
                </code>
              </li>
            ))}
          </ul>
          <More count={changes.length} />
        </>
      )}
      {left.length > 0 && (
        <>
          <Subtitle2 as="h2" className={styles.heading}>
            What would be left
          </Subtitle2>
          <ul className={styles.list}>
            {left.slice(0, MOST_SHOWN).map(({ call, sentence }) => (
              <li key={placeOf(call)} className={styles.entry}>
                <span className={styles.place}>{placeOf(call)}</span>
                <code className={styles.code}>
                  <FormulaText formula={call.formula} />
                </code>
                <p className={styles.quiet}>{sentence}</p>
              </li>
            ))}
          </ul>
          <More count={left.length} />
        </>
      )}
    </>
  );
}

function More({ count }: { readonly count: number }) {
  const styles = useStyles();
  if (count <= MOST_SHOWN) return null;
  return <p className={styles.quiet}>and {(count - MOST_SHOWN).toLocaleString("en-GB")} more</p>;
}
