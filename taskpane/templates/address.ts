/** Filled in by the build: the folder templates are pulled from, beside the page or in full. */
declare const TEMPLATES_URL: string;

/** The two folders a template may come from. */
export interface Folders {
  /** What an administrator keeps. */
  readonly pulled: URL;
  /** The copy that came with this version of the add-in. */
  readonly own: URL;
}

export function folders(): Folders {
  return {
    pulled: new URL(TEMPLATES_URL, document.baseURI),
    own: new URL("own-templates/", document.baseURI),
  };
}
