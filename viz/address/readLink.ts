import { localeNamed } from "../text/locale.ts";
import { mostFutures } from "./futures.ts";
import { type LinkState, longestName, mostVariants, type NamedPolicy, type Source, standardState } from "./link.ts";
import { unpackText } from "./packing.ts";

const longest = { hash: 300_000, overrides: 2000, override: 2000, seed: 200 };

/** What is wrong with a link; `reason` is a key of the page's words, `found` what stands there. */
export interface LinkFault {
  readonly reason: "version" | "form" | "key" | "value" | "long" | "library";
  readonly found: string;
}

/** Versions of the link that are still read: each turns the parts of one into those of the next. */
const migrations: Readonly<Record<string, (parts: readonly (readonly [string, string])[]) => readonly (readonly [string, string])[]>> = {
  // v0 had no "set": an override stood by itself.
  v0: (parts) => parts.map(([key, value]) => (key.includes(".") && !key.startsWith("a.") ? ["set", `${key}=${value}`] : [key, value])),
};
/** Every version that a link has had, the oldest first; the last is written. */
export const linkVersions = ["v0", "v1"];

/** Reads a link. Whatever is wrong with it makes all of it invalid: half a link would show numbers nobody asked for. */
export async function decodeLink(hash: string, library: readonly string[]): Promise<LinkState | LinkFault> {
  const text = hash.startsWith("#") ? hash.slice(1) : hash;
  if (text === "") return standardState;
  if (text.length > longest.hash) return { reason: "long", found: "" };
  const [version = "", ...rest] = text.split(";");
  const at = linkVersions.indexOf(version);
  if (at < 0) return { reason: "version", found: shown(version) };
  let parts: (readonly [string, string])[] = [];
  for (const part of rest.filter((each) => each !== "")) {
    const split = part.indexOf("=");
    const value = split < 0 ? null : decodeValue(part.slice(split + 1));
    if (value === null) return { reason: "form", found: shown(part) };
    parts.push([part.slice(0, split), value]);
  }
  for (const step of linkVersions.slice(at, -1)) parts = [...migrations[step]!(parts)];
  return stateOf(parts, library);
}

async function stateOf(parts: readonly (readonly [string, string])[], library: readonly string[]): Promise<LinkState | LinkFault> {
  let { source, seed, futures, locale, future } = standardState;
  const overrides: string[] = [];
  const pinnedOverrides: string[] = [];
  let pinnedSource: Source | null = null;
  let pinned = false;
  const variants: { name: string; source: Source | null; overrides: string[] }[] = [];
  for (const [key, value] of parts) {
    const fault = (reason: LinkFault["reason"]): LinkFault => ({ reason, found: shown(`${key}=${value}`) });
    if (key === "scenario" || key === "a.scenario") {
      if (!library.includes(value)) return { reason: "library", found: shown(value) };
      if (key === "scenario") source = { library: value };
      else pinnedSource = { library: value };
    } else if (key === "text" || key === "a.text") {
      const unpacked = await unpackText(value);
      if (unpacked === null) return { reason: "value", found: shown(key) };
      if (key === "text") source = { text: unpacked };
      else pinnedSource = { text: unpacked };
    } else if (key === "set" || key === "a.set") {
      const list = key === "set" ? overrides : pinnedOverrides;
      if (value.length > longest.override || list.length >= longest.overrides) return fault("long");
      if (!/^[^=]+=/.test(value)) return fault("value");
      list.push(value);
    } else if (key === "v") {
      if (value === "" || value.length > longestName) return fault("value");
      if (variants.length >= mostVariants) return fault("long");
      variants.push({ name: value, source: null, overrides: [] });
    } else if (key.startsWith("v.") && variants.length > 0) {
      const refused = await readVariant(key, value, variants.at(-1)!, library);
      if (refused !== null) return refused === "value" ? { reason: "value", found: shown(key) } : fault(refused);
    } else if (key === "seed") {
      if (value === "" || value.length > longest.seed) return fault("value");
      seed = value;
    } else if (key === "futures") {
      if (!/^[1-9]\d{0,7}$/.test(value) || Number(value) > mostFutures) return fault("value");
      futures = Number(value);
    } else if (key === "future") {
      if (!/^\d{1,8}$/.test(value)) return fault("value");
      future = Number(value);
    } else if (key === "lang") {
      const named = localeNamed(value);
      if (named === null) return fault("value");
      locale = named;
    } else if (key === "a") {
      if (value !== "1") return fault("value");
      pinned = true;
    } else return { reason: "key", found: shown(key) };
  }
  if (!pinned && (pinnedSource !== null || pinnedOverrides.length > 0)) return { reason: "key", found: "a." };
  return {
    source,
    overrides,
    seed,
    futures,
    locale,
    future,
    variants: variants.map((each): NamedPolicy => ({ ...each, source: each.source ?? source })),
    pinned: pinned ? { source: pinnedSource ?? source, overrides: pinnedOverrides } : null,
  };
}

/** Takes what a link says of its last variant; what is wrong with it, or null. */
async function readVariant(
  key: string,
  value: string,
  variant: { source: Source | null; readonly overrides: string[] },
  library: readonly string[],
): Promise<LinkFault["reason"] | null> {
  if (key === "v.set") {
    if (value.length > longest.override || variant.overrides.length >= longest.overrides) return "long";
    if (!/^[^=]+=/.test(value)) return "value";
    variant.overrides.push(value);
    return null;
  }
  if (key === "v.scenario") {
    if (!library.includes(value)) return "library";
    variant.source = { library: value };
    return null;
  }
  if (key !== "v.text") return "key";
  const text = await unpackText(value);
  if (text === null) return "value";
  variant.source = { text };
  return null;
}

function decodeValue(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
