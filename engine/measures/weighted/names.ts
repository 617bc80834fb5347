import type { CountedEvent } from "../../aggregate/layout.ts";

/** Names of the columns of weighted rows: w, w x, w x², w where x exists, w where something happens or is looked for. */
export const weightName = "weight";
export const valueName = (column: string): string => `w ${column}`;
export const squareName = (column: string): string => `w ${column}²`;
export const existsName = (column: string): string => `w [${column}]`;
export const untilName = (column: string, until: number): string => `w [${column} ≤ ${until}]`;
export const eventName = (event: CountedEvent): string => `w ${JSON.stringify(event)}`;
export const trialName = (event: CountedEvent): string => `w [${event.given} > 0]`;
/** The weight without observation f. */
export const withoutName = (factor: number): string => `weightWithout.${factor}`;
