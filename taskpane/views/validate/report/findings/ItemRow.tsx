import { useState } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Regular, ChevronDown16Regular } from "@fluentui/react-icons";
import type { Explained } from "../../../../../src/protocols";
import { cellsCut } from "../../../../../src/validation";
import { ROW } from "../../../../theme/theme";
import { Unbroken } from "../../../Unbroken";
import { Hindered, useGoing } from "../Going";
import { Details } from "./Details";
import { useRowStyles } from "./look";
import { nextRange, rangeSays, rangesOf } from "./ranges";
import type { Row } from "./rows";

/** A finding on very many cells names the first of them. */
const CELLS_SHOWN = 60;

const useStyles = makeStyles({
  row: {
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: ROW.hover },
  },
  // The row is one: what is pointed at is all of it.
  button: { ":hover": { backgroundColor: "transparent" } },
  item: { position: "relative", paddingLeft: "22px", display: "flex", alignItems: "flex-start" },
  current: {
    backgroundColor: ROW.chosen,
    borderRadius: tokens.borderRadiusMedium,
    // Contrast themes take grounds away.
    "@media (forced-colors: active)": { outline: "1px solid CanvasText" },
  },
  text: { display: "block", minWidth: 0 },
  cells: {
    display: "block",
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { color: "LinkText" },
  },
  struck: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground3 },
  fixed: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    color: tokens.colorStatusSuccessForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  more: { minWidth: "32px", margin: "4px 8px 0 0" },
  turned: { transform: "rotate(180deg)" },
  below: { padding: "0 8px 10px 30px", display: "flex", flexDirection: "column", gap: "8px" },
});

/** One thing found: Enter or a click goes to its cells and opens what belongs to it. */
export function ItemRow({
  row: { group, at, item },
  explained,
  isActive,
  isOpen,
  isFixed,
  isStale,
  onOpen,
}: {
  readonly row: Extract<Row, { readonly kind: "item" }>;
  readonly explained: Explained | null;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly isFixed: boolean;
  readonly isStale: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}) {
  const styles = useStyles();
  const look = useRowStyles();
  const going = useGoing(group.sheet, item.cells);
  const [range, setRange] = useState<number | null>(null);
  const tabIndex = isActive ? 0 : -1;
  const where = item.cells === "" ? null : cellsCut(item.cells, CELLS_SHOWN);
  const ranges = rangesOf(item.cells);
  const go = () => {
    // Who was at another finding meanwhile begins anew.
    const next = nextRange(ranges, isOpen ? range : null);
    onOpen(true);
    setRange(next);
    void going.go(ranges[next]);
  };
  return (
    <div className={mergeClasses(styles.row, isOpen && styles.current)}>
      <div className={styles.item}>
        <button
          ref={going.button}
          type="button"
          data-stop=""
          tabIndex={tabIndex}
          className={mergeClasses(look.row, styles.button)}
          aria-current={isOpen}
          onClick={go}
        >
          <span className={styles.text}>
            {where !== null && <span className={styles.cells}>{where}</span>}
            {isFixed && (
              <span className={styles.fixed}>
                <CheckmarkCircle16Regular aria-hidden /> Put right
              </span>
            )}{" "}
            <span className={mergeClasses(isFixed && styles.struck)}>
              <Unbroken text={item.message} />
            </span>
          </span>
        </button>
        <Button
          appearance="subtle"
          size="small"
          tabIndex={tabIndex}
          className={styles.more}
          icon={<ChevronDown16Regular className={mergeClasses(isOpen && styles.turned)} />}
          aria-expanded={isOpen}
          aria-label={`Details${where === null ? "" : ` of ${where}`}`}
          onClick={() => onOpen(!isOpen)}
        />
      </div>
      {isOpen && (
        <div className={styles.below}>
          <Hindered going={going} otherwise={range === null ? null : rangeSays(ranges, range)} />
          <Details
            group={group}
            at={at}
            item={item}
            explained={explained}
            isFixed={isFixed}
            isStale={isStale}
            onFixed={going.backToButton}
          />
        </div>
      )}
    </div>
  );
}
