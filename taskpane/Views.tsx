import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type Place, type View, VIEWS, writeRoute } from "./route";

const NAMES: Readonly<Record<View, string>> = {
  validate: "Validate",
  grades: "Grades",
  functions: "Functions",
  templates: "Templates",
  about: "About",
};

const useStyles = makeStyles({
  views: {
    display: "flex",
    flexShrink: 0,
    flexWrap: "wrap",
    // Five names in a line, down to the narrowest pane Excel has.
    columnGap: "2px",
    padding: "0 6px",
    "@media (max-width: 339px)": { columnGap: 0, padding: "0 4px" },
    // Where there is room, the first name stands above the view's own edge.
    "@media (min-width: 400px)": { columnGap: "8px", padding: "0 11px" },
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  view: {
    padding: "10px 5px 8px",
    borderBottom: "2px solid transparent",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textDecorationLine: "none",
    "@media (max-width: 339px)": {
      padding: "10px 4px 8px",
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase300,
    },
    ":hover": { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    // Contrast themes paint a border that is not there: it takes the colour of the ground.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  shown: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

/** The views as links, for a view is a place: each has its address, and opens by Enter. */
export function Views({ shown }: { readonly shown: Place }) {
  const styles = useStyles();
  return (
    <nav className={styles.views} aria-label="Views">
      {VIEWS.map((view) => (
        <a
          key={view}
          href={writeRoute({ view, item: null })}
          className={mergeClasses(styles.view, view === shown && styles.shown)}
          {...(view === shown ? { "aria-current": "page" as const } : {})}
        >
          {NAMES[view]}
        </a>
      ))}
    </nav>
  );
}
