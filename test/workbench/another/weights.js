/* global CustomFunctions, Office, Excel, document */
CustomFunctions.associate("TO_STONE", (kilograms) => kilograms / 6.35029318);

Office.onReady(async ({ host }) => {
  const sheets = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ items: { name: true } });
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
  document.getElementById("host").textContent = `${host} with ${sheets.join(", ")}`;
});
