import { useEffect, useState } from "react";
import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { type CatalogueEntry, compareVersions, VERSION } from "../../../src/template";
import type { Outcome } from "../../excel";
import type { Adding, AddingProgress } from "../../excel/templates";
import { Said } from "./Said";

const native = () => import(/* webpackChunkName: "templateBuilder" */ "./native");

const useStyles = makeStyles({
  box: {
    margin: "12px 0 0",
    padding: "12px",
    maxWidth: "720px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    boxSizing: "border-box",
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: "6px 0 0" },
  list: { margin: "4px 0 0", paddingLeft: "20px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "12px" },
});

type Stage =
  | { readonly is: "looking" }
  | { readonly is: "asking"; readonly foreseen: Adding }
  | { readonly is: "adding"; readonly progress: AddingProgress | null }
  | { readonly is: "added"; readonly added: Adding }
  | { readonly is: "refused"; readonly sentence: string };

/** Adding a template to the open workbook: what it would do is shown, then it is done, and then what was done. */
export function AddHere({
  entry,
  onBuilding,
  onEnd,
}: {
  readonly entry: CatalogueEntry;
  readonly onBuilding: (isOn: boolean) => void;
  readonly onEnd: () => void;
}) {
  const styles = useStyles();
  const [stage, setStage] = useState<Stage>({ is: "looking" });
  useEffect(() => {
    let isCurrent = true;
    void foresee(entry.id).then((foreseen) => {
      if (isCurrent) setStage(foreseen.ok ? { is: "asking", foreseen: foreseen.value } : refused(foreseen));
    });
    return () => {
      isCurrent = false;
    };
  }, [entry.id]);

  const add = async () => {
    setStage({ is: "adding", progress: null });
    onBuilding(true);
    const { add: build } = await native();
    const added = await build(entry.id, (progress) => setStage({ is: "adding", progress }));
    setStage(added.ok ? { is: "added", added: added.value } : refused(added));
    onBuilding(false);
  };

  switch (stage.is) {
    case "looking":
      return <p role="status">Looking at what this workbook has …</p>;
    case "asking":
      return (
        <section className={styles.box} aria-labelledby="adding">
          <h2 id="adding" className={styles.title}>
            Add {stage.foreseen.sheets.length} sheets to this workbook?
          </h2>
          <p className={styles.text}>
            They come behind your own sheets. No cell, sheet, table or name that is there is changed.
          </p>
          <Details adding={stage.foreseen} />
          {compareVersions(entry.version, VERSION) > 0 && (
            <p className={styles.text}>
              Sheets are added in version {VERSION}, which this add-in knows. Version {entry.version} can be
              opened as a new workbook.
            </p>
          )}
          <p className={styles.text}>
            <strong>Excel can’t undo this</strong>, and forgets the steps it could have undone before. To take
            it back, delete the new sheets.
          </p>
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={() => void add()}>
              Add {stage.foreseen.sheets.length} sheets
            </Button>
            <Button onClick={onEnd}>Cancel</Button>
          </div>
        </section>
      );
    case "adding":
      return (
        <div className={styles.box} role="status">
          <p className={styles.title}>
            {stage.progress ? `Building the sheet ${stage.progress.sheet} …` : "Building the sheets …"}
          </p>
          <ProgressBar
            className={styles.text}
            aria-label="Sheets built"
            {...(stage.progress ? { value: stage.progress.done, max: stage.progress.of } : {})}
          />
        </div>
      );
    case "added":
      return (
        <div role="status">
          <Said intent="success">
            {stage.added.sheets.length} sheets were added, from “{stage.added.sheets[0]}” on. To take them
            back, delete them.
            <Details adding={stage.added} />
          </Said>
        </div>
      );
    case "refused":
      return (
        <div role="status">
          <Said intent="error">{stage.sentence} The workbook is as it was.</Said>
        </div>
      );
  }
}

const WHAT = { sheet: "sheet", table: "table", name: "name" } as const;

/** Names that were taken, and what had to be left out. */
function Details({ adding: { renamed, leftOut } }: { readonly adding: Adding }) {
  const styles = useStyles();
  return (
    <>
      {renamed.length > 0 && (
        <>
          <p className={styles.text}>Names that are taken get a number:</p>
          <ul className={styles.list}>
            {renamed.map(({ what, from, to }) => (
              <li key={`${what} ${from}`}>
                {WHAT[what]} {from}: {to}
              </li>
            ))}
          </ul>
        </>
      )}
      {leftOut.map((sentence) => (
        <p key={sentence} className={styles.text}>
          {sentence}
        </p>
      ))}
    </>
  );
}

async function foresee(id: string): Promise<Outcome<Adding>> {
  const { foresee: look } = await native();
  return look(id);
}

function refused({ sentence }: { readonly sentence: string }): Stage {
  return { is: "refused", sentence };
}
