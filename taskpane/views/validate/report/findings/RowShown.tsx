import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import { verdict } from "../../../../../src/validation";
import { type CheckingState, isStale, keyOf } from "../../../../checking";
import { GroupRow } from "./GroupRow";
import { ItemRow } from "./ItemRow";
import { useRowStyles } from "./look";
import type { Row } from "./rows";

const useStyles = makeStyles({
  sheet: { paddingTop: "10px", paddingBottom: "6px", alignItems: "center" },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  verdict: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  stale: {
    color: tokens.colorStatusWarningForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  part: {
    margin: 0,
    padding: "6px 8px 2px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});

export interface RowProps {
  readonly row: Row;
  readonly state: CheckingState;
  /** Whether it is the one of the list that the keyboard reaches. */
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onFold: () => void;
}

/** One row of the findings, whichever it is. */
export function RowShown({ row, state, isActive, isOpen, onOpen, onFold }: RowProps) {
  const styles = useStyles();
  const look = useRowStyles();
  switch (row.kind) {
    case "sheet": {
      const { heading, counts, sheet } = row.sheet;
      return (
        <h3 className={look.heading}>
          <button
            type="button"
            data-stop=""
            tabIndex={isActive ? 0 : -1}
            className={mergeClasses(look.row, styles.sheet)}
            aria-expanded={row.isOpen}
            onClick={onFold}
          >
            <ChevronRight16Regular
              aria-hidden
              className={mergeClasses(look.chevron, row.isOpen && look.open)}
            />
            <span>
              <span className={styles.name}>{heading}</span>{" "}
              <span className={styles.verdict}>{verdict(counts).replace(/\.$/u, "")}</span>
              {isStale(state.changed, sheet) && (
                <span className={styles.stale}> Changed since the check</span>
              )}
            </span>
          </button>
        </h3>
      );
    }
    case "part":
      return <h4 className={styles.part}>{row.heading}</h4>;
    case "group":
      return <GroupRow row={row} state={state} isActive={isActive} onFold={onFold} />;
    case "item":
      return (
        <ItemRow
          row={row}
          explained={state.check?.report.explained[row.group.rule] ?? null}
          isActive={isActive}
          isOpen={isOpen}
          isFixed={state.fixed.has(keyOf({ group: row.group.group, item: row.at }))}
          isStale={isStale(state.changed, row.group.sheet)}
          onOpen={onOpen}
        />
      );
  }
}
