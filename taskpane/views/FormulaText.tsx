import { Fragment } from "react";

/** A formula that a narrow pane breaks after a comma or a bracket, and not within a name or a figure. */
export function FormulaText({ formula }: { readonly formula: string }) {
  return formula.split(/(?<=[,;({])/u).map((part, at) => (
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
