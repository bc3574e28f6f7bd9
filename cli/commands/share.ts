/** `jwa share`: an amount split between the councils, to the penny. */
import { Decimal, readAmount } from "../../src/money";
import { CCC_PCC, partyIds } from "../../src/partnership";
import { costShare } from "../../src/sharing";
import { CLEAN, WrongUse } from "../exit";

export interface ShareOptions {
  readonly basis?: string;
  readonly places?: string;
  readonly balance?: boolean;
}

export function shareCommand(given: readonly string[], options: ShareOptions): number {
  for (const [option, text] of [["--basis", options.basis] as const, ["--places", options.places] as const]) {
    if (text?.trim() === "") throw new WrongUse(`${option} is empty. Give it a value, or leave it out.`);
  }
  const amounts = given.map((text) => {
    const amount = readAmount(text);
    if (!amount.ok) throw new WrongUse(amount.refusal.message);
    return amount.value.pounds;
  });
  const shares = costShare({
    amounts: amounts.map((amount) => [amount.toNumber()]),
    basis: options.basis === undefined ? null : [[options.basis]],
    places: options.places === undefined ? null : asNumber(options.places),
    balance: options.balance === true,
    partnership: CCC_PCC,
  });
  if (!shares.ok) throw new WrongUse(shares.refusal.message);
  const { rows, columns, parts, refusals } = shares.value;
  for (const refusal of refusals.values()) throw new WrongUse(refusal.message);
  const ids = partyIds(CCC_PCC);
  const names = Array.from({ length: columns }, (_, at) =>
    columns === ids.length ? ids[at]! : `party ${at + 1}`,
  );
  const places = Math.max(0, options.places === undefined ? 2 : Number(options.places));
  const exact = Array.from(parts, (part) => new Decimal(part));
  const table = [
    ["amount", ...names],
    ...amounts.map((amount, row) => [
      // With every place that was given: it is rounded to the unit only after this.
      money(amount, Math.max(2, amount.decimalPlaces())),
      ...names.map((_, column) => money(exact[row * columns + column]!, places)),
    ]),
  ];
  if (rows > 1) {
    const totals = names.map((_, column) => exact.filter((_, at) => at % columns === column));
    table.push(["total", ...totals.map((column) => money(Decimal.sum(...column), places))]);
  }
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  for (const row of table)
    process.stdout.write(`${row.map((cell, column) => cell.padStart(widths[column]!)).join("  ")}\n`);
  return CLEAN;
}

/** What is no number stays text, so that the refusal quotes it. */
function asNumber(text: string): string | number {
  const number = Number(text);
  return Number.isNaN(number) ? text : number;
}

function money(amount: Decimal, places: number): string {
  const [whole = "", part] = amount.abs().toFixed(places).split(".");
  return `${amount.isNegative() ? "-" : ""}£${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${part === undefined ? "" : `.${part}`}`;
}
