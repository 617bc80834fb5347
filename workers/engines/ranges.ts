/** Whole numbers, ascending, as a list of ranges: 2,6-8. */
export function listed(numbers: readonly number[]): string {
  const out: string[] = [];
  for (let i = 0; i < numbers.length; ) {
    let j = i;
    while (numbers[j + 1] === numbers[j]! + 1) j++;
    out.push(i === j ? `${numbers[i]}` : `${numbers[i]}-${numbers[j]}`);
    i = j + 1;
  }
  return out.join(",");
}

/** The numbers of such a list; null if it is none, or not ascending. */
export function numbersIn(list: string): readonly number[] | null {
  const out: number[] = [];
  for (const part of list.split(",")) {
    const found = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(part);
    if (found === null) return null;
    const from = Number(found[1]);
    const to = Number(found[2] ?? from);
    if (to < from || from <= (out.at(-1) ?? -1) || to - from > 10_000_000) return null;
    for (let number = from; number <= to; number++) out.push(number);
  }
  return out;
}
