/** What the page asks its server on starting, at `/workbench.json`: the add-in, and what can be opened. */
import type { AddIn } from "../addin";

export interface Offered {
  /** As it is listed and as it will be called: `savings.xlsx`. */
  readonly name: string;
  /** Where on the page's own origin its bytes are. */
  readonly address: string;
}

export interface Hosted {
  /** The add-in, or the sentence why its manifest can't be used. */
  readonly addIn: AddIn | null;
  readonly refusal: string | null;
  /** `https://localhost:3001` */
  readonly addInOrigin: string;
  /** The metadata of its custom functions as JSON text; null where it has none or it is missing. */
  readonly functions: string | null;
  readonly samples: readonly Offered[];
  /** What was named on the command line. */
  readonly open: Offered | null;
}
