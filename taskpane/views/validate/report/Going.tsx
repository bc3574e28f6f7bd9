import { useRef, useState } from "react";
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { goToCells } from "../../../excel";
import { useReturn } from "./useReturn";

const useStyles = makeStyles({
  hindered: { marginTop: "8px", ":empty": { marginTop: 0 } },
  body: { whiteSpace: "normal" },
});

export interface Going {
  /** For the button that leads to the cells: it has the keyboard again once a question is answered. */
  readonly button: (button: HTMLButtonElement | null) => void;
  /** Goes to the cells, or to some of them; where they are hidden, a person is asked first. */
  readonly go: (some?: string) => Promise<void>;
  readonly backToButton: () => void;
  readonly hindered: { readonly sentence: string; readonly isHidden: boolean } | null;
  readonly show: () => void;
  readonly leave: () => void;
}

/** The way to the cells of something in the report; what belongs to no cells leads nowhere. */
export function useGoing(sheet: string, cells: string): Going {
  const [hindered, setHindered] = useState<Going["hindered"]>(null);
  const asked = useRef(cells);
  const { ref: button, back } = useReturn();
  const go = async (reveal: boolean) => {
    setHindered(null);
    if (sheet === "" || cells === "") return;
    const went = await goToCells(sheet, asked.current, reveal);
    if (!went.ok) setHindered({ sentence: went.sentence, isHidden: false });
    else if (went.value.kind === "hidden") setHindered({ sentence: went.value.sentence, isHidden: true });
  };
  return {
    button,
    go(some = cells) {
      asked.current = some;
      return go(false);
    },
    backToButton: back,
    hindered,
    show() {
      back();
      void go(true);
    },
    leave() {
      setHindered(null);
      back();
    },
  };
}

/** What stands in the way, and the question whether hidden cells are to be shown; `otherwise` where nothing does. */
export function Hindered({
  going: { hindered, show, leave },
  otherwise,
}: {
  readonly going: Going;
  readonly otherwise?: string | null;
}) {
  const styles = useStyles();
  return (
    <div role="status" className={styles.hindered}>
      {hindered ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.body}>{hindered.sentence}</MessageBarBody>
          {hindered.isHidden && (
            <MessageBarActions>
              <Button onClick={show}>Show them</Button>
              <Button onClick={leave}>Leave them hidden</Button>
            </MessageBarActions>
          )}
        </MessageBar>
      ) : (
        otherwise
      )}
    </div>
  );
}
