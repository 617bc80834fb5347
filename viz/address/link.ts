import type { Locale } from "../text/locale.ts";
import { packText } from "./packing.ts";

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
  /** Rules that were given a name, to be compared: at most `mostVariants`. */
  readonly variants: readonly NamedPolicy[];
  /** Number of the future that is told, from 0; null for none. */
  readonly future: number | null;
}

/** A scenario of the library by name, or a text of one's own. */
export type Source = { readonly library: string } | { readonly text: string };

export interface PinnedPolicy {
  readonly source: Source;
  readonly overrides: readonly string[];
}

export interface NamedPolicy extends PinnedPolicy {
  readonly name: string;
}

/** As many as stand beside the rules now. */
export const mostVariants = 3;
/** Longest name of a variant. */
export const longestName = 60;

export const standardState: LinkState = {
  source: { library: "norrkoping" },
  overrides: [],
  seed: "1",
  futures: null,
  locale: "sv",
  pinned: null,
  variants: [],
  future: null,
};

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
  if (state.future !== null) put("future", String(state.future));
  if (state.pinned !== null) {
    put("a", "1");
    await putSource("a.", state.pinned.source, state.source);
    for (const override of state.pinned.overrides) put("a.set", override);
  }
  for (const { name, source, overrides } of state.variants) {
    put("v", name);
    await putSource("v.", source, state.source);
    for (const override of overrides) put("v.set", override);
  }
  return parts.length === 0 ? "" : `#v1;${parts.join(";")}`;

  async function putSource(prefix: string, source: Source, standard: Source): Promise<void> {
    if (sameSource(source, standard)) return;
    if ("library" in source) put(`${prefix}scenario`, source.library);
    else put(`${prefix}text`, await packText(source.text));
  }
}

export function sameSource(a: Source, b: Source): boolean {
  return "library" in a ? "library" in b && a.library === b.library : "text" in b && a.text === b.text;
}

export function samePolicy(a: PinnedPolicy, b: PinnedPolicy): boolean {
  return sameSource(a.source, b.source) && a.overrides.join("\n") === b.overrides.join("\n");
}

/** Percent-encodes all but letters, digits and what reads well in a link and is safe in mail: . , _ - : */
function encodeValue(value: string): string {
  // A lone surrogate cannot be encoded.
  return encodeURIComponent(value.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd"))
    .replace(/[!'()*~]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%(2C|3A)/g, (c) => decodeURIComponent(c));
}
