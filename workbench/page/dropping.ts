/** A workbook dropped anywhere on the page. Over the add-in's frame the page gets no events: a veil catches them. */
export function acceptDrops(root: HTMLElement, take: (file: File) => void): void {
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  const veil = (isOn: boolean): void => {
    root.classList.toggle("dropping", isOn);
  };
  // Capturing, so that the grid's own handling of drags does not see a file.
  const on = (
    name: "dragenter" | "dragover" | "dragleave" | "drop",
    handle: (event: DragEvent) => void,
  ): void =>
    window.addEventListener(
      name,
      (event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        event.stopPropagation();
        handle(event);
      },
      true,
    );
  on("dragenter", () => veil(true));
  on("dragover", (event) => {
    if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
    veil(true);
  });
  on("dragleave", (event) => {
    if (event.relatedTarget === null) veil(false);
  });
  on("drop", (event) => {
    veil(false);
    const file = event.dataTransfer?.files[0];
    if (file) take(file);
  });
}
