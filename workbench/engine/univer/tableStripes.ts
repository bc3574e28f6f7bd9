/** Tables as Excel draws them: a coloured header, and every other row tinted, under what cells say themselves. */
import { InterceptorEffectEnum, type IDisposable, type IStyleData } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { UniverEngine } from "./univerEngine";

/** The header and the stripe of the families of styles that Excel numbers from 1 to 7. */
const ACCENTS = ["#595959", "#4472C4", "#ED7D31", "#7F7F7F", "#BF8F00", "#5B9BD5", "#70AD47"];
const TINTS = ["#F2F2F2", "#D9E1F2", "#FCE4D6", "#EDEDED", "#FFF2CC", "#DDEBF7", "#E2EFDA"];
const PRIORITY = 9;

export function tableStripes(engine: UniverEngine): IDisposable {
  return engine.running.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: PRIORITY,
    effect: InterceptorEffectEnum.Style,
    handler: (cell, location, next) => {
      const table = engine.tableAt(location.subUnitId, location.row, location.col);
      if (!table?.style) return next(cell);
      const family = (Number(/\d+$/.exec(table.style)?.[0] ?? "1") - 1) % ACCENTS.length;
      const row = location.row - table.area.top;
      const isHeader = table.hasHeader && row === 0;
      const isTotal = table.hasTotals && location.row === table.area.bottom;
      const isStripe = (table.showRowStripes ?? true) && (table.hasHeader ? row % 2 === 1 : row % 2 === 0);
      const style: IStyleData = isHeader
        ? { bg: { rgb: ACCENTS[family]! }, cl: { rgb: "#FFFFFF" }, bl: 1 }
        : isTotal
          ? { bl: 1 }
          : isStripe
            ? { bg: { rgb: TINTS[family]! } }
            : {};
      return next({ ...(cell ?? {}), themeStyle: style });
    },
  });
}
