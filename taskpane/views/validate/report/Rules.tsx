import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReportHead } from "../../../checking";

const useStyles = makeStyles({
  text: { margin: "0 0 8px" },
  why: {
    margin: "8px 0 2px",
    fontWeight: tokens.fontWeightSemibold,
    fontSize: "inherit",
    "::first-letter": { textTransform: "uppercase" },
  },
  list: { margin: 0, paddingLeft: "20px" },
  id: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
});

/** How the workbook was checked: which rules ran, which did not, and why. */
export function Rules({
  report: { account, explained },
  ran,
}: {
  readonly report: ReportHead;
  readonly ran: readonly string[];
}) {
  const styles = useStyles();
  return (
    <>
      <p className={styles.text}>
        {account.coverage} A report without findings is no proof that a workbook is right: rules find some
        faults and not others.
      </p>
      {account.settings.map((said) => (
        <p key={said} className={styles.text}>
          {said}
        </p>
      ))}
      {[...account.failed, ...account.skipped].map(({ why, rules }) => (
        <div key={`${why} ${rules[0]?.id}`}>
          <h3 className={styles.why}>{why}</h3>
          <RuleList rules={rules} />
        </div>
      ))}
      <h3 className={styles.why}>Rules that ran</h3>
      <RuleList rules={ran.map((id) => ({ id, title: explained[id]?.title ?? id }))} />
    </>
  );
}

function RuleList({ rules }: { readonly rules: readonly { readonly id: string; readonly title: string }[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {rules.map(({ id, title }) => (
        <li key={id}>
          {title} <span className={styles.id}>{id}</span>
        </li>
      ))}
    </ul>
  );
}
