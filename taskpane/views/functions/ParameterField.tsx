import { useState } from "react";
import { Button, Field, Input, makeStyles, Select } from "@fluentui/react-components";
import type { Parameter } from "../../catalogue";
import { selectedAddress } from "../../excel";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: "4px" },
  // As narrow as the pane, however long its longest choice is.
  select: { minWidth: 0 },
  input: { flex: "1 1 120px", minWidth: 0 },
});

/** A field for one parameter: a pick-list where the values are known, otherwise text, or the cells selected. */
export function ParameterField({
  parameter,
  typed,
  isMissing,
  canUseSelection,
  onType,
}: {
  readonly parameter: Parameter;
  readonly typed: string;
  readonly isMissing: boolean;
  readonly canUseSelection: boolean;
  readonly onType: (text: string) => void;
}) {
  const styles = useStyles();
  const [trouble, setTrouble] = useState<string | null>(null);
  const { name, description, isOptional, choices } = parameter;
  const shown = name.replaceAll("_", " ");
  const required = isMissing ? `Fill in ${shown}: cells such as A2:A9, or a value.` : null;
  const message = trouble ?? required;

  const takeSelection = async () => {
    const address = await selectedAddress();
    setTrouble(address.ok ? null : address.sentence);
    if (address.ok) onType(address.value);
  };

  return (
    <Field
      label={isOptional ? `${shown} (optional)` : shown}
      required={!isOptional}
      hint={description}
      {...(message === null ? {} : { validationMessage: message, validationState: "error" as const })}
    >
      {choices.length > 0 ? (
        <Select className={styles.select} value={typed} onChange={(_event, { value }) => onType(value)}>
          <option value="">{isOptional ? "Left out" : "Choose …"}</option>
          {choices.map(({ value, meaning }) => (
            <option key={value} value={value}>
              {meaning === value ? value : `${value}: ${meaning}`}
            </option>
          ))}
        </Select>
      ) : (
        (field) => (
          <div className={styles.row}>
            <Input
              {...field}
              className={styles.input}
              value={typed}
              autoComplete="off"
              spellCheck={false}
              onChange={(_event, { value }) => {
                setTrouble(null);
                onType(value);
              }}
            />
            {canUseSelection && (
              <Button onClick={() => void takeSelection()} aria-label={`Use selection for ${shown}`}>
                Use selection
              </Button>
            )}
          </div>
        )
      )}
    </Field>
  );
}
