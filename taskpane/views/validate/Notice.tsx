import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { checking, type Ended } from "../../checking";

const INTENTS = { cancelled: "info", empty: "info", refused: "warning", broke: "error" } as const;

const useStyles = makeStyles({ body: { whiteSpace: "normal" } });

/** How a check ended that gave no report. */
export function Notice({ ended }: { readonly ended: Ended }) {
  const styles = useStyles();
  return (
    <MessageBar intent={INTENTS[ended.kind]} layout="multiline">
      <MessageBarBody className={styles.body}>{ended.sentence}</MessageBarBody>
      <MessageBarActions>
        {ended.kind !== "empty" && <Button onClick={checking.checkAgain}>Check again</Button>}
        <Button onClick={checking.dismiss}>Dismiss</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
