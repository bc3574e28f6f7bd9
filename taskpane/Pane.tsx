import { lazy, Suspense } from "react";
import { FluentProvider, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { Host } from "./excel";
import { type Route, useRoute } from "./route";
import { THEMES } from "./theme/theme";
import { useLook } from "./theme/useLook";
import { Views } from "./Views";

const ValidateView = lazy(() => import(/* webpackChunkName: "validateView" */ "./views/validate"));
const GradesView = lazy(() => import(/* webpackChunkName: "gradesView" */ "./views/grades"));
const FunctionsView = lazy(() => import(/* webpackChunkName: "functionsView" */ "./views/functions"));
const TemplatesView = lazy(() => import(/* webpackChunkName: "templatesView" */ "./views/templates"));
const Welcome = lazy(() => import(/* webpackChunkName: "welcome" */ "./views/welcome"));
const AboutView = lazy(() => import(/* webpackChunkName: "aboutView" */ "./views/about"));

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  view: { flexGrow: 1, overflowY: "auto", overflowWrap: "anywhere", padding: "12px 16px 24px" },
  notice: { margin: "12px 16px 0", flexShrink: 0, maxWidth: "720px", boxSizing: "border-box" },
  notice__body: { whiteSpace: "normal" },
});

/** A view with nothing to act on still has to be scrolled by the arrow keys. */
const READ_BY_KEYBOARD = { tabIndex: 0 } as const;

/** The frame: the links to the views, what is to be said of where the pane is open, and the view. */
export function Pane({ host }: { readonly host: Host }) {
  const styles = useStyles();
  const look = useLook();
  const { view, item } = useRoute();
  return (
    <FluentProvider theme={THEMES[look]} className={styles.pane} data-look={look}>
      <Views shown={view} />
      <WhereItIs host={host} />
      <main className={styles.view} {...(view === "about" || view === "welcome" ? READ_BY_KEYBOARD : {})}>
        <Suspense fallback={<p role="status">Opening …</p>}>
          <Shown view={view} item={item} host={host} />
        </Suspense>
      </main>
    </FluentProvider>
  );
}

function Shown({ view, item, host }: Route & { readonly host: Host }) {
  switch (view) {
    case "validate":
      return <ValidateView host={host} open={item} />;
    case "grades":
      return <GradesView host={host} open={item} />;
    case "functions":
      return <FunctionsView host={host} open={item} />;
    case "templates":
      return <TemplatesView host={host} open={item} />;
    case "welcome":
      return <Welcome host={host} />;
    case "about":
      return <AboutView host={host} />;
  }
}

function WhereItIs({ host }: { readonly host: Host }) {
  const styles = useStyles();
  if (host.kind === "excel") return null;
  return (
    <aside aria-label="Where this page is open" className={styles.notice}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody className={styles.notice__body}>
          {host.kind === "noScript"
            ? "Excel’s script did not load, so nothing can be read or written. Check that this computer may reach appsforoffice.microsoft.com, and open the pane again."
            : "This page is open outside Excel. Look around here; to use it, open it in Excel from Home, Shared services."}
        </MessageBarBody>
      </MessageBar>
    </aside>
  );
}
