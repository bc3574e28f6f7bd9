import { Link, makeStyles, Title3, tokens } from "@fluentui/react-components";
import type { CatalogueEntry } from "../../../src/template";
import { writeRoute } from "../../route";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "8px 0 0", padding: 0, maxWidth: "720px" },
  entry: { padding: "12px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { fontWeight: tokens.fontWeightSemibold },
  about: { margin: "2px 0 0" },
  quiet: { margin: "2px 0 0", color: tokens.colorNeutralForeground2 },
});

/** The catalogue: a link leads to each template. */
export function TemplateList({ templates }: { readonly templates: readonly CatalogueEntry[] }) {
  const styles = useStyles();
  return (
    <>
      <Title3 as="h1">Templates</Title3>
      <p className={styles.quiet}>Workbooks to keep the sharing in. They work without the add-in too.</p>
      <ul className={styles.list}>
        {templates.map(({ id, title, about, version, sheets }) => (
          <li key={id} className={styles.entry}>
            <Link className={styles.name} href={writeRoute({ view: "templates", item: id })}>
              {title}
            </Link>
            <p className={styles.about}>{about}</p>
            <p className={styles.quiet}>
              Version {version}, {sheets.length} sheets
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
