import { relative, resolve } from "node:path";
import { items, readSource, record, toPlain, word } from "../../../workers/host.ts";
import { type CommandSaid, say } from "../../text/said/say.ts";
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
    throw new UsageError(say("cannotRead", { file: `'${file}'`, reason: error.said }));
  }
  const source = readSource(text, file);
  if ("errors" in source)
    throw new UsageError(source.errors.map(({ line, code, values }) => say("lineAt", { file, line, said: { code, values } })));
  const { value, findings } = toPlain(source);
  const faults: CommandSaid[] = findings.map(({ path: at, code, values }) =>
    say("fileAt", { file: `${file}: ${at.join(".")}`, said: { code, values } }),
  );
  if (!Array.isArray(value) || value.length === 0) faults.push(say("fileAt", { file, said: say("listOfTests") }));
  const tests = items(value).map((item, index): OwnTest => {
    const test = record(item);
    const name = word(test.name);
    const wrong = (said: CommandSaid) =>
      void faults.push(name === null ? say("testNumber", { file, number: index + 1, said }) : say("testNamed", { file, name, said }));
    if (name === null) wrong(say("testWithoutName"));
    for (const key of Object.keys(test)) if (!keys.includes(key)) wrong(say("testUnknownKey", { key, known: keys }));
    const set = Object.entries(record(test.set)).map(([at, to]) => `${at}=${JSON.stringify(to)}`);
    const stress = Object.entries(record(test.stress)).map(([key, to]) => `stress.${key}=${JSON.stringify(to)}`);
    if (set.length + stress.length === 0) wrong(say("testChangesNothing"));
    return { name: name ?? "", overrides: [...set, ...stress] };
  });
  if (faults.length > 0) throw new UsageError(faults);
  return { tests, inputs: inputs.read() };
}
