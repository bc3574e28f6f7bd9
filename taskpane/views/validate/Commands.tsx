import { Button, makeStyles, Switch } from "@fluentui/react-components";
import { checking, type CheckingState } from "../../checking";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
  watch: { marginLeft: "-8px" },
  label: { display: "flex", flexDirection: "column" },
});

/** What can be asked for: a check of the workbook, of the sheet in front, and one after each edit. */
export function Commands({
  state,
  isInExcel,
}: {
  readonly state: CheckingState;
  readonly isInExcel: boolean;
}) {
  const styles = useStyles();
  const { running, isWatching, cannotWatch } = state;
  // Whoever pressed the button keeps the keyboard there: it is refused, not taken away.
  const refused = { disabledFocusable: !isInExcel || (running !== null && !running.isWatch) };
  return (
    <>
      <div className={styles.row}>
        <Button appearance="primary" {...refused} onClick={checking.checkWorkbook}>
          Check workbook
        </Button>
        <Button {...refused} onClick={() => void checking.checkSheet()}>
          This sheet only
        </Button>
      </div>
      <Switch
        className={styles.watch}
        label="Watch: check again after edits"
        checked={isWatching}
        disabled={!isInExcel || cannotWatch !== null}
        onChange={(_event, { checked }) => checking.watch(checked)}
      />
      {cannotWatch !== null && <p role="status">{cannotWatch}</p>}
    </>
  );
}
