/** Children of elements in the order of the schemas' sequences (ECMA-376 part 1 annex A; [MS-XLSX] for threads). */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const ORDER: Readonly<Record<string, readonly string[]>> = {
  worksheet: words(`sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection
    protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr
    conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks
    colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF
    picture oleObjects controls webPublishItems tableParts extLst`),
  workbook: words(`fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups
    externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes
    webPublishing fileRecoveryPr webPublishObjects extLst`),
  styleSheet: words(
    `numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst`,
  ),
  sheetPr: words("tabColor outlinePr pageSetUpPr"),
  sheetView: words("pane selection pivotSelection extLst"),
  c: words("f v is extLst"),
  xf: words("alignment protection extLst"),
  dxf: words("font numFmt fill alignment border protection extLst"),
  border: words("start end left right top bottom diagonal vertical horizontal"),
  table: words("autoFilter sortState tableColumns tableStyleInfo extLst"),
  tableColumn: words("calculatedColumnFormula totalsRowFormula xmlColumnPr extLst"),
  dataValidation: words("formula1 formula2"),
  cfRule: words("formula colorScale dataBar iconSet extLst"),
  colorScale: words("cfvo color"),
  headerFooter: words("oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter"),
  comments: words("authors commentList extLst"),
  chartSpace:
    words(`date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr
    txPr externalData printSettings userShapes extLst`),
  chart: words(`title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly
    dispBlanksAs showDLblsOverMax extLst`),
  title: words("tx layout overlay spPr txPr extLst"),
  plotArea: words(`layout barChart lineChart pieChart catAx valAx dTable spPr extLst`),
  barChart: words("barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst"),
  lineChart: words("grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst"),
  pieChart: words("varyColors ser dLbls firstSliceAng extLst"),
  ser: words(`idx order tx spPr invertIfNegative marker pictureOptions explosion dPt dLbls trendline errBars cat val
    xVal yVal smooth shape extLst`),
  catAx:
    words(`axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark
    tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl
    extLst`),
  valAx:
    words(`axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark
    tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits extLst`),
  legend: words("legendPos legendEntry layout overlay spPr txPr extLst"),
  oneCellAnchor: words("from ext graphicFrame clientData"),
  graphicFrame: words("nvGraphicFramePr xfrm graphic"),
  metadata: words(
    "metadataTypes metadataStrings mdxMetadata futureMetadata cellMetadata valueMetadata extLst",
  ),
  webextension: words("reference alternateReferences properties bindings snapshot extLst"),
};
