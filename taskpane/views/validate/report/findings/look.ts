import { makeStyles, tokens } from "@fluentui/react-components";
import { ROW } from "../../../../theme/theme";

/** What the rows of the list have in common. */
export const useRowStyles = makeStyles({
  heading: { margin: 0, font: "inherit" },
  row: {
    display: "flex",
    alignItems: "flex-start",
    gap: "6px",
    width: "100%",
    padding: "6px 8px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: ROW.hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chevron: { flexShrink: 0, marginTop: "2px" },
  open: { transform: "rotate(90deg)" },
});
