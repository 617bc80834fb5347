/**
 * A number as people type it: "40", "32,67", "32.67", "1 000", "1 234,5", "−5". null where it is none, or where it cannot be
 * told what is meant: a comma or point before exactly three digits with more than zero before it may part thousands,
 * and is read as a decimal sign all the same, as everywhere in this program.
 */
export function readNumber(text: string): number | null {
  const plain = text
    .replace(/[\s\u00a0\u202f_]/g, "")
    .replace(/^[\u2212\u2013]/, "-")
    .replace(",", ".");
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}
