import { useEffect, useRef, useState } from "react";
import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { checking, type Running } from "../../checking";

const useStyles = makeStyles({
  running: { display: "flex", flexDirection: "column", gap: "6px" },
  // Its track has no colour of its own in high contrast.
  bar: { outline: `1px solid ${tokens.colorTransparentStroke}`, outlineOffset: "1px" },
  row: { display: "flex", alignItems: "center", gap: "8px" },
  says: { flexGrow: 1, margin: 0, minHeight: "2lh", color: tokens.colorNeutralForeground2 },
  one: { minHeight: "1lh" },
});

/** How often a screen reader is told how far a check is; what is drawn moves all the time. */
const TOLD_EVERY_MS = 4000;

/** How far a check is, and the way out of it. */
export function RunningCheck({ running, isFirst }: { readonly running: Running; readonly isFirst: boolean }) {
  const styles = useStyles();
  const { says, part, isWatch } = running;
  return (
    <div className={styles.running}>
      <ProgressBar
        className={styles.bar}
        value={part}
        max={1}
        shape="square"
        thickness={isWatch ? "medium" : "large"}
        aria-label="Checking"
        aria-valuetext={says}
      />
      <div className={styles.row}>
        <p className={styles.says}>{isWatch && !isFirst ? "Checking again after your edit …" : says}</p>
        <Button onClick={checking.cancel}>Cancel</Button>
      </div>
      <Told says={says} />
    </div>
  );
}

const useUnseen = makeStyles({
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

function Told({ says }: { readonly says: string }) {
  const styles = useUnseen();
  const latest = useRef(says);
  const [told, setTold] = useState(says);
  useEffect(() => {
    latest.current = says;
  }, [says]);
  useEffect(() => {
    const timer = setInterval(() => setTold(latest.current), TOLD_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <p role="status" className={styles.unseen}>
      {told}
    </p>
  );
}
