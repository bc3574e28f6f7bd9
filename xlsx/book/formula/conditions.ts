/** The formulas Excel writes beside conditional formats it has words for, about the first cell of their area. */
import type { BookConditionalFormat } from "../book";

type TextOperator = Extract<BookConditionalFormat, { kind: "text" }>["operator"];
type Criterion = Extract<BookConditionalFormat, { kind: "preset" }>["criterion"];

/** `literal('a "b"')` is `"a ""b"""`. */
function literal(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

export function textCondition(operator: TextOperator, text: string, cell: string): string {
  const words = literal(text);
  switch (operator) {
    case "contains":
      return `NOT(ISERROR(SEARCH(${words},${cell})))`;
    case "notContains":
      return `ISERROR(SEARCH(${words},${cell}))`;
    case "beginsWith":
      return `LEFT(${cell},LEN(${words}))=${words}`;
    case "endsWith":
      return `RIGHT(${cell},LEN(${words}))=${words}`;
  }
}

/** Null where Excel needs no formula. */
export function presetCondition(criterion: Criterion, cell: string): string | null {
  switch (criterion) {
    case "blanks":
      return `LEN(TRIM(${cell}))=0`;
    case "notBlanks":
      return `LEN(TRIM(${cell}))>0`;
    case "errors":
      return `ISERROR(${cell})`;
    case "notErrors":
      return `NOT(ISERROR(${cell}))`;
    default:
      return null;
  }
}
