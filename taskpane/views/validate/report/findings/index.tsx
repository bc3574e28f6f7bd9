import { useDeferredValue, useMemo, useState } from "react";
import { Button, makeStyles, SearchBox, Select, tokens } from "@fluentui/react-components";
import { counted } from "../../../../../src/text";
import type { Check, CheckingState } from "../../../../checking";
import { EVERYTHING, type Filter, isEverything, partsOf } from "./filter";
import { List } from "./List";
import { rowsOf } from "./rows";

const useStyles = makeStyles({
  findings: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "8px" },
  heading: { margin: 0, fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
  filters: { display: "flex", flexWrap: "wrap", gap: "8px", margin: "8px 0" },
  search: { flex: "1 1 200px", minWidth: 0, maxWidth: "none" },
  part: { flex: "1 1 200px", minWidth: 0 },
  count: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    minHeight: "32px",
    color: tokens.colorNeutralForeground2,
  },
});

/** Everything that was found, to be searched, and the ways to what is wanted. */
export function Findings({
  state,
  check,
  filter,
  onFilter,
}: {
  readonly state: CheckingState;
  readonly check: Check;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}) {
  const styles = useStyles();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  // Whoever types goes on typing while a long list is searched.
  const wanted = useDeferredValue(filter);
  const { rows, shown, of } = useMemo(() => rowsOf(check, wanted, folded), [check, wanted, folded]);
  const parts = useMemo(() => partsOf(check), [check]);
  const fold = (key: string) => {
    const next = new Set(folded);
    if (!next.delete(key)) next.add(key);
    setFolded(next);
  };
  return (
    <section className={styles.findings} aria-labelledby="findings">
      <h2 id="findings" className={styles.heading}>
        Findings
      </h2>
      <div className={styles.filters}>
        <SearchBox
          className={styles.search}
          aria-label="Search findings"
          placeholder="Search findings"
          value={filter.words}
          onChange={(_event, { value }) => onFilter({ ...filter, words: value })}
        />
        {parts.length > 1 && (
          <Select
            className={styles.part}
            aria-label="Part of the agreement"
            value={filter.part ?? ""}
            onChange={(_event, { value }) => onFilter({ ...filter, part: value === "" ? null : value })}
          >
            <option value="">All parts of the agreement</option>
            {parts.map((part) => (
              <option key={part}>{part}</option>
            ))}
          </Select>
        )}
      </div>
      <div className={styles.count}>
        <span role="status">{isEverything(wanted) ? counted(of, "finding") : saysShown(shown, of)}</span>
        {!isEverything(filter) && (
          <Button size="small" onClick={() => onFilter(EVERYTHING)}>
            Show all
          </Button>
        )}
      </div>
      <List rows={rows} state={state} onFold={fold} />
    </section>
  );
}

function saysShown(shown: number, of: number): string {
  if (shown === 0) return `None of ${counted(of, "finding")} fits. Try another word, or show all.`;
  return `${shown.toLocaleString("en-GB")} of ${counted(of, "finding")}`;
}
