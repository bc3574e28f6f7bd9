import { lazy, Suspense, useEffect, useSyncExternalStore } from "react";
import { makeStyles, Title3 } from "@fluentui/react-components";
import { checking } from "../../checking";
import type { Host } from "../../excel";
import { go } from "../../route";
import { Commands } from "./Commands";
import { Notice } from "./Notice";
import { RunningCheck } from "./RunningCheck";
import { Start } from "./Start";

/** Comes with the first check that is made: nothing of it is needed before. */
const Report = lazy(() => import(/* webpackChunkName: "reportView" */ "./report"));

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "12px", minHeight: "100%", maxWidth: "720px" },
  title: { margin: 0 },
});

/** The manager's view: check the workbook, see what is wrong with it, go there, put it right. */
export default function ValidateView({ host, open }: { readonly host: Host; readonly open: string | null }) {
  const styles = useStyles();
  const state = useSyncExternalStore(checking.subscribe, checking.snapshot);
  const { running, check, ended } = state;
  const isInExcel = host.kind === "excel";
  // The menu of a cell asks for a check by the address, which then is the view's own again: it may be asked for anew.
  useEffect(() => {
    if (open !== "sheet" || !isInExcel) return;
    go({ view: "validate", item: null });
    void checking.checkSheet();
  }, [open, isInExcel]);
  return (
    <div className={styles.view}>
      <Title3 as="h1" className={styles.title}>
        Validate
      </Title3>
      <Commands state={state} isInExcel={isInExcel} />
      {running && <RunningCheck running={running} isFirst={check === null} />}
      {ended && <Notice ended={ended} />}
      {check ? (
        <Suspense fallback={<p role="status">Opening the report …</p>}>
          <Report state={state} check={check} />
        </Suspense>
      ) : (
        !running && <Start />
      )}
    </div>
  );
}
