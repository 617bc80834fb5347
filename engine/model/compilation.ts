import type { SamplerSetBuilder } from "../samplers/samplerSet.ts";
import type { Slot } from "./ids.ts";
import type { EffectRows } from "./links/effectRows.ts";
import type { ApplicantSlots } from "./participation/compile.ts";
import type { Scenario } from "./scenario.ts";
import type { SlotBuilder } from "./slots.ts";

/** What the parts of a plan share while it is compiled. */
export interface Compilation {
  readonly scenario: Scenario;
  readonly samplers: SamplerSetBuilder;
  readonly slots: SlotBuilder;
  readonly payers: readonly string[];
  readonly rules: readonly string[];
  /** Slots of the interactions' factors. */
  readonly factors: readonly Slot[];
  readonly effectRows: EffectRows;
  /** Of departments that say how they decide, by id. */
  readonly applicants: ReadonlyMap<string, ApplicantSlots>;
}
