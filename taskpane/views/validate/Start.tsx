import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  text: { margin: 0 },
  list: { margin: 0, paddingLeft: "20px", display: "flex", flexDirection: "column", gap: "4px" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What a check does, for whoever has not made one. */
export function Start() {
  const styles = useStyles();
  return (
    <>
      <p className={styles.text}>
        Checks the open workbook against the councils’ Joint Working Agreement and for slips that any workbook
        can have:
      </p>
      <ul className={styles.list}>
        <li>
          savings trackers, budget monitors, posts, timetables and service schedules are recognised by
          themselves;
        </li>
        <li>each finding names its cells, says what to do, and cites the clause it rests on;</li>
        <li>the savings still to find are shown year by year, where a target is stated.</li>
      </ul>
      <p className={styles.quiet}>
        Checking changes nothing, and nothing leaves this computer. Fixes are shown before they are made.
      </p>
    </>
  );
}
