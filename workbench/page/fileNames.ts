/** Names of workbooks as files. */

/** `tracker.xlsx` for whatever a person or a file system called it. */
export function xlsxName(name: string): string {
  const plain = name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, "_").trim();
  return /\.xlsx$/i.test(plain) ? plain : `${plain.replace(/\.[^.]{1,5}$/, "") || "Book1"}.xlsx`;
}
