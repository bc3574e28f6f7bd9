/**
 * The engine with its grid: formula bar, name box, cells, sheet tabs. It makes no request to anywhere; what it
 * shows comes from Univer's open presets.
 */
import {
  LocaleType,
  LogLevel,
  mergeLocales,
  ThemeService,
  Univer,
  type Plugin,
  type PluginCtor,
} from "@univerjs/core";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingWords from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationWords from "@univerjs/preset-sheets-data-validation/locales/en-US";
import { UniverSheetsFindReplacePreset } from "@univerjs/preset-sheets-find-replace";
import findReplaceWords from "@univerjs/preset-sheets-find-replace/locales/en-US";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteWords from "@univerjs/preset-sheets-note/locales/en-US";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { CalculationMode } from "@univerjs/sheets-formula";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-find-replace/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import "./grid.css";
import type { Engine, SheetId } from "../engine";
import { enterFinishedFormulas } from "./functionList";
import { GridDisplay } from "./gridDisplay";
import { HIDDEN_MENUS } from "./gridMenus";
import { giveIteratorsSome } from "./iteratorSome";
import { LARGE_SHEETS } from "./largeSheets";
import { UniverEngine } from "./univerEngine";
import { inBritish } from "./words";

export type Appearance = "light" | "dark" | "contrast";

export interface GridView {
  readonly engine: Engine;
  setTheme(appearance: Appearance): void;
  setDark(isDark: boolean): void;
  /** The sentence that goes with the error in a cell. */
  messageAt(sheet: SheetId, row: number, column: number): string | null;
  /** In words a person understands, what of the open workbook the grid can't show. */
  cannotShow(): string[];
  dispose(): void;
}

type Registered = PluginCtor<Plugin> | [PluginCtor<Plugin>, object?];

export function createGrid(container: HTMLElement): GridView {
  giveIteratorsSome();
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: {
      [LocaleType.EN_US]: inBritish(
        mergeLocales(coreWords, conditionalFormattingWords, dataValidationWords, findReplaceWords, noteWords),
      ),
    },
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: true,
      ribbonType: "simple",
      formulaBar: true,
      contextMenu: true,
      footer: { sheetBar: true, statisticBar: true, menus: true, zoomSlider: true },
      menu: HIDDEN_MENUS,
      disableAutoFocus: true,
      sheets: {
        protectedRangeShadow: false,
        disableForceStringAlert: true,
        disableForceStringMark: false,
        clipboardConfig: { hidePasteOptions: true },
      },
      disableTextFormatAlert: true,
      formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsNotePreset(),
    UniverSheetsFindReplacePreset(),
  ];
  const registered = new Set<unknown>();
  for (const preset of presets) {
    for (const entry of preset.plugins as Registered[]) {
      const [plugin, options] = Array.isArray(entry) ? entry : [entry, undefined];
      if (registered.has(plugin)) continue;
      registered.add(plugin);
      const isSheets = (plugin as unknown) === UniverSheetsPlugin;
      univer.registerPlugin(plugin, isSheets ? { ...options, ...LARGE_SHEETS } : options);
    }
  }
  const engine = new UniverEngine(univer);
  enterFinishedFormulas(univer);
  const display = new GridDisplay(univer, engine, container);
  engine.display = display;
  const setTheme = (appearance: Appearance): void => {
    univer
      .__getInjector()
      .get(ThemeService)
      .setDarkMode(appearance !== "light");
    container.dataset["appearance"] = appearance;
    display.setAppearance(appearance);
  };
  return {
    engine,
    setTheme,
    setDark: (isDark) => setTheme(isDark ? "dark" : "light"),
    messageAt: (sheet, row, column) => engine.messageAt(sheet, row, column),
    cannotShow: () => [...engine.cannotCalculate(), ...display.cannotShow()],
    dispose: () => engine.dispose(),
  };
}
