/** Whether what a call refers to may have another value since a sheet changed. */

/**
 * Goes by sheets and not by cells: rows that are inserted above move what is referred to, and a formula in it follows
 * cells elsewhere. References without a sheet, names and tables may lie anywhere.
 *
 * @param sheet the one that changed; `null` where one came, went or got another name
 * @example concerns(["'Savings 2019'!C3:C9"], "Savings 2019") // true
 */
export function concerns(references: readonly string[], sheet: string | null): boolean {
  if (sheet === null) return references.length > 0;
  return references.some((reference) => {
    const named = sheetOf(reference);
    return named === null || named.toLowerCase() === sheet.toLowerCase();
  });
}

/** `null` where the reference does not say its sheet. */
function sheetOf(reference: string): string | null {
  const [, quoted, plain] = /^(?:'((?:[^']|'')+)'|([^'![\]]+))!/u.exec(reference) ?? [];
  return quoted?.replaceAll("''", "'") ?? plain ?? null;
}
