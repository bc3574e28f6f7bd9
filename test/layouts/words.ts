/** Names that councils use, for lines that are made up. */

export const INITIATIVES = [
  "Joint procurement of stationery",
  "Shared legal support",
  "One print contract",
  "Shared vehicle depot",
  "Member training",
  "Customer contact centre",
  "Payroll bureau",
  "Fleet insurance",
  "Archive storage",
  "Document scanning",
  "Library management",
  "Translation framework",
  "Treasury advice",
  "Network lines",
  "Telephony",
  "Street lighting energy",
  "School transport routes",
  "Agency staff framework",
  "Internal audit plan",
  "Pest control",
  "Grounds equipment",
  "Property valuation",
  "Mobile phones",
  "Committee papers online",
  "Recruitment advertising",
  "Occupational health",
  "Debt recovery",
  "Land charges",
  "Trading standards laboratory",
  "Emergency planning",
];

export const SERVICES = [
  "Adult social care",
  "Education",
  "Highways",
  "Waste disposal",
  "Public health",
  "Planning",
  "Fire safety advice",
  "Museums",
  "Registration",
  "Fostering",
  "Youth justice",
  "Road safety",
  "Economic development",
  "Environmental health",
  "Housing advice",
  "Business rates",
];

export const TITLES = [
  "Head of Review",
  "Head of Brokerage",
  "Finance Manager",
  "Commissioning Officer",
  "Contract Manager",
  "Head of Transport Planning",
  "Performance Analyst",
  "Quality Lead",
  "Policy Adviser",
  "Programme Manager",
  "Data Officer",
  "Head of Inclusion",
  "Safeguarding Lead",
  "Business Partner",
];

export const AREAS = ["Adults", "Education", "Places", "Commissioning", "Resources", "Communities"];

export const OPPORTUNITY_AREAS = [
  "Sharing back office functions",
  "Reducing leadership costs",
  "Maximising purchasing power",
  "Reducing duplication of systems and processes",
  "Reducing estate costs",
];

export const COUNCILS = ["CCC", "PCC"];
