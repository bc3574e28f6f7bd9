/** The first sheet: what the workbook is, whose it is, and whether anything in it has to be put right now. */
import { RIGHT } from "../columns";
import { VERSION } from "../history";
import type { FieldSpec, Lines, SheetSpec } from "../spec";
import type { Setting } from "./setting";

interface Made {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  /** The tables whose lines are checked. */
  readonly checked: readonly string[];
}

export function startSheet(setting: Setting, { id, title, about, checked }: Made): SheetSpec {
  const { start, partnership } = setting;
  const fields: FieldSpec[] = [
    {
      label: "Partnership",
      kind: "words",
      part: "input",
      value: partnership.name,
      hint: "The councils that share.",
    },
    {
      label: "Period",
      kind: "words",
      part: "input",
      value: start.period || null,
      hint: "The years it covers, for example 2026/27 to 2028/29.",
    },
    {
      label: "Kept by",
      kind: "words",
      part: "input",
      value: start.keptBy || null,
      hint: "The post or team that keeps this workbook; no person’s name or address is needed.",
    },
    {
      label: "As at",
      kind: "date",
      part: "input",
      value: start.asAt,
      name: "As_at",
      hint: "The day by which it is to be read. Leave it blank for today.",
      about: "The day by which it is read; blank is today",
    },
    { label: "Template", kind: "words", part: "working", value: `${id}, version ${VERSION}` },
  ];
  return {
    name: "Start",
    title,
    about,
    tabColor: "#D98324",
    orientation: "portrait",
    isOnePage: true,
    pieces: [
      { is: "fields", title: "This workbook", fields },
      { is: "fields", title: "Master check", fields: [master(checked)] },
      { is: "checks", title: "Sheet by sheet" },
      { is: "key", title: "What the colours mean" },
      { is: "words", title: "How to use it", paragraphs: [...start.words, ...HOW] },
    ],
  };
}

function master(checked: readonly string[]): FieldSpec {
  return {
    label: "To put right now",
    kind: "count",
    part: "output",
    name: "Errors_now",
    formula: "SUM(Checks[To put right])",
    value: (lines: Lines) =>
      checked.reduce((sum, table) => sum + lines.of(table).filter(({ check }) => check !== RIGHT).length, 0),
    about: "lines whose column Check says what is wrong; 0 is as it should be",
  };
}

const HOW: readonly string[] = [
  "Fill the yellow cells from the top; select one to see what belongs there. Lines you don’t need stay blank.",
  "Every line ends in a column Check: OK, or the first thing that is wrong with it. The table above counts them.",
  "The sheets are protected without a password, so that no formula is typed over: Review, Unprotect Sheet opens them.",
  "It works without the add-in. With it, Validate checks the workbook against the protocols of the Joint Working Agreement.",
];
