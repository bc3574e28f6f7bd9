/**
 * Plain Excel formulas that give what `GRADE_MAP` and `GRADE_EVIDENCE` give, for a reader without the add-in. They
 * look the grade up in a register on a sheet (`builtInTable` is the papers' pairs, laid out for one) and so know
 * only what lies there: a grade spelt as in the register (capitals aside), rows in the direction asked for, one
 * open row a grade. Where the function would refuse with a sentence they show a bare `#N/A`.
 */
import type { PartyId } from "../partnership";

/** References to the columns of a register, without their headers, as `Register!$B$2:$B$9`. */
export interface RegisterRanges {
  readonly fromParty: string;
  readonly fromGrade: string;
  readonly toParty: string;
  readonly toGrade: string;
  readonly evidence: string;
  readonly source: string;
  readonly validTo: string;
}

/**
 * One row's twin of `GRADE_MAP`.
 *
 * @param grade a reference to the cell with the grade, as `A2`
 * @param accept `stated` alone, or `inferred` as well
 */
export function gradeMapTwin(
  grade: string,
  from: PartyId,
  to: PartyId,
  register: RegisterRanges,
  accept: "stated" | "inferred" = "stated",
): string {
  const evidence = accept === "stated" ? ["stated"] : ["stated", "inferred"];
  const tests = evidence.map((level) => {
    const rows = { ...open(grade, from, to, register), [register.evidence]: text(level) };
    return [count(rows), pick(register.toGrade, rows)] as const;
  });
  const only = `${count(open(grade, from, to, register))}=1`;
  const found = tests.reduceRight((rest, [found, value]) => `IF(${found}=1,${value},${rest})`, "NA()");
  return `=IF(OR(${grade}="",${grade}=0),"",IF(${only},${found},NA()))`;
}

/** One row's twins of the three columns of `GRADE_EVIDENCE`: grade or candidate, evidence, source. */
export function gradeEvidenceTwin(
  grade: string,
  from: PartyId,
  to: PartyId,
  register: RegisterRanges,
): readonly [string, string, string] {
  const rows = open(grade, from, to, register);
  const twin = (column: string, none: string): string =>
    `=IF(OR(${grade}="",${grade}=0),"",IF(${count(rows)}>1,NA(),IF(${count(rows)}=0,${none},${pick(column, rows)})))`;
  return [twin(register.toGrade, '""'), twin(register.evidence, '"none"'), twin(register.source, '""')];
}

/** Column references and what each must equal, written as it stands in a formula. */
type Rows = Readonly<Record<string, string>>;

function open(grade: string, from: PartyId, to: PartyId, register: RegisterRanges): Rows {
  return {
    [register.fromParty]: text(from),
    [register.fromGrade]: grade,
    [register.toParty]: text(to),
    [register.validTo]: '""',
  };
}

/** Multiplied tests rather than COUNTIFS, which would read `*` and `?` in a grade as wildcards. */
function product(rows: Rows): string {
  return Object.entries(rows)
    .map(([column, value]) => `(${column}=${value})`)
    .join("*");
}

function count(rows: Rows): string {
  return `SUMPRODUCT(${product(rows)})`;
}

/** INDEX with 0 makes MATCH see the whole product without an array formula. */
function pick(column: string, rows: Rows): string {
  return `INDEX(${column},MATCH(1,INDEX(${product(rows)},0),0))`;
}

function text(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}
