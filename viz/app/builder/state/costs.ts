import { signal } from "@preact/signals";
import { builderOpen } from "./place.ts";

/** A table of costs that was handed to the page: invoices or outcomes, to be fitted. */
export interface CostFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const costFile = signal<CostFile | null>(null);

/** Hands a table to the builder, which opens. */
export function offerCosts(file: CostFile): void {
  costFile.value = file;
  builderOpen.value = true;
}
