/** `jwa share`: an amount split between the councils, to the penny. */
import { readAmount } from "../../src/money";
import { CCC_PCC, partyIds } from "../../src/partnership";
import { costShare } from "../../src/sharing";
import { CLEAN, WrongUse } from "../exit";

export interface ShareOptions {
  readonly basis?: string;
  readonly places?: string;
  readonly balance?: boolean;
}

export function shareCommand(given: readonly string[], options: ShareOptions): number {
  const amounts = given.map((text) => {
    const amount = readAmount(text);
    if (!amount.ok) throw new WrongUse(amount.refusal.message);
    return [amount.value.pounds.toNumber()];
  });
  const shares = costShare({
    amounts,
    basis: options.basis === undefined ? null : [[asBasis(options.basis)]],
    places: options.places === undefined ? null : Number(options.places),
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
      money(amounts[row]![0]!, Math.max(places, 2)),
      ...names.map((_, column) => money(parts[row * columns + column]!, places)),
    ]),
  ];
  if (rows > 1) {
    const total = (column: number): number =>
      Array.from({ length: rows }, (_, row) => parts[row * columns + column]!).reduce(
        (sum, part) => sum + Math.round(part * 10 ** places),
        0,
      ) /
      10 ** places;
    table.push(["total", ...names.map((_, column) => money(total(column), places))]);
  }
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  for (const row of table)
    process.stdout.write(`${row.map((cell, column) => cell.padStart(widths[column]!)).join("  ")}\n`);
  return CLEAN;
}

/** `0.6` is the first party's part; everything else is as written. */
function asBasis(text: string): string | number {
  return /^\s*(?:0?\.\d+|[01](?:\.\d+)?)\s*$/.test(text) ? Number(text) : text;
}

function money(value: number, places: number): string {
  const [whole = "", part] = Math.abs(value).toFixed(places).split(".");
  return `${value < 0 ? "-" : ""}£${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${part === undefined ? "" : `.${part}`}`;
}
