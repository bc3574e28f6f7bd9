/** The words officers head the columns of registers with. A word that is missing is added here and nowhere else. */

/** What a column of a register holds. */
export type Role =
  | "initiative"
  | "label"
  | "year"
  | "note"
  | "proposed"
  | "achieved"
  | "pressures"
  | "at risk"
  | "money"
  | "fte"
  | "budget"
  | "actual"
  | "variance"
  | "service area"
  | "job title"
  | "grade"
  | "holders"
  | "status"
  | "change"
  | "date"
  | "action"
  | "ref"
  | "name"
  | "description"
  | "host"
  | "arrangement"
  | "council"
  | "start"
  | "full year"
  | "review"
  | "cost share"
  | "service level"
  | "service agreement"
  | "amount"
  | "basis"
  | "driver"
  | "party"
  | "from party"
  | "from grade"
  | "to party"
  | "to grade"
  | "evidence"
  | "source"
  | "consideration"
  | "decision"
  | "body"
  | "outcome"
  | "paper"
  | "agreement"
  | "agreement kind"
  | "notice"
  | "opportunity area"
  | "contract end"
  | "impact assessment"
  | "sign off"
  | "data sharing"
  | "employer"
  | "s113 reference";

/** Headers by role, in the form `comparableWords` gives; a trailing `*` takes any ending. */
export const HEADERS: Readonly<
  Record<Exclude<Role, "year" | "money" | "driver" | "party">, readonly string[]>
