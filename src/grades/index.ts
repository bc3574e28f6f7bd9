export { readCouncil } from "./council";
export { BUILT_IN_PAIRS, builtInTable, REGISTER_COLUMNS, type Evidence, type GradeEntry } from "./entry";
export { readGrade, type Grade, type GradeReading } from "./grade";
export { gradeEvidence, mapGrade, type GradeEvidence, type GradeQuestion } from "./map";
export { gradesEvidence, mapGrades, type GradeRequest } from "./range";
export { BUILT_IN_REGISTER, GradeRegister, type Lookup } from "./register";
export { readRegister } from "./sheet";
export { PAY_STRUCTURES, type PayStructure } from "./structure";
export { gradeEvidenceTwin, gradeMapTwin, type RegisterRanges } from "./twin";
