import { AUDIT } from "../clauses";
import type { Rule } from "../rule";

export const manualCalculation: Rule = {
  id: "WB-21",
  schedule: null,
  title: "Manual calculation",
  severity: "warning",
  ...AUDIT,
  about:
    "The workbook is set to calculate only when told. What it shows may be older than what it was given.",
  remedy: "Press F9, look at what changes, then choose Formulas > Calculation Options > Automatic and save.",
  reads: "workbook",
  *check({ snapshot }) {
    if (snapshot.calculation !== "manual") return;
    yield {
      sheet: -1,
      cells: [],
      message:
        "The workbook calculates only when told to, so its results may be out of date. Press F9, then set Formulas > Calculation Options > Automatic and save.",
      found: "manual",
      expected: "automatic",
    };
  },
};

export const iterativeCalculation: Rule = {
  id: "WB-30",
  schedule: null,
  title: "Iterative calculation",
  severity: "warning",
  ...AUDIT,
  about:
    "The workbook is set to go round circular references. Excel then says nothing of a circle, and results depend on how often it has gone round.",
  remedy:
    "Clear File > Options > Formulas > Enable iterative calculation. Then mend the circular references that Excel shows.",
  reads: "workbook",
  *check({ snapshot }) {
    if (!snapshot.isIterative) return;
    yield {
      sheet: -1,
      cells: [],
      message:
        "The workbook is set to calculate circular references by going round them, which hides mistakes. Clear File > Options > Formulas > Enable iterative calculation, and mend the circles Excel then shows.",
      found: "iterative",
    };
  },
};
