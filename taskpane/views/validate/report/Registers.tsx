import { useState } from "react";
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { NO_REGISTER } from "../../../../src/validation";
import type { ReportHead, TableTold } from "../../../checking";
import { goToCells } from "../../../excel";
import { Correction } from "./Correction";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "12px",
  },
  kind: {
    margin: 0,
    fontSize: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    "::first-letter": { textTransform: "uppercase" },
  },
  says: { margin: "2px 0 6px", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  text: { margin: 0 },
  body: { whiteSpace: "normal" },
});

/** The tables that were recognised, how sure that is and why; and those it takes a person to tell. */
export function Registers({ report }: { readonly report: ReportHead }) {
  const styles = useStyles();
  const { tables } = report;
  return (
    <>
      {tables.every(({ kind }) => kind === null) && <p className={styles.text}>{NO_REGISTER}</p>}
      <ul className={styles.list}>
        {tables.map((table) => (
          <TableShown key={`${table.sheet}!${table.range}`} table={table} report={report} />
        ))}
      </ul>
    </>
  );
}

function TableShown({
  table,
  report: { kinds, roles },
}: {
  readonly table: TableTold;
  readonly report: ReportHead;
}) {
  const styles = useStyles();
  const [isCorrecting, setIsCorrecting] = useState(false);
  const [trouble, setTrouble] = useState<{ readonly sentence: string; readonly isHidden: boolean } | null>(
    null,
  );
  const { sheet, range, kind, says } = table;
  const place = `${sheet}!${range}`;
  const go = async (reveal: boolean) => {
    const went = await goToCells(sheet, range, reveal);
    if (!went.ok) setTrouble({ sentence: went.sentence, isHidden: false });
    else setTrouble(went.value.kind === "hidden" ? { sentence: went.value.sentence, isHidden: true } : null);
  };
  return (
    <li>
      <h3 className={styles.kind}>{kind ?? "Not sure what this is"}</h3>
      <p className={styles.says}>{says}</p>
      <div className={styles.buttons}>
        <Button size="small" aria-label={`Go there: ${place}`} onClick={() => void go(false)}>
          Go there
        </Button>
        <Button
          size="small"
          aria-label={`${kind === null ? "Say what it is" : "Correct"}: ${place}`}
          aria-expanded={isCorrecting}
          onClick={() => setIsCorrecting(!isCorrecting)}
        >
          {kind === null ? "Say what it is …" : "Correct …"}
        </Button>
      </div>
      <div role="status">
        {trouble && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody className={styles.body}>{trouble.sentence}</MessageBarBody>
            {trouble.isHidden && (
              <MessageBarActions>
                <Button onClick={() => void go(true)}>Show them</Button>
                <Button onClick={() => setTrouble(null)}>Leave them hidden</Button>
              </MessageBarActions>
            )}
          </MessageBar>
        )}
      </div>
      {isCorrecting && (
        <Correction table={table} kinds={kinds} roles={roles} onLeave={() => setIsCorrecting(false)} />
      )}
    </li>
  );
}
