/** Templates as the pane has them: pulled from the administrator's address, or the copy that came with the add-in. */
export { type Folders, folders } from "./address";
export {
  pullCatalogue,
  type PulledCatalogue,
  type PulledTemplate,
  pullTemplate,
  type Source,
} from "./pullCatalogue";
