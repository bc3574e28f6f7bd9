/** The add-in's origin: its folder as it was built, and office.js beside it. */
import { extname } from "node:path";
import { fileOf, sendFile } from "./files";
import { leadHere, OFFICE_JS_PATH } from "./officeJs";
import { sayMissing, type Answerer } from "./site";

export interface AddInSite {
  /** The built add-in. */
  readonly folder: string;
  /** The scripts of Microsoft's package. */
  readonly officeJs: string;
  /** False leaves pages byte for byte as built: then office.js is asked of Microsoft's address. */
  readonly leadsOfficeJsHere: boolean;
}

export function addInSite({ folder, officeJs, leadsOfficeJsHere }: AddInSite): Answerer {
  return async (request, response, path) => {
    if (path.startsWith(OFFICE_JS_PATH)) {
      const script = await fileOf(officeJs, `/${path.slice(OFFICE_JS_PATH.length)}`);
      return script ? sendFile(request, response, script) : sayMissing(response, path);
    }
    const file = await fileOf(folder, path);
    if (!file) return sayMissing(response, path);
    const isPage = /^\.html?$/i.test(extname(file));
    return sendFile(request, response, file, isPage && leadsOfficeJsHere ? leadHere : undefined);
  };
}
