/** Ties the ribbon's buttons to what they open. Names are those of the manifest's `FunctionName`s. */
export function onRibbon(actions: Readonly<Record<string, () => void>>): void {
  for (const [name, open] of Object.entries(actions)) {
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      try {
        open();
        await Office.addin.showAsTaskpane();
      } finally {
        // Excel greys the button out until it hears this.
        event.completed();
      }
    });
  }
}
