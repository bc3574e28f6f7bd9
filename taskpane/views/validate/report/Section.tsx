import { type ReactNode, useId, useState } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import { ROW } from "../../../theme/theme";

const useStyles = makeStyles({
  section: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0, font: "inherit" },
  button: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    width: "100%",
    padding: "8px 0",
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "left",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: ROW.hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chevron: { flexShrink: 0 },
  open: { transform: "rotate(90deg)" },
  name: { flexGrow: 1, minWidth: 0 },
  aside: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  content: { padding: "0 0 12px" },
});

/** A part of the report that can be folded away, as in Excel's own panes. */
export function Section({
  name,
  aside,
  isOpenAtFirst = false,
  children,
}: {
  readonly name: string;
  readonly aside?: string;
  readonly isOpenAtFirst?: boolean;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={`${id}name`}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          <ChevronRight16Regular
            aria-hidden
            className={mergeClasses(styles.chevron, isOpen && styles.open)}
          />
          <span id={`${id}name`} className={styles.name}>
            {name}
          </span>
          {aside !== undefined && <span className={styles.aside}>{aside}</span>}
        </button>
      </h2>
      {isOpen && <div className={styles.content}>{children}</div>}
    </section>
  );
}
