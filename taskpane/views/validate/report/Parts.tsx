import { makeStyles, tokens } from "@fluentui/react-components";
import { SEVERITIES } from "../../../../src/protocols";
import { PLURALS, shareOfRules } from "../../../../src/validation";
import type { ReportHead } from "../../../checking";
import { SeverityIcon } from "./SeverityIcon";
import { UNSEEN } from "./unseen";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: {
    padding: "6px 8px 6px 0",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: "top",
  },
  figure: {
    padding: "6px 0 6px 8px",
    textAlign: "right",
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: "top",
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
  none: { color: tokens.colorNeutralForeground3 },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  unseen: UNSEEN,
});

/** What was found, by part of the agreement, and how many of its rules ran. */
export function Parts({ schedules }: Pick<ReportHead["account"], "schedules">) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.unseen}>Findings by part of the agreement</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.name}>
            Part of the agreement
          </th>
          {SEVERITIES.map((severity) => (
            <th key={severity} scope="col" className={styles.figure} title={PLURALS[severity]}>
              <SeverityIcon severity={severity} />
              <span className={styles.unseen}>{PLURALS[severity]}</span>
            </th>
          ))}
          <th scope="col" className={styles.figure}>
            Rules run
          </th>
        </tr>
      </thead>
      <tbody>
        {schedules.map((part) => (
          <tr key={part.heading} className={styles.row}>
            <th scope="row" className={styles.name}>
              {part.heading}
            </th>
            {SEVERITIES.map((severity) => (
              <td
                key={severity}
                className={part.counts[severity] > 0 ? styles.figure : `${styles.figure} ${styles.none}`}
              >
                {part.counts[severity].toLocaleString("en-GB")}
              </td>
            ))}
            <td className={styles.figure}>{shareOfRules(part)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
