import { useEffect, useState } from "react";
import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  Title3,
  tokens,
} from "@fluentui/react-components";
import type { Host, Outcome } from "../../excel";
import { type View, writeRoute } from "../../route";
import { setWelcomed } from "../../welcomed";
import { openSample } from "./sample";

const useStyles = makeStyles({
  text: { margin: "4px 0 0" },
  people: {
    display: "grid",
    // One under the other in a pane, side by side where there is room.
    gridTemplateColumns: "repeat(auto-fit, minmax(250px, 1fr))",
    gap: "12px",
    margin: "16px 0 0",
    padding: 0,
    listStyleType: "none",
    maxWidth: "1000px",
  },
  person: {
    padding: "12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  does: { margin: "4px 0 8px" },
  sample: { margin: "20px 0 0" },
  note: { margin: "4px 0 12px", maxWidth: "720px", color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  answer: { marginTop: "12px", maxWidth: "720px" },
  answer__body: { whiteSpace: "normal" },
});

const PEOPLE: readonly {
  readonly who: string;
  readonly does: string;
  readonly link: string;
  readonly view: View;
}[] = [
  {
    who: "You keep a savings tracker",
    does: "Check the workbook: each finding names its cell, what to do, and the clause it rests on. Nothing changes until you say so.",
    link: "Check a workbook",
    view: "validate",
  },
  {
    who: "You work in HR",
    does: "Select pay grades and see the other council’s grade for each, with the evidence and its source.",
    link: "Map grades",
    view: "grades",
  },
  {
    who: "You work in finance",
    does: "Build formulas that split costs to the penny, settle up and show the savings gap. A plain Excel formula stands by for each.",
    link: "Find a function",
    view: "functions",
  },
];

/** The first-run screen: what the add-in does for whom, and a sample to try it on. Seen once; About leads back here. */
export default function Welcome({ host }: { readonly host: Host }) {
  const styles = useStyles();
  const [answer, setAnswer] = useState<Outcome<void> | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  // The shared runtime draws this even while no pane is open: only what a person does here shows that it was seen.
  useEffect(() => {
    const wasSeen = () => setWelcomed();
    document.addEventListener("pointerdown", wasSeen);
    document.addEventListener("keydown", wasSeen);
    return () => {
      document.removeEventListener("pointerdown", wasSeen);
      document.removeEventListener("keydown", wasSeen);
    };
  }, []);

  const tryIt = async () => {
    if (isBusy || host.kind !== "excel") return;
    setIsBusy(true);
    setAnswer(null);
    try {
      setAnswer(await openSample());
    } finally {
      setIsBusy(false);
    }
  };

  return (
    <>
      <Title3 as="h1">Welcome to Shared Services</Title3>
      <p className={styles.text}>
        For councils that share services. Everything is worked out in this Excel; nothing leaves your
        workbook.
      </p>
      <ul className={styles.people}>
        {PEOPLE.map(({ who, does, link, view }) => (
          <li key={view} className={styles.person}>
            <Subtitle2 as="h2">{who}</Subtitle2>
            <p className={styles.does}>{does}</p>
            <Link href={writeRoute({ view, item: null })}>{link}</Link>
          </li>
        ))}
      </ul>
      <Subtitle2 as="h2" block className={styles.sample}>
        Try it on a sample
      </Subtitle2>
      <p className={styles.note}>
        Opens the tables of the councils’ published paper on shared management (2017) as a new workbook. Your
        own is not touched. In the new workbook choose Home, Validate.
      </p>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={host.kind !== "excel" || isBusy}
          onClick={() => void tryIt()}
        >
          Open the sample
        </Button>
        <Button as="a" href={writeRoute({ view: "templates", item: null })}>
          Start from a template
        </Button>
      </div>
      <div role="status" className={styles.answer}>
        {answer && (
          <MessageBar intent={answer.ok ? "success" : "error"} layout="multiline">
            <MessageBarBody className={styles.answer__body}>
              {answer.ok
                ? "The sample is open in a workbook of its own. Go there, and choose Home, Validate."
                : answer.sentence}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
    </>
  );
}
