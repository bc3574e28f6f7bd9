/** Univer does large sheets in parts, when it is idle; here everything is done when it is said to be done. */
export const LARGE_SHEETS = { largeSheetOperation: { largeSheetCellCountThreshold: Infinity } };
