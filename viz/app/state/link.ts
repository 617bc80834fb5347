import type { Locale } from "../../text/locale.ts";
import { packText, unpackText } from "./packing.ts";

/** Everything a link says. */
export interface LinkState {
  readonly source: Source;
  readonly overrides: readonly string[];
  readonly seed: string;
  /** How many are computed; null for as many as there is time for. */
  readonly futures: number | null;
  readonly locale: Locale;
  /** The rules locked for comparison. */
  readonly pinned: PinnedPolicy | null;
}

/** A scenario of the library by name, or a text of one's own. */
export type Source = { readonly library: string } | { readonly text: string };

export interface PinnedPolicy {
  readonly source: Source;
  readonly overrides: readonly string[];
}

export const standardState: LinkState = {
  source: { library: "norrkoping" },
  overrides: [],
  seed: "1",
  futures: null,
  locale: "sv",
  pinned: null,
};

/** Numbers of futures that are offered; a link may have any from 1 to `mostFutures`. */
export const futuresChoices = [4096, 16_384, 65_536] as const;
export const mostFutures = 10_000_000;

/** The usual choices and the number there is now, in ascending order. */
export function offeredFutures(now: number | null): readonly number[] {
  return [...new Set([...futuresChoices, ...(now === null ? [] : [now])])].sort((a, b) => a - b);
}

/** As many as there is time for: the first while somebody waits, the second while nobody touches anything. */
export const unhurried = { waiting: 16_384, atRest: 65_536 } as const;

/** Futures after which a state is fully computed. */
export function goalOf({ futures }: Pick<LinkState, "futures">): number {
  return futures ?? unhurried.waiting;
}

const longest = { hash: 300_000, overrides: 2000, override: 2000, seed: 200 };

/** What is wrong with a link; `reason` is a key of the page's words, `found` what stands there. */
export interface LinkFault {
  readonly reason: "version" | "form" | "key" | "value" | "long" | "library";
  readonly found: string;
}

/**
 * State → `#v1;key=value;…` with only what differs from the standard, every value percent-encoded.
 * A text of one's own is compressed. Nothing after # is sent to a server.
 */
export async function encodeLink(state: LinkState): Promise<string> {
  const parts: string[] = [];
  const put = (key: string, value: string) => void parts.push(`${key}=${encodeValue(value)}`);
  await putSource("", state.source, standardState.source);
  for (const override of state.overrides) put("set", override);
  if (state.seed !== standardState.seed) put("seed", state.seed);
  if (state.futures !== null) put("futures", String(state.futures));
  if (state.locale !== standardState.locale) put("lang", state.locale);
  if (state.pinned !== null) {
    put("a", "1");
    await putSource("a.", state.pinned.source, state.source);
    for (const override of state.pinned.overrides) put("a.set", override);
  }
  return parts.length === 0 ? "" : `#v1;${parts.join(";")}`;

  async function putSource(prefix: string, source: Source, standard: Source): Promise<void> {
    if (sameSource(source, standard)) return;
    if ("library" in source) put(`${prefix}scenario`, source.library);
    else put(`${prefix}text`, await packText(source.text));
  }
}

/** Versions of the link that are still read: each turns the parts of one into those of the next. */
const migrations: Readonly<Record<string, (parts: readonly (readonly [string, string])[]) => readonly (readonly [string, string])[]>> = {
  // v0 had no "set": an override stood by itself.
  v0: (parts) => parts.map(([key, value]) => (key.includes(".") && !key.startsWith("a.") ? ["set", `${key}=${value}`] : [key, value])),
};
const order = ["v0", "v1"];

/** Reads a link. Whatever is wrong with it makes all of it invalid: half a link would show numbers nobody asked for. */
export async function decodeLink(hash: string, library: readonly string[]): Promise<LinkState | LinkFault> {
  const text = hash.startsWith("#") ? hash.slice(1) : hash;
  if (text === "") return standardState;
  if (text.length > longest.hash) return { reason: "long", found: "" };
  const [version = "", ...rest] = text.split(";");
  const at = order.indexOf(version);
  if (at < 0) return { reason: "version", found: shown(version) };
  let parts: (readonly [string, string])[] = [];
  for (const part of rest.filter((each) => each !== "")) {
    const split = part.indexOf("=");
    const value = split < 0 ? null : decodeValue(part.slice(split + 1));
    if (value === null) return { reason: "form", found: shown(part) };
    parts.push([part.slice(0, split), value]);
  }
  for (const step of order.slice(at, -1)) parts = [...migrations[step]!(parts)];
  return stateOf(parts, library);
}

async function stateOf(parts: readonly (readonly [string, string])[], library: readonly string[]): Promise<LinkState | LinkFault> {
  let { source, seed, futures, locale } = standardState;
  const overrides: string[] = [];
  const pinnedOverrides: string[] = [];
  let pinnedSource: Source | null = null;
  let pinned = false;
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
    } else if (key === "seed") {
      if (value === "" || value.length > longest.seed) return fault("value");
      seed = value;
    } else if (key === "futures") {
      if (!/^[1-9]\d{0,7}$/.test(value) || Number(value) > mostFutures) return fault("value");
      futures = Number(value);
    } else if (key === "lang") {
      if (value !== "sv" && value !== "en") return fault("value");
      locale = value;
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
    pinned: pinned ? { source: pinnedSource ?? source, overrides: pinnedOverrides } : null,
  };
}

export function sameSource(a: Source, b: Source): boolean {
  return "library" in a ? "library" in b && a.library === b.library : "text" in b && a.text === b.text;
}

/** Percent-encodes all but letters, digits and what reads well in a link and is safe in mail: . , _ - : */
function encodeValue(value: string): string {
  // A lone surrogate cannot be encoded.
  return encodeURIComponent(value.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd"))
    .replace(/[!'()*~]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%(2C|3A)/g, (c) => decodeURIComponent(c));
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