> = {
  initiative: [
    "initiative*",
    "savings initiative*",
    "saving*proposal",
    "savings proposal*",
    "savings area*",
    "savings line",
    "project",
    "programme",
    "scheme",
    "workstream",
    "work stream",
    "proposal",
    "saving",
  ],
  label: [
    "directorate",
    "department",
    "service",
    "budget area",
    "budget heading",
    "cost centre",
    "line",
    "item",
    "category",
  ],
  note: [
    "note",
    "notes",
    "comment*",
    "remarks",
    "additional information",
    "further information",
    "narrative",
    "explanation",
  ],
  proposed: [
    "savings proposed*",
    "proposed saving*",
    "proposed",
    "approved saving*",
    "savings approved*",
    "savings target*",
    "planned saving*",
  ],
  achieved: ["achieved*", "savings achieved*", "delivered*", "achieved anticipated*", "anticipated*"],
  pressures: ["in year pressure*", "pressure*", "offsetting pressure*"],
  "at risk": ["net at risk*", "at risk*", "unachieved*", "net unachieved*", "savings at risk*", "net risk*"],
  fte: ["fte*", "full time equivalent*", "wte*"],
  budget: ["budget*", "annual budget*", "revised budget*", "current budget*"],
  actual: ["actual*", "outturn*", "spend to date*", "expenditure to date*"],
  variance: [
    "variance*",
    "forecast variance*",
    "outturn variance*",
    "over under spend*",
    "overspend underspend*",
  ],
  "service area": ["service area*", "service directorate", "area of service"],
  "job title": ["job title*", "post title*", "post", "job", "role", "position", "post name"],
  grade: ["grade*", "pay grade*", "pay band*", "band"],
  holders: [
    "number of post holders*",
    "no of post holders*",
    "post holders*",
    "postholders*",
    "number of postholders*",
    "holders*",
    "posts occupied*",
  ],
  status: ["status*", "state", "rag*"],
  change: ["to", "change*", "proposed change*", "nature of change*", "minor change*"],
  date: ["date*", "when", "week commencing", "by when", "deadline"],
  action: ["action*", "activity", "activities", "milestone*", "event*", "task*", "step*"],
  ref: ["ref", "ref no", "reference*", "no", "number", "id", "code"],
  name: ["name", "service name", "service", "name of service", "shared service"],
  description: ["description*", "detail*", "scope*", "service description"],
  host: [
    "host*",
    "proposed host*",
    "lead authority",
    "lead council",
    "hosted by",
    "host authority",
    "host council",
  ],
  arrangement: ["arrangement*", "type of arrangement"],
  council: [
    "council",
    "councils",
    "council s",
    "authority",
    "authorities",
    "local authority",
    "party",
    "parties",
    "organisation",
    "organisation s",
    "attributed to",
    "attributable to",
    "council benefiting",
    "benefiting council",
  ],
  start: [
    "start",
    "starts",
    "starting",
    "start date*",
    "starting date*",
    "saving* start*",
    "from",
    "from date",
    "effective from*",
    "effective date",
    "go live",
    "go live date",
    "implementation date",
  ],
  "full year": ["full year*", "fye", "annual saving*", "annual effect*", "annualised*"],
  review: [
    "review",
    "reviewed",
    "reviewed by",
    "review by",
    "review date*",
    "date of review",
    "next review*",
    "end",
    "ends",
    "ends on",
    "end date*",
    "end or review*",
    "review or end*",
    "arrangement end*",
    "transition end*",
    "exit date",
    "expiry*",
    "expires*",
    "until",
  ],
  "cost share": [
    "cost share*",
    "cost sharing*",
    "cost split*",
    "share of cost*",
    "split of cost*",
    "basis of cost*",
    "cost basis",
    "charging basis",
    "basis of charge*",
    "recharge*",
    "apportionment*",
  ],
  "service level": [
    "service level*",
    "sla",
    "slas",
    "sla *",
    "level of service",
    "service standard*",
    "performance objective*",
    "performance standard*",
  ],
  "service agreement": ["service agreement*", "individual agreement*", "agreement", "agreement ref*"],
  amount: ["amount*", "cost", "annual cost*", "total cost*", "cost of line", "gross cost*", "charge"],
  basis: [
    "basis",
    "basis of shar*",
    "basis of split*",
    "basis of apportion*",
    "share basis",
    "sharing basis",
    "split basis",
    "agreed basis",
    "cost basis",
    "apportionment basis",
  ],
  "from party": ["from party", "from council", "party from", "council from"],
  "from grade": ["from grade", "grade from", "from pay band", "from band"],
  "to party": ["to party", "to council", "party to", "council to"],
  "to grade": ["to grade", "grade to", "to pay band", "to band"],
  evidence: ["evidence", "evidenced by", "strength of evidence"],
  source: ["source", "source of *", "sources"],
  consideration: [
    "consideration*",
    "business case consideration*",
    "point to consider",
    "points to consider",
  ],
  decision: [
    "decision",
    "decision needed",
    "decision required",
    "decision sought",
    "approval",
    "approval sought",
  ],
  body: [
    "body",
    "decision body",
    "deciding body",
    "approving body",
    "decision maker",
    "decision taken by",
    "committee",
    "committee or cabinet",
    "approved by",
    "meeting",
  ],
  outcome: ["outcome", "outcome of *", "result", "decided"],
  paper: ["paper", "papers", "report", "minute", "minutes", "minute ref*", "paper ref*"],
  agreement: ["agreement", "agreement name", "name of agreement", "title of agreement"],
  "agreement kind": ["agreement type", "type of agreement", "agreement kind", "kind of agreement"],
  "opportunity area": ["opportunity area*", "area of opportunity", "aim", "aims", "aim served", "objective*"],
  "contract end": [
    "contract end*",
    "end of contract*",
    "contract expir*",
    "contract ends*",
    "contract until",
  ],
  "impact assessment": ["impact assessment*", "equality impact*", "eia", "eqia", "equia"],
  "sign off": ["sign off*", "signed off*", "it sign off*", "it digital sign off*", "technology sign off*"],
  "data sharing": [
    "information sharing agreement*",
    "data sharing agreement*",
    "isa",
    "isa ref*",
    "dsa",
    "dsa ref*",
  ],
  employer: ["employer", "employing council", "employing authority", "employing organisation", "employed by"],
  "s113 reference": ["s113*", "s 113*", "section 113*"],
  notice: ["notice", "notice period*", "period of notice", "notice months", "months notice"],
};
