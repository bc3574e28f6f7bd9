/** The bundle Excel loads. Importing a function registers it: the build adds `CustomFunctions.associate` to each. */
export { amount } from "./amount";
export { costSettle } from "./costSettle";
export { costShare } from "./costShare";
export { gradeEvidence } from "./gradeEvidence";
export { gradeMap } from "./gradeMap";
export { noticeEnd } from "./noticeEnd";
export { savingsGap } from "./savingsGap";
export { shareDrift } from "./shareDrift";
