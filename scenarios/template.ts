import { stringify } from "yaml";
import { type Described, describe, sentence } from "./describe.ts";
import { fileSchema } from "./schema.ts";
import { distributionForms } from "./uncertain.ts";

const head = `# yaml-language-server: $schema=./schema.json
# Every key of a scenario with its meaning, unit, range and default. Keys that exclude another one are commented out.
# Amounts: 12 kr, 450 tkr, 11.6 mnkr or 11,6 mnkr, 6 mdkr, 1 200 000 kr. Shares and rates: 0.2 or 20 %.
# Write the source of each number behind it: capital: 40 mnkr # S1
#
# Where a value may be a distribution, write a number, a range like 10 to 40 (5th and 95th percentile of a lognormal), or one of
`;

/** The text of scenarios/template.yaml: a scenario that runs and shows every key, made from the schema that reads it. */
export function templateText(): string {
  const forms = Object.entries(distributionForms("kronor")).map(([name, { schema }]) => {
    const { content } = describe(schema);
    const keys = content.kind === "block" ? [...content.keys].filter(([key]) => key !== "dist") : [];
    const words = keys.map(([key, { required }]) => (required ? key : `${key}?`));
    return `#   { dist: ${name}, ${words.join(", ")} }`;
  });
  const { content } = describe(fileSchema);
  const keys = content.kind === "block" ? [...content.keys] : [];
  return `${head}${forms.join("\n")}\n\n${keys.flatMap(([key, told]) => entry(key, told)).join("\n")}\n`;
}

/** The lines of one key: what it is, then the key with an example or its default. */
function entry(key: string, told: Described): string[] {
  const lines = [`# ${sentence(told)}`, ...body(key, told)];
  return told.alternative === true ? lines.map((line) => (line.trimStart().startsWith("#") ? line : `# ${line}`)) : lines;
}

function body(key: string, told: Described): string[] {
  const { content } = told;
  if (content.kind === "block") return [`${key}:`, ...indent(blockLines(content.keys))];
  if (content.kind === "list" && content.element.content.kind === "block") {
    const lines = indent(blockLines(content.element.content.keys));
    const first = lines.findIndex((line) => !line.trimStart().startsWith("#"));
    // The dash belongs to the first key, below the comment about it.
    return [`${key}:`, ...indent(lines.map((line, index) => (index === first ? `- ${line.slice(2)}` : line)))];
  }
  if (content.kind === "names" && content.element.content.kind === "block") {
    return [`${key}:`, ...indent(["main:", ...indent(blockLines(content.element.content.keys))])];
  }
  return [`${key}: ${flow(told.example ?? told.fallback)}`];
}

function blockLines(keys: ReadonlyMap<string, Described>): string[] {
  return [...keys].flatMap(([key, told]) => entry(key, told));
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

function flow(value: unknown): string {
  return stringify(value, { collectionStyle: "flow", lineWidth: 0 }).trim();
}
