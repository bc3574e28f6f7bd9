import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { makeStyles } from "@fluentui/react-components";
import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import type { CheckingState } from "../../../../checking";
import { RowShown } from "./RowShown";
import { headingsOver, isStop, nextStop, type Row } from "./rows";

const useStyles = makeStyles({
  list: { position: "relative", margin: "0 -8px" },
  row: { position: "absolute", top: 0, left: 0, width: "100%" },
});

/** What a row takes until it has been drawn and measured. */
const HEIGHTS: Readonly<Record<Row["kind"], number>> = { sheet: 40, part: 26, group: 44, item: 84 };
const BEYOND_SIGHT = 6;
const PAGE = 8;

/**
 * The findings. Only rows in sight are drawn, so that 20,000 scroll as twenty do. The list is one stop of the
 * keyboard: arrows go from row to row, Home and End to its ends, Tab on to what belongs to the row and then out.
 */
export function List({
  rows,
  state,
  onFold,
}: {
  readonly rows: readonly Row[];
  readonly state: CheckingState;
  readonly onFold: (key: string) => void;
}) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState<string | null>(null);
  const wantsFocus = useRef(false);
  const current = Math.min(active, rows.length - 1);
  const [margin, setMargin] = useState(0);

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current?.closest("main") ?? null,
    estimateSize: (at) => HEIGHTS[rows[at]!.kind],
    getItemKey: (at) => rows[at]!.key,
    overscan: BEYOND_SIGHT,
    scrollMargin: margin,
    // The row that has the keyboard stays, wherever it is scrolled to; and so do the headings over what is drawn, for
    // a screen reader goes by them.
    rangeExtractor: useCallback(
      (range: Range) => {
        const drawn = new Set(defaultRangeExtractor(range));
        if (current >= 0) drawn.add(current);
        const [first] = drawn;
        for (const at of [first, current]) {
          if (rows[at ?? -1]) for (const heading of headingsOver(rows, at!)) drawn.add(heading);
        }
        return [...drawn].sort((a, b) => a - b);
      },
      [rows, current],
    ),
  });

  // What stands above the list changes its height when it is folded.
  useLayoutEffect(() => {
    const scroller = list.current?.closest("main");
    if (!scroller || !list.current) return;
    const measure = () => {
      if (!list.current) return;
      const top =
        list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
      setMargin(Math.round(top));
    };
    measure();
    const watcher = new ResizeObserver(measure);
    for (const each of scroller.children) watcher.observe(each);
    return () => watcher.disconnect();
  }, []);

  const goTo = (at: number) => {
    setActive(at);
    wantsFocus.current = true;
    virtualizer.scrollToIndex(at, { align: "auto" });
  };

  useEffect(() => {
    if (!wantsFocus.current) return;
    const stop = list.current?.querySelector<HTMLElement>(`[data-index="${current}"] [data-stop]`);
    if (!stop) return;
    wantsFocus.current = false;
    stop.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset["stop"] === undefined) return;
    const to = keyLeadsTo(event.key, rows, current);
    const row = rows[current];
    if (to !== null) goTo(to);
    else if (row && event.key === "ArrowRight") unfold(row, true);
    else if (row && event.key === "ArrowLeft") unfold(row, false);
    else return;
    event.preventDefault();
  };

  const unfold = (row: Row, wanted: boolean) => {
    if (row.kind === "item") setOpen(wanted ? row.key : null);
    else if (row.kind !== "part" && row.isOpen !== wanted) onFold(row.key);
  };

  return (
    <div
      ref={list}
      role="list"
      className={styles.list}
      style={{ height: virtualizer.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => (
        <div
          key={key}
          ref={virtualizer.measureElement}
          data-index={index}
          role="listitem"
          aria-setsize={rows.length}
          aria-posinset={index + 1}
          className={styles.row}
          style={{ transform: `translateY(${start - margin}px)` }}
          onFocus={() => isStop(rows[index]!) && setActive(index)}
        >
          <RowShown
            row={rows[index]!}
            state={state}
            isActive={index === current}
            isOpen={open === rows[index]!.key}
            onOpen={(isOpen) => setOpen(isOpen ? rows[index]!.key : null)}
            onFold={() => onFold(rows[index]!.key)}
          />
        </div>
      ))}
    </div>
  );
}

function keyLeadsTo(key: string, rows: readonly Row[], from: number): number | null {
  switch (key) {
    case "ArrowDown":
      return nextStop(rows, from, 1);
    case "ArrowUp":
      return nextStop(rows, from, -1);
    case "Home":
      return nextStop(rows, -1, 1);
    case "End":
      return nextStop(rows, rows.length, -1);
    case "PageDown":
      return nextStop(rows, Math.min(from + PAGE, rows.length) - 1, 1);
    case "PageUp":
      return nextStop(rows, Math.max(from - PAGE, 0), -1);
    default:
      return null;
  }
}
