/** The timetable of the consultation of 2017, section 9.3. */
import type { Line } from "../spec";
import { day, from } from "./sources";

const MARCH_21 = day(2017, 3, 21);

function step(date: number | null, action: string, more: Line = {}): Line {
  return { date, action, ...more };
}

export const TIMETABLE: readonly Line[] = [
  step(MARCH_21, "Staffing and Appeals Committee of CCC agrees the joint proposals for consultation", {
    kind: "Decision",
    who: "CCC Staffing and Appeals Committee",
    note: from("consultation", "2.4"),
  }),
  step(day(2017, 4, 3), "Start Staff Consultation: communicated to directly affected staff", {
    kind: "Consultation starts",
    note: "Printed as “3rd April 2017”",
  }),
  step(day(2017, 4, 3), "One Joint Union meeting (both councils) to outline proposals and process", {
    kind: "Meeting",
    note: "Printed as “3rd April 2017”",
  }),
  step(
    day(2017, 4, 3),
    "Consultation meetings to be held with directly affected employees in both councils",
    {
      kind: "Meeting",
      note: "Printed as “W/C 3rd and 10th April 2017”",
    },
  ),
  step(day(2017, 4, 4), "Communication sent to staff in Children's, Families and Adults services", {
    kind: "Other",
    note: "Printed as “4th April 2017”",
  }),
  step(day(2017, 4, 24), "Advertise expressions of interest for the shared service roles", {
    kind: "Other",
    note: "Printed as “W/C 24th April 2017”. Subject to no major early consultation objections to the Service Director roles",
  }),
  step(day(2017, 5, 12), "Closing date for general responses to the staff consultation", {
    kind: "Consultation ends",
    note: "Printed as “12th May 2017, 5.00pm”. And for expressions of interest, unless the timetable is extended",
  }),
  step(null, "Consultation fed back to CCC's Staffing & Appeals Committee and PCC's Employment Committee", {
    kind: "Meeting",
    note: "Printed as “May 2017”",
    who: "Both committees",
  }),
  step(null, "Outcome of consultation emailed to all staff and trade unions", {
    kind: "Other",
    note: "Printed as “May 2017”",
  }),
  step(null, "Interviews for Service Director roles and appointments by each committee", {
    kind: "Decision",
    note: "Printed as “June 2017”",
    who: "Both committees",
  }),
  step(day(2017, 7, 3), "Implementation of new structure and any external recruitment", {
    kind: "Implementation",
    note: "Printed as “1st July 2017”. 1 July 2017 is a Saturday: the line stands on the first working day after it",
  }),
];
