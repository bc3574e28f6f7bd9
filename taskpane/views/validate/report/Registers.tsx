import { useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { NO_REGISTER } from "../../../../src/validation";
import type { ReportHead, TableTold } from "../../../checking";
import { Unbroken } from "../../Unbroken";
import { Correction } from "./Correction";
import { Hindered, useGoing } from "./Going";

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
  says: {
    margin: "2px 0 6px",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
    "::first-letter": { textTransform: "uppercase" },
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  text: { margin: 0 },
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
  const { sheet, range, kind, says } = table;
  const place = `${sheet}!${range}`;
  const going = useGoing(sheet, range);
  return (
    <li>
      <h3 className={styles.kind}>{kind ?? "Not sure what this is"}</h3>
      <p className={styles.says}>
        {/* The heading has said what it is. */}
        <Unbroken text={kind !== null && says.startsWith(`${kind} `) ? says.slice(kind.length + 1) : says} />
      </p>
      <div className={styles.buttons}>
        <Button
          ref={going.button}
          size="small"
          aria-label={`Go there: ${place}`}
          onClick={() => void going.go()}
        >
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
      <Hindered going={going} />
      {isCorrecting && (
        <Correction table={table} kinds={kinds} roles={roles} onLeave={() => setIsCorrecting(false)} />
      )}
    </li>
  );
}
