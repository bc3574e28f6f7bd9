import { useState } from "react";
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { listed, quote } from "../../../../src/text";
import { verdict } from "../../../../src/validation";
import { type Changed, type Check, checking, type CheckingState, clockTime } from "../../../checking";
import { EVERYTHING, type Filter } from "./findings/filter";
import { Findings } from "./findings";
import { Parts } from "./Parts";
import { Registers } from "./Registers";
import { Rules } from "./Rules";
import { SavingsGap } from "./SavingsGap";
import { Section } from "./Section";
import { Tiles } from "./Tiles";
import { WriteReport } from "./WriteReport";

const useStyles = makeStyles({
  text: { margin: 0 },
  missed: { margin: "0 0 8px" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  body: { whiteSpace: "normal" },
  head: { display: "flex", flexDirection: "column", gap: "4px" },
  // Nothing to say takes no room.
  said: { ":empty": { marginTop: "-12px" } },
  sections: { display: "flex", flexDirection: "column" },
});

/** What the last check found. */
export default function Report({ state, check }: { readonly state: CheckingState; readonly check: Check }) {
  const styles = useStyles();
  const [filter, setFilter] = useState<Filter>(EVERYTHING);
  const { report, scope } = check;
  const { account, tables, savings } = report;
  const asked = tables.filter(({ kind }) => kind === null).length;
  const all = account.counts.error + account.counts.warning + account.counts.note;
  return (
    <>
      <div className={styles.head}>
        <p className={styles.quiet}>
          Checked at {clockTime(check.at)}:{" "}
          {scope === null ? "the whole workbook" : `the sheet ${quote(scope)}`}
        </p>
        {/* Said once the check is made, and again only when it says something else. */}
        <p role="status" className={styles.text}>
          {account.verdict} {account.coverage}
        </p>
      </div>
      <WhatChanged changed={state.changed} fixed={state.fixed.size} isRunning={state.running !== null} />
      {check.lost !== null && <p className={styles.text}>{check.lost}</p>}
      {scope !== null && <Elsewhere check={check} />}
      <Tiles
        counts={account.counts}
        chosen={filter.severities}
        onChoose={(severities) => setFilter({ ...filter, severities })}
      />
      <WriteReport key={check.at.getTime()} />
      <div className={styles.sections}>
        {savings.length > 0 && (
          <Section name="Savings still to find" isOpenAtFirst>
            <SavingsGap savings={savings} />
          </Section>
        )}
        <Section name="By part of the agreement">
          <Parts schedules={account.schedules} />
        </Section>
        <Section name="Registers" aside={asked > 0 ? `${asked} to ask about` : `${tables.length} recognised`}>
          <Registers report={report} />
        </Section>
        <Section name="Rules" aside={`${report.ran.length} ran`}>
          <Rules report={report} ran={report.ran} />
        </Section>
        {check.missed.length > 0 && (
          <Section name="Not looked at" aside={String(check.missed.length)}>
            {check.missed.map((sentence) => (
              <p key={sentence} className={styles.missed}>
                {sentence}
              </p>
            ))}
          </Section>
        )}
        {all > 0 && <Findings state={state} check={check} filter={filter} onFilter={setFilter} />}
      </div>
    </>
  );
}

function Elsewhere({ check }: { readonly check: Check }) {
  const styles = useStyles();
  const { elsewhere } = check.report;
  if (elsewhere.error + elsewhere.warning + elsewhere.note === 0) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody className={styles.body}>
        Elsewhere in the workbook: {verdict(elsewhere)} They were found in the same check.
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={checking.showWorkbook}>Show the whole workbook</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Findings are of the moment of the check: what has changed since is said until it is checked again. */
function WhatChanged({
  changed,
  fixed,
  isRunning,
}: {
  readonly changed: Changed;
  readonly fixed: number;
  readonly isRunning: boolean;
}) {
  const styles = useStyles();
  const said = [
    ...(changed.isWorkbook
      ? ["The workbook has changed since the check: sheets came or went, or all were calculated."]
      : []),
    ...(changed.sheets.size > 0
      ? [`Changed since the check: ${listed([...changed.sheets].map(quote))}.`]
      : []),
    ...(fixed > 0 ? ["Cells were put right since the check."] : []),
  ];
  return (
    <div role="status" className={styles.said}>
      {said.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.body}>
            {said.join(" ")} Findings may be out of date.
          </MessageBarBody>
          <MessageBarActions>
            <Button disabledFocusable={isRunning} onClick={checking.checkAgain}>
              Check again
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
