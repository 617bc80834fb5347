import type * as z from "zod";
import { families } from "../engine/distributions/families.ts";
import type { Parameter } from "../engine/distributions/family.ts";
import { gpdFamily } from "../engine/distributions/gpd.ts";
import { distributionWords } from "./distributionWords.ts";
import { block, choice, list, number, text, whole } from "./leaf.ts";
import type { Quantity } from "./units.ts";

/** Families that any uncertain number may have. */
function anywhere({ only }: { readonly only?: string }): boolean {
  return only === undefined;
}

/** How one distribution is written. */
export interface Form {
  readonly schema: z.ZodType;
  /** The sets of parameters of which exactly one is given; empty where all are required. */
  readonly either: readonly (readonly string[])[];
}

const cap: Parameter = { kind: "value", words: "cap", optional: true };

/** By the name that stands behind `dist:`. */
export type Forms = Readonly<Record<string, Form>>;

/**
 * The distributions of MODEL §1 as they are written, for values of one quantity: a form for each family.
 *
 * inner      makes the schema of a distribution inside another
 * component  schema of one part of a mixture
 */
export function makeForms(quantity: Quantity, inner: (description: string) => z.ZodType, component: z.ZodType): Forms {
  const value = (description: string) => number({ quantity, description });
  const plain = (description: string) => number({ quantity: "plain", description });

  // Amounts are converted before a distribution is read; these two are for what editors know.
  const dated: z.ZodRawShape =
    quantity !== "kronor"
      ? {}
      : {
          prices: whole({ description: "year in whose prices all amounts are that name no other", min: 1800, max: 2300 }).optional(),
          index: choice(["index", "municipal"], { description: "the index of prices that they follow" }).optional(),
        };

  function schemaOf({ kind, words }: Parameter): z.ZodType {
    const description = distributionWords[words] ?? words;
    switch (kind) {
      case "value":
        return value(description);
      case "plain":
        return plain(description);
      case "values":
        return list(value("a value"), { description });
      case "weights":
        return list(plain("a weight"), { description });
      case "part":
        return inner(description);
      case "components":
        return list(component, { description });
      case "tail":
        return block({ scale: schemaOf(gpdFamily.parameters.scale!), shape: schemaOf(gpdFamily.parameters.shape!) }, { description });
      case "text":
        return text({ description });
    }
  }

  return Object.fromEntries(
    families.filter(anywhere).map(({ name, parameters, forms }): [string, Form] => {
      const keys = Object.entries({ ...parameters, max: parameters.max ?? cap }).map(([key, parameter]): [string, z.ZodType] => {
        const schema = schemaOf(parameter);
        return [key, parameter.optional || forms.flat().includes(key) ? schema.optional() : schema];
      });
      const dist = choice([name], { description: "the form of the distribution" });
      return [name, { schema: block({ dist, ...Object.fromEntries(keys), ...dated }, { description: name }), either: forms }];
    }),
  );
}
