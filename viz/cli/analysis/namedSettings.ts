import type { Faults } from "./options.ts";

/** A name and the values that go with it: what `NAME:PATH=VALUE,PATH=VALUE` says. */
export interface NamedSettings {
  readonly name: string;
  /** As `--set` takes them. */
  readonly overrides: readonly string[];
}

/** A comma parts two settings only where a path and "=" follow; one between decimals does not. */
const comma = /,(?=\s*[^\s=,]+=)/;

/** Reads the values of an option that may be repeated; what is not of its form goes to `faults`. */
export function namedSettings(option: string, texts: readonly string[] = [], faults: Faults): readonly NamedSettings[] {
  const found = texts.map((text): NamedSettings => {
    const colon = text.indexOf(":");
    const name = text.slice(0, Math.max(0, colon)).trim();
    const overrides = text
      .slice(colon + 1)
      .split(comma)
      .map((each) => each.trim());
    if (!/^[\p{L}\p{N}][\p{L}\p{N} _-]*$/u.test(name) || overrides.some((each) => !/^[^=]+=/.test(each))) {
      faults.add("optionNamed", { option, found: text });
    }
    return { name, overrides };
  });
  for (const [at, { name }] of found.entries()) {
    if (found.findIndex((each) => each.name === name) < at) faults.add("optionNameTwice", { option, name });
  }
  return found;
}

/** Reads `NAME=PATH,PATH` texts; a text without "=" is its own name. */
export function namedPaths(
  option: string,
  texts: readonly string[] = [],
  faults: Faults,
): readonly { readonly name: string; readonly paths: readonly string[] }[] {
  return texts.map((text) => {
    const equals = text.indexOf("=");
    const paths = text
      .slice(equals + 1)
      .split(",")
      .map((path) => path.trim());
    if (paths.some((path) => path === "")) faults.add("optionPaths", { option, found: text });
    return { name: equals < 0 ? text : text.slice(0, equals).trim(), paths };
  });
}
