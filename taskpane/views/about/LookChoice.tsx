import { Field, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { type Choice, choose, CHOICES, useChoice } from "../../theme/choice";

const NAMES: Readonly<Record<Choice, string>> = {
  excel: "As Excel",
  light: "Light",
  dark: "Dark",
  contrast: "High contrast",
};

const useStyles = makeStyles({ field: { marginTop: "20px" }, choices: { flexWrap: "wrap" } });

/** How the pane looks: taken up at once, and kept on this computer. */
export function LookChoice() {
  const styles = useStyles();
  const choice = useChoice();
  return (
    <Field label="How the pane looks" className={styles.field}>
      <RadioGroup
        layout="horizontal"
        className={styles.choices}
        value={choice}
        onChange={(_event, { value }) => choose(CHOICES.find((each) => each === value) ?? "excel")}
      >
        {CHOICES.map((each) => (
          <Radio key={each} value={each} label={NAMES[each]} />
        ))}
      </RadioGroup>
    </Field>
  );
}
