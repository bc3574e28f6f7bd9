/** Text in a page. Every text goes through `escaped`; markup is only what the renderer itself writes. */

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * A text as the content of an element or of an attribute in quotation marks.
 *
 * @example escaped("<script>") // "&lt;script&gt;"
 */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}

/** A row of header cells. Columns of figures stand to the right, and so do their headers. */
export function headerRow(headers: readonly string[], figures: ReadonlySet<number> = new Set()): string {
  const cells = headers.map(
    (header, at) => `<th scope="col"${figures.has(at) ? ' class="number"' : ""}>${escaped(header)}</th>`,
  );
  return `<thead><tr>${cells.join("")}</tr></thead>`;
}

/** A cell with a figure; nought is written faintly, so that what was found stands out. */
export function figure(count: number): string {
  return `<td class="number${count === 0 ? " none" : ""}">${digits(count)}</td>`;
}

/** `digits(1200)` is `1,200`. */
export function digits(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
