import { readNumber } from "./leaf.ts";

/** Readers of a file whose shape may still be wrong: they give something empty where the schema has already complained. */

export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

export function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function word(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

export function integer(value: unknown): number | null {
  return Number.isSafeInteger(value) ? (value as number) : null;
}

/** A number or percentage. */
export function ratio(value: unknown): number | null {
  const reading = readNumber(value, { quantity: "ratio", description: "" });
  return "value" in reading ? reading.value : null;
}
