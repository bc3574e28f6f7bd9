import { type ReactNode, useId, useState } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import type { Explained } from "../../../../../src/protocols";
import type { GroupTold, ItemTold } from "../../../../checking";
import { FixPreview } from "./FixPreview";
import { useRowStyles } from "./look";
import { useReturn } from "../useReturn";

const useStyles = makeStyles({
  facts: { display: "grid", gridTemplateColumns: "auto 1fr", columnGap: "12px", rowGap: "2px", margin: 0 },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, fontVariantNumeric: "tabular-nums" },
  stale: { margin: 0, color: tokens.colorStatusWarningForeground3 },
  fix: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px" },
  disclosure: { padding: "4px 0" },
  text: { margin: "0 0 6px", paddingLeft: "22px" },
  term2: { fontWeight: tokens.fontWeightSemibold },
});

/** What a finding rests on, and its fix where it has one. */
export function Details({
  group,
  at,
  item,
  explained,
  isFixed,
  isStale,
  onFixed,
}: {
  readonly group: GroupTold;
  readonly at: number;
  readonly item: ItemTold;
  readonly explained: Explained | null;
  readonly isFixed: boolean;
  readonly isStale: boolean;
  readonly onFixed: () => void;
}) {
  const styles = useStyles();
  const [isFixing, setIsFixing] = useState(false);
  const begins = useReturn();
  const { found, expected, fix } = item;
  return (
    <>
      {isStale && (
        <p className={styles.stale}>
          This sheet has changed since the check: the cells may hold something else now.
        </p>
      )}
      {(found !== undefined || expected !== undefined) && (
        <dl className={styles.facts}>
          {found !== undefined && <Fact term="Found" fact={found} />}
          {expected !== undefined && <Fact term="Expected" fact={expected} />}
        </dl>
      )}
      {fix && !isFixed && (
        <div className={styles.fix}>
          <Button
            ref={begins.ref}
            size="small"
            aria-expanded={isFixing}
            onClick={() => setIsFixing(!isFixing)}
          >
            Preview fix
          </Button>
          {isFixing && (
            <FixPreview
              says={fix.says}
              items={[{ group: group.group, item: at }]}
              onLeave={(isMade) => {
                setIsFixing(false);
                // The button that led here is gone with the fix.
                if (isMade) onFixed();
                else begins.back();
              }}
            />
          )}
        </div>
      )}
      {explained && (
        <div>
          <Disclosure name={group.citation}>
            <p className={styles.text}>{explained.why}</p>
            {explained.source !== group.citation && <p className={styles.text}>{explained.source}</p>}
          </Disclosure>
          <Disclosure name={`About ${explained.id}: ${explained.title}`}>
            <About explained={explained} />
          </Disclosure>
        </div>
      )}
    </>
  );
}

function Fact({ term, fact }: { readonly term: string; readonly fact: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.fact}>{fact}</dd>
    </>
  );
}

function About({
  explained: { part, checks, remedy, reads, options, yields },
}: {
  readonly explained: Explained;
}) {
  const styles = useStyles();
  return (
    <>
      <p className={styles.text}>{part}</p>
      <p className={styles.text}>
        <span className={styles.term2}>What is checked.</span> {checks}
      </p>
      <p className={styles.text}>
        <span className={styles.term2}>Putting it right.</span> {remedy}
      </p>
      <p className={styles.text}>
        <span className={styles.term2}>Reads</span> {reads}.
      </p>
      {[...options, ...(yields === null ? [] : [yields])].map((said) => (
        <p key={said} className={styles.text}>
          {said}
        </p>
      ))}
    </>
  );
}

function Disclosure({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const look = useRowStyles();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className={mergeClasses(look.row, styles.disclosure)}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        <ChevronRight16Regular aria-hidden className={mergeClasses(look.chevron, isOpen && look.open)} />
        <span>{name}</span>
      </button>
      {isOpen && <div id={id}>{children}</div>}
    </>
  );
}
