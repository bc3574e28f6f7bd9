/** Rows that each break off from their neighbours, below rows that were typed: looked at in line with their number. */
import { validate } from "../../src/validation";
import { workbook, type Given } from "../registers/snapshots";

function broken(lines: number): Given[][] {
  const rows: Given[][] = [["Initiative", "2018/19 £", "2019/20 £", "2020/21 £", "2021/22 £"]];
  for (let line = 0; line < lines; line++) rows.push([`Line ${line}`, 1, 2, 3, 4]);
  for (let line = 0; line < lines; line++) {
    const row = lines + line + 2;
    rows.push([
      `Line ${lines + line}`,
      1,
      { formula: `B${row}*1.5`, result: 1.5 },
      { formula: `C${row}*${line + 2}`, result: 3 },
      { formula: `D${row}*1.5`, result: 4 },
    ]);
  }
  return rows;
}

/** Milliseconds of processor time, the least of three. */
function cost(lines: number): number {
  const snapshot = workbook(broken(lines));
  const times = [1, 2, 3].map(() => {
    const start = process.cpuUsage();
    validate(snapshot, { rules: ["WB-04", "WB-05"] });
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

test("four times as many rows that break off take some four times as long, not sixteen times", () => {
  const small = cost(2_000);
  expect(cost(8_000)).toBeLessThan(10 * Math.max(small, 20));
}, 120_000);
