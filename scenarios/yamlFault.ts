import { recognised } from "./recognised.ts";
import { problem, type Said } from "./said.ts";
import { problemWords } from "./words/problemWords.ts";
import type { yamlWords } from "./words/yamlWords.ts";

type YamlCode = keyof typeof yamlWords;

const flows: readonly YamlCode[] = ["collection", "flowMap", "flowSequence"];
const codes = (Object.keys(problemWords) as (keyof typeof problemWords)[]).filter(
  (code): code is YamlCode => code.startsWith("yaml") && code !== "yamlOther",
);

/** What the reader of YAML says, which has few codes for many sentences. */
export function yamlFault(code: string, message: string): Said {
  if (code === "TAG_RESOLVE_FAILED") return problem("tag");
  if (code === "TAB_AS_INDENT") return problem("tabIndent");
  if (code === "BLOCK_AS_IMPLICIT_KEY" && message.startsWith("Nested mappings")) return problem("secondColon");
  const text = message.replace(/\s+/g, " ").trim();
  const fault = recognised(text, codes, (slot, inner) => {
    if (slot === "flow") return recognised(inner, flows);
    return slot === "mark" && /\s/.test(inner) ? null : inner;
  });
  return problem("invalidYaml", { fault: fault ?? problem("yamlOther", { text }) });
}
