export type { Cells } from "../money";
export { readBasis, type Basis, type BasisRequest, type CommonBasis, type RowBasis } from "./basis";
export { readParty } from "./party";
export { costShare, shareRows, type CostShareRequest, type CostShares } from "./share";
export { costSettle, type CostSettleRequest } from "./settle";
export { shareDrift, type Drift, type ShareDriftRequest, DEFAULT_TOLERANCE } from "./drift";
export { costSettleTwin, costShareTwin, shareDriftTwin } from "./twin";
