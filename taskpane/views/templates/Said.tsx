import type { ReactNode } from "react";
import { makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";

const useStyles = makeStyles({
  bar: { margin: "12px 0", maxWidth: "720px", boxSizing: "border-box" },
  body: { whiteSpace: "normal" },
});

/** Something that is to be known, in a bar. */
export function Said({
  intent,
  children,
}: {
  readonly intent: "info" | "success" | "warning" | "error";
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>{children}</MessageBarBody>
    </MessageBar>
  );
}
