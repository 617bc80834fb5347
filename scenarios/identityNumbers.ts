/** Whether a column has personal identity numbers (ÅÅMMDD-NNNN, with or without century and mark, co-ordination numbers too): most of its cells. */
export function hasIdentityNumbers(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  return filled.length > 0 && filled.filter(isIdentityNumber).length * 2 > filled.length;
}

/** source  SKV 704: the tenth digit is the check digit of the nine before it (Luhn) */
export function isIdentityNumber(cell: string): boolean {
  const match = /^(?:18|19|20)?(\d{2})(\d{2})(\d{2})[-+ ]?(\d{4})$/.exec(cell.trim());
  if (match === null) return false;
  const [month, day] = [Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || (day > 31 && day < 61) || day > 91) return false;
  const digits = match.slice(1).join("");
  const sum = [...digits].reduce((all, digit, at) => {
    const product = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return all + (product > 9 ? product - 9 : product);
  }, 0);
  return sum % 10 === 0;
}

/** What a text shows instead of one. */
const hidden = "••••••-••••";

/** A text without the personal identity numbers in it: with a mark, right or not, and without one where its date and its check digit are right. */
export function withoutIdentityNumbers(text: string): string {
  return text
    .replace(/(?<!\d)(?:18|19|20)?\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]|[6-8]\d|9[01])[-+]\d{4}(?!\d)/g, hidden)
    .replace(/(?<!\d)(?:\d{12}|\d{10})(?!\d)/g, (digits) => (isIdentityNumber(digits) ? hidden : digits));
}
