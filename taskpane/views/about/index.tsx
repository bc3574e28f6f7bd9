import { Link, makeStyles, Subtitle2, Title3, tokens } from "@fluentui/react-components";
import { type Host, type RequirementSet, requirementSets, type SwitchedOff, switchedOff } from "../../excel";
import { writeRoute } from "../../route";
import { BUILD, VERSION_NAME } from "../../version";
import { HELP } from "./help";
import { LookChoice } from "./LookChoice";

const useStyles = makeStyles({
  view: { maxWidth: "720px" },
  section: { display: "block", margin: "20px 0 4px" },
  text: { margin: "4px 0" },
  quiet: { margin: "4px 0", color: tokens.colorNeutralForeground2 },
  sets: { margin: "4px 0", paddingLeft: "20px" },
  error: { margin: "8px 0 0", fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold },
  meaning: { margin: "2px 0 0" },
});

/** What this is, what leaves the workbook, what this Excel has, and what errors in cells mean. */
export default function AboutView({ host }: { readonly host: Host }) {
  const styles = useStyles();
  return (
    <div className={styles.view}>
      <Title3 as="h1">Shared Services for Excel</Title3>
      <p className={styles.quiet}>
        Version {VERSION_NAME}, build {BUILD}
      </p>

      <Link href={writeRoute({ view: "welcome", item: null })}>What it does, and a sample to try it on</Link>

      <LookChoice />

      <Subtitle2 as="h2" className={styles.section}>
        What leaves the workbook
      </Subtitle2>
      <p className={styles.text}>
        Nothing. Functions are worked out in this Excel; no cell, name or figure is sent anywhere, and no use
        is counted. The add-in’s own files come from {window.location.host}, and Excel’s script from
        Microsoft. On this computer the pane remembers how it should look and that you have seen its first
        screen.
      </p>

      <Subtitle2 as="h2" className={styles.section}>
        What this Excel has
      </Subtitle2>
      {host.kind === "excel" ? (
        <Sets sets={requirementSets()} off={switchedOff()} />
      ) : (
        <p className={styles.text}>The page is open outside Excel, so there is nothing to ask.</p>
      )}

      <Subtitle2 as="h2" className={styles.section}>
        Errors in cells
      </Subtitle2>
      <dl className={styles.text}>
        {HELP.map(({ error, meaning }) => (
          <div key={error}>
            <dt className={styles.error}>{error}</dt>
            <dd className={styles.meaning} style={{ marginLeft: 0 }}>
              {meaning}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Sets({
  sets,
  off,
}: {
  readonly sets: readonly RequirementSet[];
  readonly off: readonly SwitchedOff[];
}) {
  const styles = useStyles();
  return (
    <>
      <ul className={styles.sets}>
        {sets.map(({ name, newest }) => (
          <li key={name}>{newest === null ? `${name}: none` : `${name} ${newest}`}</li>
        ))}
      </ul>
      {off.length === 0 ? (
        <p className={styles.quiet}>Nothing is switched off for lack of one.</p>
      ) : (
        <>
          <p className={styles.text}>Switched off, for lack of a newer set:</p>
          <ul className={styles.sets}>
            {off.map(({ set, version, sentence }) => (
              <li key={sentence}>
                {sentence} ({set}&nbsp;{version})
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
