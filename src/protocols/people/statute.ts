import { source } from "../../partnership";
import { comparable, quote } from "../../text";
import { TEXT, type Cell } from "../../workbook";
import type { Rule } from "../rule";

export const wrongStatute: Rule = {
  id: "HR-15",
  schedule: 3,
  title: "Wrong statute cited",
  severity: "error",
  source: source("agreement", "Schedule 3 – section 113 Agreement"),
  clause:
    "The councils may share defined posts by an agreement under section 113 of the Local Government Act 1972. The front page of the committee report of 20 September 2018 has s.133, a slip: its sections 2.4 and 4.3 say 113.",
  about:
    "A text on agreements, sharing or staff that cites section 133, 131 or 311, which section 113 becomes when a digit slips. Texts that name another Act, or that speak of land, parishes and buildings, are left alone, and so is a section that stands without any such context.",
  remedy: "Write section 113 of the Local Government Act 1972. Where another Act is meant, name it.",
  isGeneral: true,
  reads: "workbook",
  *check(context) {
    for (const [index, sheet] of context.snapshot.sheets.entries()) {
      const { grid } = sheet;
      const cited = new Map<string, { cells: Cell[]; text: string }>();
      for (let row = 0; row < grid.rowCount; row++) {
        for (let column = grid.rowBegin(row); column < grid.rowEnd(row); column++) {
          if (grid.kind(row, column) !== TEXT) continue;
          const text = grid.text(row, column);
          if (!SLIPS.test(text)) continue;
          const section = slipIn(text, () => headerAbove(row, column));
          if (section === null) continue;
          const known = cited.get(section);
          if (known) known.cells.push({ row, column });
          else cited.set(section, { cells: [{ row, column }], text });
        }
      }
      for (const [section, { cells, text }] of cited) {
        yield {
          sheet: index,
          cells,
          message: `${quote(text)} cites section ${section}. Councils share staff under section 113 of the Local Government Act 1972: write s.113, if that is meant.`,
          found: `section ${section}`,
          expected: "section 113",
        };
      }

      function headerAbove(row: number, column: number): string {
        const table = context.tableAt(index, row, column);
        if (!table) return "";
        const header = table.columns.find((one) => one.index === column)?.header ?? "";
        return `${table.over} ${table.title} ${header}`;
      }
    }
  },
};

const SLIPS = /133|131|311/;
const CITED = /(?<![\w'’])(?:s{1,2}|sect?|sections?)\.?\s?\(?(?:s\.?\s?)?(133|131|311)(?![\d%]|[.,]\d)/i;
const SHARING =
  /\b(?:agreements?|arrangements?|shar(?:ed?|es|ing)|second(?:ed|ment|ments)|loan(?:s|ed)?|lend(?:s|ing)?|lent|staff|employees?|joint|posts?|officers?|disposal)\b/;
const ELSEWHERE =
  /\b(?:parish|village|town council|community (?:buildings?|cent(?:re|er)s?|halls?)|land|highways?)\b/;
const OTHER_ACT = /\b(?!Government\b|The\b|This\b|Said\b)[A-Z][a-z]+ Act\b/;
const CORRECTED =
  /\b113\b.*\b(?:not|instead|rather than)\b|\b(?:not|should (?:be|read)|corrected|amended|instead)\b.*\b113\b/;

/** The section a text cites in place of 113; null where it cites none, or means another. */
export function slipIn(text: string, header: () => string = () => ""): string | null {
  const cited = CITED.exec(text);
  if (!cited) return null;
  const words = comparable(text);
  if (ELSEWHERE.test(words) || OTHER_ACT.test(text) || CORRECTED.test(words)) return null;
  if (SHARING.test(words)) return cited[1]!;
  const above = comparable(header());
  return SHARING.test(above) && !ELSEWHERE.test(above) ? cited[1]! : null;
}
