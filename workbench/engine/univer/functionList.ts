/**
 * Enter in a formula, while the grid offers functions that begin as the word at the cursor does. Univer opens that
 * list a third of a second after a key, from what stood at the cursor then, and gives Enter and Tab to it: at full
 * speed a finished formula was not entered, or got a function put into it. Here, as in Excel, Enter enters what is
 * typed unless a person has gone into the list by the arrow keys, and Tab completes only a name that is being typed.
 */
import type { IDisposable, Univer } from "@univerjs/core";
import { IEditorService, IShortcutService, KeyCode, type IShortcutItem } from "@univerjs/preset-sheets-core";

const LIST = "sheet.formula-embedding-editor.search_function.";
/** A name at the end of a formula, which an operator, a bracket or a comma precedes. */
const NAME_AT_END = /[=(,;+\-*/^&<>{\s][A-Za-z_][\w.]*$/u;

export function enterFinishedFormulas(univer: Univer): void {
  const injector = univer.__getInjector();
  const shortcuts = injector.get(IShortcutService);
  const editors = injector.get(IEditorService);
  let isInList = false;
  const isNaming = (): boolean => {
    const typed = editors.getFocusEditor()?.getDocumentData().body?.dataStream ?? "";
    return NAME_AT_END.test(typed.replace(/[\r\n]+$/u, ""));
  };
  const register = shortcuts.registerShortcut.bind(shortcuts);
  shortcuts.registerShortcut = (item: IShortcutItem): IDisposable => {
    if (!item.id.startsWith(LIST)) return register(item);
    const { binding } = item;
    if (binding === KeyCode.ENTER) {
      // The list is new.
      isInList = false;
      return register({ ...item, preconditions: () => isInList });
    }
    if (binding === KeyCode.TAB) return register({ ...item, preconditions: () => isInList || isNaming() });
    if (binding !== KeyCode.ARROW_UP && binding !== KeyCode.ARROW_DOWN) return register(item);
    return register({
      ...item,
      preconditions: () => {
        isInList = isNaming();
        return isInList;
      },
    });
  };
}
