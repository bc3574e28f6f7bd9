/** Words of service names, as data. They are plain English, not facts of any paper. */

/** Words that tell one service from another too little to go by. */
export const SAYS_LITTLE: ReadonlySet<string> = new Set(
  "and the for service team unit support strategy policy programme project partnership county council shared joint network centre agreement contract scheme board office".split(
    " ",
  ),
);

/** A narrower word, in its plainest form, and the wider one it is part of. */
export const WIDER: Readonly<Record<string, string>> = {
  visual: "sensory",
  vision: "sensory",
  sight: "sensory",
  hear: "sensory",
  deaf: "sensory",
  auditory: "sensory",
};

/** Words councils name their services by. A word close to one of these, and not among them, is taken for a slip. */
export const COUNCIL_WORDS: ReadonlySet<string> = new Set(
  `accommodation accountancy accounting action administration admissions adoption advice advocacy agency alcohol
  allowances animal appeals applications approved archaeology archaeological architecture archives assessment
  assessments assets assurance audit autism benefits bereavement borough building buildings business cabinet
  capital careers caretaking catering cemeteries centre centres charging children childrens childcare cleaning
  cleansing climate coastal cohesion collection collections commercial commissioned commissioning committee
  committees communications communities community complaints compliance conservation contact contracts control
  coordination corporate council councillors countryside county crematorium culture cultural curriculum customer
  data debt democratic dementia design development digital disability disabilities disposal domestic drainage
  drugs early east economic economy education educational elections electoral emergency employee employment
  energy enforcement engineering enterprise entertainment environment environmental equalities equality equipment
  estate estates events exchequer extra facilities family families farms finance financial fleet flood fostering
  foundation functions gallery garden gateway geographical governance grants grounds health healthcare heritage
  highway highways home homelessness homes hospital household housing human impaired impairment improvement
  inclusion independent information infrastructure innovation inspection insurance integrated intelligence
  international internal investment investments invoicing justice laboratory landscape language learning legal
  leisure library libraries licensing lighting literacy local maintenance management markets marketing meals
  mental mineral minerals mobility monitoring museum museums music network nursery occupational offending offender
  office officers operations organisational outdoor outreach parking parks partnership partnerships passenger
  payments payroll pensions people performance permanent personal planning policy pollution prevention procurement
  professional programme project projects property protection provision psychology public purchasing quality
  recovery recreation recruitment recycling reform regeneration registration registrars regulatory rehabilitation
  repairs research residential resilience resource resources respite response revenue revenues risk roads rural
  safeguarding safety school schools scrutiny secretariat security sensory services sexual shared social software
  special specialist sports staffing standards statistics strategic strategy street student students substance
  support surveying sustainability systems taxation technology telephony tourism touring traffic trading training
  transactional transformation transition transitional transport travel treasury universal urban valuation vehicle
  vehicles venues violence visual voluntary volunteering warden waste water welfare wellbeing workforce workshop
  youth`
    .split(/\s+/)
    .filter((word) => word !== ""),
);
