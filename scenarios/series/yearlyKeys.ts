/** Keys by which a place says which numbers of a file it wants. */
export const yearlyKeys = [
  "file",
  "column",
  "project",
  "accounts",
  "dimension",
  "where",
  "kpi",
  "municipality",
  "gender",
  "period",
] as const;
