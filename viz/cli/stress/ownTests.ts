import { relative, resolve } from "node:path";
import { items, readSource, record, toPlain, word } from "../../../workers/host.ts";
import { problemIn } from "../../text/problems.ts";
import { createInputs, type InputFile } from "../inputs.ts";
import { type Io, UsageError } from "../io.ts";
import { Unreadable } from "../unreadable.ts";

/** A test of somebody's own: `path=value` texts, as behind `--set`. */
export interface OwnTest {
  readonly name: string;
  readonly overrides: readonly string[];
}

export interface OwnTestFile {
  readonly tests: readonly OwnTest[];
  readonly inputs: readonly InputFile[];
}

const keys = ["name", "set", "stress"];

/**
 * Reads a list of tests, `[{ name, set: { path: value }, stress: { recession: true } }]`. Whether paths and values fit the scenario is for
 * the scenario to say.
 *
 * throws  UsageError with everything that is wrong with the list
 */
export function readOwnTests(argument: string, io: Io): OwnTestFile {
  const inputs = createInputs(io);
  const path = resolve(io.folder, argument);
  const file = relative(io.folder, path) || path;
  let text: string;
  try {
    text = inputs.scenario(path);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new UsageError(`cannot read '${file}': ${error.message}`);
  }
  const source = readSource(text, file);
  if ("errors" in source)
    throw new UsageError(source.errors.map((each) => `${file}:${each.line}: ${problemIn(each, io.locale).text}`).join("\n"));
  const { value, findings } = toPlain(source);
  const faults: string[] = findings.map(({ path: at, ...said }) => `${file}: ${at.join(".")}: ${problemIn(said, io.locale).text}`);
  if (!Array.isArray(value) || value.length === 0)
    faults.push(`${file}: expected a list of tests, like - { name: dear, set: { interventions.*.cost*: 2 } }`);
  const tests = items(value).map((item, index): OwnTest => {
    const test = record(item);
    const name = word(test.name);
    const where = `${file}: test ${name === null ? index + 1 : `'${name}'`}`;
    if (name === null) faults.push(`${where}: the key 'name' is missing, expected what the test is called`);
    for (const key of Object.keys(test))
      if (!keys.includes(key)) faults.push(`${where}: found the unknown key '${key}', expected ${keys.join(", ")}`);
    const set = Object.entries(record(test.set)).map(([at, to]) => `${at}=${JSON.stringify(to)}`);
    const stress = Object.entries(record(test.stress)).map(([key, to]) => `stress.${key}=${JSON.stringify(to)}`);
    if (set.length + stress.length === 0) faults.push(`${where}: it changes nothing, expected set or stress`);
    return { name: name ?? "", overrides: [...set, ...stress] };
  });
  if (faults.length > 0) throw new UsageError(faults.join("\n"));
  return { tests, inputs: inputs.read() };
}
