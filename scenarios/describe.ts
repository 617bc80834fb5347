import * as z from "zod";
import type { About } from "./leaf.ts";
import type { Quantity } from "./units.ts";

/** A key of the file format, taken out of its schema. */
export interface Described extends About {
  readonly range?: string;
  readonly uncertain?: boolean;
  /** Of a number. */
  readonly quantity?: Quantity;
  readonly whole?: boolean;
  readonly min?: number;
  readonly max?: number;
  /** The words that a choice has. */
  readonly enum?: readonly string[];
  /** As JSON Schema names it: `boolean`, `string`, `array`; absent where it may be several. */
  readonly type?: string;
  readonly required: boolean;
  /** The value when it is left out, where there is one. */
  readonly fallback: unknown;
  readonly content:
    | { readonly kind: "leaf" }
    | { readonly kind: "block"; readonly keys: ReadonlyMap<string, Described> }
    | { readonly kind: "list" | "names"; readonly element: Described };
}

/** Reads what a schema says about itself, key by key. */
export function describe(schema: z.core.$ZodType): Described {
  if (schema instanceof z.ZodOptional) return { ...describe(schema.unwrap()), required: false };
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return { ...describe(schema.unwrap()), required: false, fallback: schema.def.defaultValue };
  }
  const meta = (z.globalRegistry.get(schema) ?? {}) as unknown as About &
    Pick<Described, "range" | "uncertain" | "quantity" | "whole" | "min" | "max" | "enum" | "type">;
  return { ...meta, required: true, fallback: undefined, content: contentOf(schema) };
}

function contentOf(schema: z.core.$ZodType): Described["content"] {
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Readonly<Record<string, z.core.$ZodType>>;
    return { kind: "block", keys: new Map(Object.entries(shape).map(([key, value]) => [key, describe(value)])) };
  }
  if (schema instanceof z.ZodArray) return { kind: "list", element: describe(schema.element) };
  if (schema instanceof z.ZodRecord) return { kind: "names", element: describe(schema.valueType) };
  return { kind: "leaf" };
}

/** Meaning, unit, range and default of a key in one line. */
export function sentence(key: Described): string {
  const range = key.range === undefined || key.range === "" ? [] : [`Range: ${key.range}.`];
  const unit = key.unit === undefined ? [] : [`Unit: ${key.unit}.`];
  const uncertain = key.uncertain === true ? ["May be a distribution."] : [];
  return [`${key.description}.`, ...unit, ...range, ...uncertain, defaultText(key)].join(" ").trim();
}

function defaultText({ required, fallback, otherwise }: Described): string {
  if (otherwise !== undefined) return `Left out: ${otherwise}.`;
  if (required) return "Required.";
  if (fallback === undefined || (typeof fallback === "object" && fallback !== null)) return "Optional.";
  return `Default: ${fallback}.`;
}
