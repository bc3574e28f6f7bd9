import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled, Info16Filled, Warning16Filled } from "@fluentui/react-icons";
import type { Severity } from "../../../../src/protocols";

const ICONS = { error: ErrorCircle16Filled, warning: Warning16Filled, note: Info16Filled };

const useStyles = makeStyles({
  icon: { flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  note: { color: tokens.colorPaletteBlueForeground2 },
});

/** The sign of a severity; `isNamed` where its word does not stand beside it. */
export function SeverityIcon({
  severity,
  isNamed = false,
}: {
  readonly severity: Severity;
  readonly isNamed?: boolean;
}) {
  const styles = useStyles();
  const Icon = ICONS[severity];
  const named = isNamed ? { "aria-label": severity, role: "img" } : { "aria-hidden": true };
  return <Icon className={mergeClasses(styles.icon, styles[severity])} {...named} />;
}
