import { useState } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import { type CheckingState, keyOf } from "../../../../checking";
import { SeverityIcon } from "../SeverityIcon";
import { FixPreview } from "./FixPreview";
import { useRowStyles } from "./look";
import type { Row } from "./rows";
import { useReturn } from "../useReturn";

const useStyles = makeStyles({
  title: { fontWeight: tokens.fontWeightSemibold },
  id: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, whiteSpace: "nowrap" },
  icon: { display: "flex", paddingTop: "2px" },
  fix: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "8px",
    padding: "0 8px 6px 52px",
  },
});

/** A rule that found something on a sheet; what it can put right in many places is offered once. */
export function GroupRow({
  row,
  state,
  isActive,
  onFold,
}: {
  readonly row: Extract<Row, { readonly kind: "group" }>;
  readonly state: CheckingState;
  readonly isActive: boolean;
  readonly onFold: () => void;
}) {
  const styles = useStyles();
  const look = useRowStyles();
  const [isFixing, setIsFixing] = useState(false);
  const begins = useReturn();
  const heading = useReturn();
  const { group, shown, isOpen } = row;
  const left = row.fixable.filter((item) => !state.fixed.has(keyOf({ group: group.group, item })));
  return (
    <>
      <h5 className={look.heading}>
        <button
          ref={heading.ref}
          type="button"
          data-stop=""
          tabIndex={isActive ? 0 : -1}
          className={look.row}
          aria-expanded={isOpen}
          onClick={onFold}
        >
          <ChevronRight16Regular aria-hidden className={mergeClasses(look.chevron, isOpen && look.open)} />
          <span className={styles.icon}>
            <SeverityIcon severity={group.severity} isNamed />
          </span>
          <span>
            <span className={styles.title}>{group.title}</span>{" "}
            <span className={styles.id}>
              {group.rule}
              {shown > 1 && ` · ${shown.toLocaleString("en-GB")}`}
            </span>
          </span>
        </button>
      </h5>
      {left.length > 1 && (
        <div className={styles.fix}>
          <Button
            ref={begins.ref}
            size="small"
            tabIndex={isActive ? 0 : -1}
            aria-expanded={isFixing}
            onClick={() => setIsFixing(!isFixing)}
          >
            Preview all {left.length.toLocaleString("en-GB")} fixes
          </Button>
          {isFixing && (
            <FixPreview
              items={left.map((item) => ({ group: group.group, item }))}
              onLeave={(isMade) => {
                setIsFixing(false);
                if (isMade) heading.back();
                else begins.back();
              }}
            />
          )}
        </div>
      )}
    </>
  );
}
