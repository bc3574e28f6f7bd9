import { makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({ one: { whiteSpace: "nowrap" } });

/** A word with a hyphen before a figure: HR-06, 2019-20, -£500k. One that is longer may have to be broken. */
const WITH_HYPHEN = /((?<!\S)[^\s-]{0,8}-£?\d\S{0,7}(?!\S))/u;

/** Text whose rule numbers, years and negative amounts stay in one line each. */
export function Unbroken({ text }: { readonly text: string }) {
  const styles = useStyles();
  // Every other part is one of those words.
  return text.split(WITH_HYPHEN).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <span key={at} className={styles.one}>
        {part}
      </span>
    ),
  );
}
