import { arrayEngines } from "./arrays.ts";
import { refused } from "./refused.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

const whole = /^-?\d+$/;

/**
 * Number of the array task that this process is, as its engine says it in the environment; null outside arrays.
 *
 * throws  Refused if two engines say different numbers
 */
export function taskNumber(environment: Environment): number | null {
  const found = arrayEngines.flatMap(({ index }) => {
    const text = environment[index];
    return text !== undefined && whole.test(text) ? [{ index, text }] : [];
  });
  const [first] = found;
  if (first === undefined) return null;
  const other = found.find(({ text }) => Number(text) !== Number(first.text));
  if (other !== undefined) throw refused("twoTasks", { a: `${first.index}=${first.text}`, b: `${other.index}=${other.text}` });
  return Number(first.text);
}

/** Cores that the engine has given to this task, or null where none says. */
export function coresGranted(environment: Environment): number | null {
  for (const { cores } of arrayEngines) {
    const granted = cores === undefined ? Number.NaN : Number(environment[cores]);
    if (Number.isInteger(granted) && granted >= 1) return granted;
  }
  return null;
}
