import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { norrkopingVariants } from "../../scenarios/norrkopingVariants.ts";
import { variantText } from "../../scenarios/variants.ts";

const library = new URL("../../scenarios/library/", import.meta.url);
const base = readFileSync(new URL("norrkoping.yaml", library), "utf8");

describe("a variant of Norrköping", () => {
  // Regenerate with: npx vitest run test/scenarios/variants.test.ts -u
  test.each(norrkopingVariants)("$file is written from norrkoping.yaml by its declared edits", async (variant) => {
    await expect(variantText(base, "norrkoping.yaml", variant)).toMatchFileSnapshot(new URL(`${variant.file}.yaml`, library).pathname);
  });

  test.each(norrkopingVariants)("$file differs from its base in the declared places only", (variant) => {
    const declared = [
      "name",
      "question",
      "description",
      "finding",
      ...variant.edits.map(({ path, key }) => (key ? path.slice(0, -1) : path).join(".")),
    ];
    const undeclared = differences(parse(base), parse(variantText(base, "norrkoping.yaml", variant))).filter(
      (place) => !declared.some((pattern) => covers(pattern, place)),
    );
    expect(undeclared).toEqual([]);
  });

  test("an edit of a key that the base lacks is refused", () => {
    const variant = { ...norrkopingVariants[0]!, edits: [{ path: ["interventions", "*", "horizon"], value: "5" }] };
    expect(() => variantText(base, "norrkoping.yaml", variant)).toThrow(
      "norrkoping-loan: interventions.*.horizon must be in norrkoping.yaml",
    );
  });

  test("an edit keeps every line of the base that it does not touch", () => {
    const variant = norrkopingVariants.find(({ file }) => file === "norrkoping-satellite-account")!;
    const kept = variantText(base, "norrkoping.yaml", variant).split("\n");
    const lost = base.split("\n").filter((line) => !kept.includes(line));
    expect(lost.filter((line) => /^ {4}/.test(line))).toEqual([]);
    expect(kept).toContain("  memory: satelliteAccount # F113");
  });
});

/** Paths, by id in lists, where two documents differ. */
function differences(a: unknown, b: unknown, path = ""): readonly string[] {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return Object.is(a, b) ? [] : [path];
  const [left, right] = [byId(a), byId(b)];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap((key) =>
    differences(left[key], right[key], path === "" ? key : `${path}.${key}`),
  );
}

function byId(value: object): Readonly<Record<string, unknown>> {
  if (!Array.isArray(value)) return { ...value };
  return Object.fromEntries(value.map((item, position) => [item?.id ?? position, item]));
}

function covers(pattern: string, place: string): boolean {
  const [wanted, found] = [pattern.split("."), place.split(".")];
  return wanted.every((key, depth) => key === "*" || key === found[depth]);
}
