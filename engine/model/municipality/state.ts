import type { Plan } from "../plan.ts";
import type { Planes } from "../planes.ts";

/** How the municipality fares and who leads it. */
export interface MunicipalityState {
  /** z_t and m_t [year]. */
  readonly cycle: Float64Array;
  readonly result: Float64Array;
  /** 1 in deficit years [year]. */
  readonly deficit: Uint8Array;
  /** 1 where an election changed the majority [year]. */
  readonly majorityChanged: Uint8Array;
  /** Changes in years 0 … t [year], and of heads [department][year]. */
  readonly majorityChanges: Int32Array;
  readonly headChanges: Int32Array;
  /** The shock of the year being drawn. */
  readonly shock: Float64Array;
}

/** Room for the municipality of a plan. */
export function municipalityState(plan: Plan, planes: Planes): MunicipalityState {
  const T = plan.years;
  return {
    cycle: planes.floats(T),
    result: planes.floats(T),
    deficit: planes.flags(T),
    majorityChanged: planes.flags(T),
    majorityChanges: planes.integers(T),
    headChanges: planes.integers(plan.departments.length * T),
    shock: planes.floats(1),
  };
}
