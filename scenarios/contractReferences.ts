import { contractPresets } from "../engine/model/presets.ts";
import { ratio, record, word } from "./loose.ts";
import { type FilePath, type Finding, shown } from "./problem.ts";
import type { Context } from "./referenceContext.ts";
import { guessed, problem } from "./said.ts";

const presets = Object.keys(contractPresets);
const terms = ["share", "floor", "cap", "horizonYears"] as const;

/** Checks the contracts that have names. */
export function checkContracts({ file, errors }: Context): void {
  for (const [name, contract] of Object.entries(record(file.contracts))) checkTerms(contract, ["contracts", name], errors);
}

/** Checks the contract of one intervention: a name that exists, or terms that are complete. */
export function checkContract(contract: unknown, path: FilePath, { file, errors }: Context): void {
  const name = word(contract);
  if (name === null) {
    checkTerms(contract, path, errors);
    return;
  }
  const own = Object.keys(record(file.contracts));
  if (own.includes(name) || presets.includes(name)) return;
  const known = own.length === 0 ? problem("aPreset", { presets }) : problem("contractOrPreset", { contracts: own, presets });
  errors.push({ path, ...guessed(problem("expected", { found: shown(name), rule: known }), name, [...own, ...presets]) });
}

function checkTerms(value: unknown, path: FilePath, errors: Finding[]): void {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return;
  const contract = record(value);
  const missing = terms.filter((term) => contract[term] === undefined);
  if (contract.preset === undefined && missing.length > 0) {
    errors.push({
      path,
      ...problem("termsMissing", { missing, presets, terms }),
    });
    return;
  }
  const preset = word(contract.preset);
  const settings =
    preset !== null && Object.hasOwn(contractPresets, preset) ? contractPresets[preset as keyof typeof contractPresets] : null;
  const unlimited = contract.cap === null || contract.cap === "none" || contract.cap === Number.POSITIVE_INFINITY;
  const cap = unlimited ? Number.POSITIVE_INFINITY : contract.cap === undefined ? (settings?.cap ?? null) : ratio(contract.cap);
  const floor = contract.floor === undefined ? (settings?.floor ?? null) : ratio(contract.floor);
  if (cap !== null && floor !== null && floor > cap) {
    const key = contract.floor === undefined ? "cap" : "floor";
    errors.push({ path: [...path, key], ...problem("floorAboveCap", { floor, cap }) });
  }
}
