/**
 * What the pane remembers on this computer between two openings: choices of how it looks, nothing about a person or a
 * workbook. Where the browser keeps nothing for add-ins, it is remembered until the pane is closed.
 */
export interface Remembered {
  read(name: string): string | null;
  write(name: string, text: string): void;
}

const PREFIX = "shared-services:";
const untilClosed = new Map<string, string>();

export const remembered: Remembered = {
  read(name) {
    try {
      return window.localStorage.getItem(keyOf(name)) ?? untilClosed.get(name) ?? null;
    } catch {
      return untilClosed.get(name) ?? null;
    }
  },
  write(name, text) {
    untilClosed.set(name, text);
    try {
      window.localStorage.setItem(keyOf(name), text);
    } catch {
      // Blocked or full: what is above still holds.
    }
  },
};

/**
 * Excel on the web gives each embedding page a part of its own.
 * https://learn.microsoft.com/office/dev/add-ins/develop/persisting-add-in-state-and-settings
 */
function keyOf(name: string): string {
  const context: Partial<Office.Context> | undefined =
    typeof Office === "undefined"
      ? undefined
      : ((Office.context as Partial<Office.Context> | null) ?? undefined);
  return `${context?.partitionKey ?? ""}${PREFIX}${name}`;
}
