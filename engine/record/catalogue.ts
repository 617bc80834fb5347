import { accountColumns, roundColumns } from "./accountColumns.ts";
import { afterwardsColumns } from "./afterwardsColumns.ts";
import type { Column } from "./column.ts";
import { controlColumns } from "./controlColumns.ts";
import { fundColumns, yearColumns } from "./fundColumns.ts";
import { contextColumn, historyColumns } from "./historyColumns.ts";
import { interventionColumns, portfolioColumns, requestedColumns } from "./interventionColumns.ts";
import { departmentColumns, municipalityColumns, ruleColumns } from "./municipalityColumns.ts";
import { participationColumns } from "./participationColumns.ts";
import { element } from "./reads.ts";
import { restoringColumns } from "./restoringColumns.ts";
import { shortfallColumns } from "./shortfallColumns.ts";
import { societyColumns } from "./societyColumns.ts";
import { weightColumns } from "./weightColumns.ts";

/** Every number that was drawn once for the replication, under its path in the scenario. */
const parameterColumns = [
  {
    name: "*",
    unit: "number",
    kind: "assumption",
    group: "parameter",
    needs: [],
    meaning: "parameter",
    tail: (t, parameter) => t.parameters[parameter],
    read: element((s) => s.totals.parameters),
  },
] as const satisfies readonly Column[];

const declared = [
  ...fundColumns,
  ...yearColumns,
  ...interventionColumns,
  ...requestedColumns,
  ...portfolioColumns,
  ...participationColumns,
  ...afterwardsColumns,
  ...departmentColumns,
  ...municipalityColumns,
  ...ruleColumns,
  ...restoringColumns,
  ...societyColumns,
  contextColumn,
  ...parameterColumns,
  ...weightColumns,
  ...historyColumns,
  ...accountColumns,
  ...roundColumns,
  ...shortfallColumns,
  ...controlColumns,
] as const;

/** Keys of the words of the catalogue's columns. */
export type ColumnMeaning = (typeof declared)[number]["meaning"];

/** The catalogue of columns: what a replication leaves, in the order in which it is written. */
export const columnCatalogue: readonly Column[] = declared;
