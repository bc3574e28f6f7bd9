/** The names a workbook has, hidden ones among them: a new sheet, table or name can't have one of them. */
export interface Taken {
  readonly sheets: readonly string[];
  /** Tables and names share theirs. */
  readonly names: readonly string[];
}

export async function readTaken(context: Excel.RequestContext): Promise<Taken> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load({ name: true });
  tables.load({ name: true });
  names.load({ name: true });
  await context.sync();
  return {
    sheets: worksheets.items.map(({ name }) => name),
    names: [...tables.items, ...names.items].map(({ name }) => name),
  };
}
