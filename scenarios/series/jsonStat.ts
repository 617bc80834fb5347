import { record } from "../loose.ts";
import type { Cube } from "./cube.ts";

/**
 * A table in JSON-stat 2: `id`, `size`, `dimension.<id>.category` with `index` (a list, or positions) and `label`, `value` as a list or by
 * position, the last dimension fastest.
 *
 * returns  null where it is none
 * source   JSON-stat 2.0 (json-stat.org/full)
 */
export function readJsonStat(data: unknown): Cube | null {
  const { class: kind, id, size, dimension, value, role } = record(data);
  if (kind !== "dataset" || !Array.isArray(id) || !Array.isArray(size) || size.length !== id.length) return null;
  const times = record(role).time;
  const variables = id.map((name: unknown) => {
    const { label, category } = record(record(dimension)[String(name)]);
    const { index, label: labels } = record(category);
    const codes = Array.isArray(index)
      ? index.map(String)
      : Object.entries(record(index ?? labels))
          .sort(([, a], [, b]) => (index === undefined ? 0 : Number(a) - Number(b)))
          .map(([code]) => code);
    return {
      names: typeof label === "string" ? [String(name), label] : [String(name)],
      values: codes.map((code) => (typeof record(labels)[code] === "string" ? [code, String(record(labels)[code])] : [code])),
      time: (Array.isArray(times) && times.includes(name)) || /^(tid|time|år|year)$/i.test(String(name)),
    };
  });
  if (variables.some(({ values }, at) => values.length !== size[at])) return null;
  const cells = variables.reduce((product, { values }) => product * values.length, 1);
  const at = (position: number): unknown => (Array.isArray(value) ? value[position] : record(value)[String(position)]);
  const numbers = Array.from({ length: cells }, (_, position) => {
    const number = at(position);
    return typeof number === "number" && Number.isFinite(number) ? number : null;
  });
  return { variables, numbers };
}
