/** Under which custom properties a workbook says which template it was made from; the validator looks there too. */
export const STAMP = { id: "JWA template", version: "JWA template version" } as const;
