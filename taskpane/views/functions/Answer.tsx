import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import type { Inserted, Outcome } from "../../excel";
import { FormulaText } from "../FormulaText";

const useStyles = makeStyles({ answer: { marginTop: "12px" }, body: { whiteSpace: "normal" } });

/** What came of inserting: done, refused, or a cell that holds something and is left to the person. */
export function Answer({
  answer,
  onReplace,
  onKeep,
}: {
  readonly answer: Outcome<Inserted> | null;
  readonly onReplace: () => void;
  readonly onKeep: () => void;
}) {
  const styles = useStyles();
  return (
    <div role="status" className={styles.answer}>
      {answer && <Said answer={answer} onReplace={onReplace} onKeep={onKeep} />}
    </div>
  );
}

function Said({
  answer,
  onReplace,
  onKeep,
}: {
  readonly answer: Outcome<Inserted>;
  readonly onReplace: () => void;
  readonly onKeep: () => void;
}) {
  const styles = useStyles();
  if (!answer.ok) {
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody className={styles.body}>{answer.sentence}</MessageBarBody>
      </MessageBar>
    );
  }
  const { value } = answer;
  if (value.kind === "inserted") {
    return (
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody className={styles.body}>The formula is in {value.address}.</MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>
        {value.address} holds <FormulaText formula={value.holds} />. Nothing was written.
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onReplace}>Replace it</Button>
        <Button onClick={onKeep}>Keep it</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
