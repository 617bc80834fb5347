import { resolve } from "node:path";
import { parseDocument } from "yaml";
import * as z from "zod";
import { keyBlock as block, evidenceShape, findingsOf } from "../../workers/host.ts";
import type { EvidenceKeys } from "../../workers/index.ts";
import type { Locale } from "../text/locale.ts";
import { problemIn } from "../text/problems.ts";
import { say } from "../text/said/say.ts";
import { type Io, UsageError } from "./io.ts";
import { readText } from "./readFile.ts";
import { Unreadable } from "./unreadable.ts";

/** Options that are keys of `dist: evidence`, by the name of the key. */
export const keyOptions = {
  outcome: "outcome",
  scale: "scale",
  model: "model",
  tau: "tau",
  mean: "mean",
  use: "use",
  "base-risk": "baseRisk",
  "control-mean": "controlMean",
  convert: "convert",
  as: "as",
  within: "within",
  quality: "quality",
  "bias-correction": "biasCorrection",
} as const;

/**
 * The keys that the options stand for; a key whose text is YAML is read as YAML.
 *
 * throws  UsageError (without words of its own) after every problem is printed
 */
export function evidenceKeys(given: Readonly<Partial<Record<keyof typeof keyOptions, string>>>, locale: Locale, io: Io): EvidenceKeys {
  const written: Record<string, unknown> = {};
  for (const [option, key] of Object.entries(keyOptions)) {
    const text = given[option as keyof typeof keyOptions];
    if (text !== undefined) written[key] = readOption(key, text, io);
  }
  const read = z.safeParse(block(evidenceShape, { description: "keys" }), written);
  if (read.success) return withoutGaps(read.data) as EvidenceKeys;
  for (const { path, ...said } of findingsOf(read.error)) {
    const [key, ...rest] = path;
    const option = Object.entries(keyOptions).find(([, name]) => name === key)?.[0] ?? String(key);
    io.err(`--${option}${rest.map((step) => `.${step}`).join("")}: ${problemIn(said, locale).text}\n`);
  }
  throw new UsageError([]);
}

function readOption(key: string, text: string, io: Io): unknown {
  if (key === "tau") {
    const [prior = "", size] = text.split("=");
    return size === undefined ? text : { [prior]: numberOr(size) };
  }
  if (key === "mean" && text !== "flat") {
    const [mean = "", sd] = text.split(",");
    return sd === undefined ? text : { mean: numberOr(mean), sd: numberOr(sd) };
  }
  if (key === "quality") return yamlOf(qualityText(text, io));
  return key === "baseRisk" || key === "controlMean" || key === "within" ? yamlOf(text) : text;
}

function numberOr(text: string): number | string {
  return text.trim() === "" || Number.isNaN(Number(text)) ? text : Number(text);
}

function yamlOf(text: string): unknown {
  const document = parseDocument(text);
  return document.errors.length > 0 ? text : document.toJS({ maxAliasCount: 0 });
}

const mostBytes = 1 << 20;

function qualityText(file: string, io: Io): string {
  try {
    return readText(resolve(io.folder, file), io.disk, mostBytes);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    if (error.code === "ENOENT") throw new UsageError(say("noSuchFileFor", { file, option: "quality" }));
    throw new UsageError(say("cannotReadFor", { file, option: "quality", reason: error.said }));
  }
}

function withoutGaps(read: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}
