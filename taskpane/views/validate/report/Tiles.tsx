import { useId } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { SEVERITIES, type Severity } from "../../../../src/protocols";
import { type Counts, MEANINGS, PLURALS } from "../../../../src/validation";
import { ROW } from "../../../theme/theme";
import { SeverityIcon } from "./SeverityIcon";

const useStyles = makeStyles({
  tiles: { display: "grid", gridTemplateColumns: "repeat(3, 1fr)", gap: "8px", maxWidth: "480px" },
  tile: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    alignItems: "center",
    columnGap: "6px",
    padding: "8px 10px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: ROW.hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  pressed: {
    backgroundColor: ROW.chosen,
    boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralForeground1}`,
    // Contrast themes take shadows away.
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
  many: {
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: "1.2",
    fontVariantNumeric: "tabular-nums",
  },
  name: { gridColumn: "1 / 3", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

/** How much was found of each severity; a tile that is pressed shows only its own. */
export function Tiles({
  counts,
  chosen,
  onChoose,
}: {
  readonly counts: Counts;
  readonly chosen: readonly Severity[];
  readonly onChoose: (severities: readonly Severity[]) => void;
}) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.tiles} role="group" aria-label="Show only">
      {SEVERITIES.map((severity) => {
        const isChosen = chosen.includes(severity);
        return (
          <button
            key={severity}
            type="button"
            className={mergeClasses(styles.tile, isChosen && styles.pressed)}
            aria-pressed={isChosen}
            aria-describedby={`${id}${severity}`}
            title={MEANINGS[severity]}
            onClick={() =>
              onChoose(isChosen ? chosen.filter((each) => each !== severity) : [...chosen, severity])
            }
          >
            <SeverityIcon severity={severity} />
            <span className={styles.many}>{counts[severity].toLocaleString("en-GB")}</span>
            <span className={styles.name}>{PLURALS[severity]}</span>
          </button>
        );
      })}
      {SEVERITIES.map((severity) => (
        <span key={severity} id={`${id}${severity}`} hidden>
          {MEANINGS[severity]}
        </span>
      ))}
    </div>
  );
}
