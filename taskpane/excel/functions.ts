/** Our own custom functions, called without a cell. They lie in the same page as the pane: the runtime is shared. */

/** What functions.js leaves in the page: each function under the name of its file. */
declare const JWA: Readonly<Record<string, ((...given: unknown[]) => unknown) | undefined>> | undefined;

/** What a cell would show: a value, or an error with its sentence. */
export type CalledCell =
  | { readonly kind: "value"; readonly value: string | number | boolean }
  | { readonly kind: "error"; readonly error: string; readonly sentence: string };

/** What the call would fill; `null` where the functions are not in this page. */
export type Called = readonly (readonly CalledCell[])[] | null;

/**
 * Calls the very function that a cell would call, with its arguments as Excel hands them over.
 *
 * @param id as in formulas: `COST_SHARE`
 */
export function callFunction(id: string, given: readonly unknown[]): Called {
  const name = id.toLowerCase().replace(/_(\w)/gu, (_, letter: string) => letter.toUpperCase());
  const called = typeof JWA === "undefined" ? undefined : JWA[name];
  if (!called) return null;
  try {
    const rows = called(...given);
    return Array.isArray(rows)
      ? rows.map((row) => (Array.isArray(row) ? row : [row]).map(cellOf))
      : [[cellOf(rows)]];
  } catch (error) {
    return [[cellOf(error)]];
  }
}

function cellOf(value: unknown): CalledCell {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return { kind: "value", value };
  }
  const { code, message } = (value ?? {}) as { code?: unknown; message?: unknown };
  return {
    kind: "error",
    error: typeof code === "string" && code.startsWith("#") ? code : "#VALUE!",
    sentence: typeof message === "string" ? message : "",
  };
}
