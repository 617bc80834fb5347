import type { Document } from "yaml";
import { priceYearOf, readQuantity, sourceNotes } from "../../workers/host.ts";

export type Standing = "assumption" | "mixed" | "source" | "silent";

/** A number of a scenario file and what the file says about where it comes from. */
export interface NumberNote {
  /** Path by ids. */
  readonly path: string;
  readonly standing: Standing;
  /** The comment behind it; "" if there is none. */
  readonly note: string;
}

/**
 * Every number of the file (a distribution counts as one) with the comment behind it or behind the block in braces it stands in:
 * assumed ("assumption: …", "antagande: …"), from a source, from a source but partly assumed, or without a word.
 */
export function numberNotes(document: Document): readonly NumberNote[] {
  const notes = sourceNotes(document);
  const found: NumberNote[] = [];
  const visit = (value: unknown, path: string, around: string): void => {
    const note = notes.get(path) ?? around;
    const below = (key: string) => (path === "" ? key : `${path}.${key}`);
    if (isNumber(value) || (typeof value === "object" && value !== null && "dist" in value)) {
      found.push({ path, standing: standingOf(note), note });
    } else if (Array.isArray(value)) {
      if (value.length > 0 && value.every(isNumber)) found.push({ path, standing: standingOf(note), note });
      else for (const [at, item] of value.entries()) visit(item, below(idOf(item) ?? String(at)), note);
    } else if (typeof value === "object" && value !== null) {
      for (const [key, item] of Object.entries(value)) if (!wordy.has(key) && !isPriceYear(key, item, path)) visit(item, below(key), note);
    }
  };
  visit(document.toJS({ maxAliasCount: 10_000 }), "", "");
  return found;
}

/** Keys whose values are words or the format's own. */
const wordy = new Set(["schema", "$schema", "name", "question", "description", "finding", "sources", "alternatives", "decisions", "id"]);

/** A year that says whose prices amounts are in. */
function isPriceYear(key: string, value: unknown, path: string): boolean {
  return (key === "prices" && typeof value === "number") || (key === "base" && path === "prices");
}

function isNumber(value: unknown): boolean {
  return (
    typeof value === "number" ||
    (typeof value === "string" &&
      /^[\d+\-\u2212]/.test(value.trim()) &&
      "value" in readQuantity((priceYearOf(value)?.text ?? value).replace(/%$/, "").replace(/ to .*$/, ""), "kronor"))
  );
}

function idOf(item: unknown): string | null {
  const id = typeof item === "object" && item !== null ? (item as { readonly id?: unknown }).id : undefined;
  return typeof id === "string" ? id : null;
}

function standingOf(note: string): Standing {
  if (note === "") return "silent";
  if (/^(assum|antag)/i.test(note)) return "assumption";
  return /assum|antag/i.test(note) ? "mixed" : "source";
}
