/** An add-in as its manifest describes it: all the workbench knows of the add-in it hosts. */
export interface AddIn {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly description: string;
  readonly provider: string;
  /** Icon addresses by size in pixels, as paths on the add-in's own origin. */
  readonly icons: Readonly<Record<number, string>>;
  /** `ExcelApi` to `1.12`: the least it asks for. */
  readonly requirements: Readonly<Record<string, string>>;
  readonly permissions:
    "Restricted" | "ReadDocument" | "ReadAllDocument" | "WriteDocument" | "ReadWriteDocument";
  /** Paths on the add-in's own origin, whatever host the manifest names. */
  readonly pane: { readonly page: string; readonly title: string };
  readonly sharedRuntime: string | null;
  readonly functions: {
    readonly namespace: string;
    readonly metadata: string;
    readonly script: string;
    readonly page: string;
  } | null;
  readonly ribbon: readonly RibbonGroup[];
  readonly contextMenu: readonly RibbonControl[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly controls: readonly RibbonControl[];
}

export interface RibbonControl {
  readonly id: string;
  readonly label: string;
  readonly tip: { readonly title: string; readonly text: string };
  readonly icons: Readonly<Record<number, string>>;
  readonly action:
    | { readonly type: "showPane"; readonly paneId: string; readonly page: string }
    | { readonly type: "run"; readonly functionName: string };
}
