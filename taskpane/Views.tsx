import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type View, VIEWS, writeRoute } from "./route";

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
    padding: "0 4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  view: {
    padding: "10px 6px 8px",
    borderBottom: "2px solid transparent",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textDecorationLine: "none",
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
export function Views({ shown }: { readonly shown: View }) {
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
