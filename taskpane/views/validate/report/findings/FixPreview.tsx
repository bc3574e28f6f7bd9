import { useEffect, useState } from "react";
import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from "@fluentui/react-components";
import { counted } from "../../../../../src/text";
import { checking, type EditsTold, type ItemKey } from "../../../../checking";
import { undoable } from "../../../../excel";

const useStyles = makeStyles({
  preview: {
    alignSelf: "stretch",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  text: { margin: 0 },
  list: { margin: 0, paddingLeft: "18px", overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  body: { whiteSpace: "normal" },
});

/** Shows every change of a fix before it is made, what can be undone, and makes it. */
export function FixPreview({
  says,
  items,
  onLeave,
}: {
  readonly says?: string;
  readonly items: readonly ItemKey[];
  /** @param isMade whether the changes were made, or left */
  readonly onLeave: (isMade: boolean) => void;
}) {
  const styles = useStyles();
  const [edits, setEdits] = useState<EditsTold | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isMaking, setIsMaking] = useState(false);
  const [asked] = useState(items);
  useEffect(() => {
    let isCurrent = true;
    checking.editsOf(asked).then(
      (told) => isCurrent && setEdits(told),
      () => isCurrent && setTrouble("The workbook was checked anew meanwhile. Look at the new findings."),
    );
    return () => {
      isCurrent = false;
    };
  }, [asked]);

  const make = async () => {
    if (!edits) return;
    setIsMaking(true);
    const outcome = await checking.fix(asked, edits.sheets);
    setIsMaking(false);
    if (outcome.ok) onLeave(true);
    else setTrouble(outcome.sentence);
  };

  const cells = edits?.sheets.reduce((sum, { edits: own }) => sum + own.length, 0) ?? 0;
  return (
    <div className={styles.preview} role="group" aria-label="Preview of the fix">
      {says !== undefined && <p className={styles.text}>{says}:</p>}
      {!edits && !trouble && <Spinner size="tiny" label="Working out the changes …" />}
      {edits && <Changes edits={edits} cells={cells} />}
      {edits && <p className={styles.text}>{undoable().edits}</p>}
      <div role="status">
        {trouble && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody className={styles.body}>{trouble}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div className={styles.buttons}>
        {cells > 0 && (
          <Button appearance="primary" size="small" disabledFocusable={isMaking} onClick={() => void make()}>
            {isMaking ? "Changing …" : `Change ${counted(cells, "cell")}`}
          </Button>
        )}
        <Button size="small" onClick={() => onLeave(false)}>
          Leave as it is
        </Button>
      </div>
    </div>
  );
}

function Changes({ edits, cells }: { readonly edits: EditsTold; readonly cells: number }) {
  const styles = useStyles();
  const left = cells - edits.says.length;
  return (
    <>
      <ul className={styles.list}>
        {edits.says.map((said) => (
          <li key={said}>{said}</li>
        ))}
      </ul>
      {left > 0 && <p className={styles.text}>and {counted(left, "more cell")} in the same way.</p>}
    </>
  );
}
