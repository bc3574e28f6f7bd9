import { source } from "../../partnership";

export const SOVEREIGNTY = source("agreement", "Schedule 9 – Sovereignty Guarantee");
