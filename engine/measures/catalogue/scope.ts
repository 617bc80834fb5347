/** What the measures of a run depend on: a plan has it. */
export interface MeasureScope {
  readonly startYear: number;
  readonly years: number;
  readonly interventions: readonly { readonly id: string; readonly participation?: unknown; readonly afterwards?: unknown }[];
  readonly departments: readonly { readonly id: string; readonly budget: number | null }[];
  readonly fund: { readonly revenue: number };
  readonly restoring?: unknown;
  readonly payers: readonly string[];
  readonly rules: readonly string[];
  readonly qalyPrice: number;
  readonly parameters: { readonly paths: readonly string[] };
}
