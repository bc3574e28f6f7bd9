import { useEffect, useRef, useState } from "react";
import { Button, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { CatalogueEntry } from "../../../src/template";
import { type Host, openAsNew, type Outcome } from "../../excel";
import { writeRoute } from "../../route";
import { folders, pullTemplate, type Source } from "../../templates";
import { AddHere } from "./AddHere";
import { Said } from "./Said";

const useStyles = makeStyles({
  heading: { ...typographyStyles.title3, margin: "8px 0 4px" },
  about: { margin: "4px 0 0", maxWidth: "720px" },
  quiet: { margin: "4px 0 0", color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", margin: "16px 0 0" },
  subtitle: { ...typographyStyles.subtitle2, margin: "20px 0 4px" },
  sheets: { margin: 0, padding: 0, maxWidth: "720px" },
  sheet: { padding: "8px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { fontWeight: tokens.fontWeightSemibold },
  use: { margin: "2px 0 0" },
});

/** One template: what its sheets are for, opening it, and adding it to the open workbook. */
export function TemplatePage({
  entry,
  from,
  host,
}: {
  readonly entry: CatalogueEntry;
  readonly from: Source;
  readonly host: Host;
}) {
  const styles = useStyles();
  const buttons = useRef<HTMLDivElement>(null);
  const focusOn = (at: number) => buttons.current?.querySelectorAll("button")[at]?.focus();
  /** How often adding was begun; 0 is not now. */
  const [adding, setAdding] = useState(0);
  const [isBuilding, setIsBuilding] = useState(false);
  const [opened, setOpened] = useState<Opened | "opening" | null>(null);
  const canAct = host.kind === "excel";

  // The link that led here is gone.
  useEffect(() => focusOn(0), []);

  const open = async () => {
    if (!canAct || opened === "opening" || isBuilding) return;
    setAdding(0);
    setOpened("opening");
    setOpened(await openTemplate(entry, from));
  };
  const startAdding = () => {
    if (!canAct || opened === "opening" || isBuilding) return;
    setOpened(null);
    setAdding(adding + 1);
  };

  return (
    <>
      <Link href={writeRoute({ view: "templates", item: null })}>All templates</Link>
      <h1 className={styles.heading}>{entry.title}</h1>
      <p className={styles.about}>{entry.about}</p>
      <p className={styles.quiet}>
        Version {entry.version}, {Math.ceil(entry.size / 1024)} KB
      </p>
      <div ref={buttons} className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={!canAct} onClick={() => void open()}>
          Open as a new workbook
        </Button>
        <Button disabledFocusable={!canAct} onClick={startAdding}>
          Add to this workbook
        </Button>
      </div>
      <div role="status">
        {opened === "opening" && <p>Opening …</p>}
        {opened && opened !== "opening" && <Said intent={opened.intent}>{opened.sentence}</Said>}
      </div>
      {adding > 0 && (
        <AddHere
          key={adding}
          entry={entry}
          onBuilding={(isOn) => {
            setIsBuilding(isOn);
            // The button that was pressed is gone, and what has the keyboard must not go with it.
            if (isOn) focusOn(1);
          }}
          onEnd={() => {
            setAdding(0);
            focusOn(1);
          }}
        />
      )}
      <h2 className={styles.subtitle}>Its sheets</h2>
      <dl className={styles.sheets}>
        {entry.sheets.map(({ name, about }) => (
          <div key={name} className={styles.sheet}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.use} style={{ marginLeft: 0 }}>
              {about}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

interface Opened {
  readonly intent: "success" | "warning" | "error";
  readonly sentence: string;
}

async function openTemplate(entry: CatalogueEntry, from: Source): Promise<Opened> {
  const file = await pullTemplate(folders(), entry, from);
  if (!file.ok) return { intent: "error", sentence: file.sentence };
  const opened: Outcome<void> = await openAsNew(file.value.base64);
  if (!opened.ok) return { intent: "error", sentence: opened.sentence };
  const done = "It is open in a workbook of its own; this one was not touched.";
  const { sentence } = file.value;
  return sentence === null
    ? { intent: "success", sentence: done }
    : { intent: "warning", sentence: `${sentence} ${done}` };
}
