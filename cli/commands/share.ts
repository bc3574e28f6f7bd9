/** `jwa share`: an amount split between the councils, to the penny. */
import { readAmount, type Decimal } from "../../src/money";
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
  const table = [
    ["amount", ...names],
    ...Array.from({ length: rows }, (_, row) => [
      pounds(amounts[row]!),
      ...names.map((_, column) => money(parts[row * columns + column]!.toFixed(places))),
    ]),
  ];
  if (rows > 1) {
    const total = (column: number): number =>
      Array.from({ length: rows }, (_, row) => parts[row * columns + column]!).reduce(
        (sum, part) => sum + Math.round(part * 10 ** places),
        0,
      ) /
      10 ** places;
    table.push(["total", ...names.map((_, column) => money(total(column).toFixed(places)))]);
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

/** An amount with every place that was given: it may be rounded to the unit only after this. */
function pounds(amount: Decimal): string {
  return money(amount.toFixed(Math.max(2, amount.decimalPlaces())));
}

function money(figure: string): string {
  const [, sign, whole, part] = /^(-?)(\d+)(\.\d+)?$/.exec(figure)!;
  return `${sign}£${whole!.replace(/\B(?=(\d{3})+$)/g, ",")}${part ?? ""}`;
}
