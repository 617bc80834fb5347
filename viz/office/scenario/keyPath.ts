/** Steps to a value of a scenario: keys of blocks and ids of items as texts, positions in lists as numbers. */
export type Steps = readonly (string | number)[];

const plainStep = /^[^\s."[\]]+$/u;
const nextStep = /(?:^|\.)([^\s."[\]]+)|\[(?:(\d{1,6})|("(?:[^"\\]|\\.)*"))\]/uy;

/** The path as a person reads it and as `--set` takes it: `interventions.skolfam.cost`, `alternatives[0].name`, `set["fund.capital"]`. */
export function writtenPath(steps: Steps): string {
  return steps
    .map((step, at) => {
      if (typeof step === "number") return `[${step}]`;
      return plainStep.test(step) ? `${at === 0 ? "" : "."}${step}` : `[${JSON.stringify(step)}]`;
    })
    .join("");
}

/** The steps of a written path; null where it is none. */
export function readPath(written: string): Steps | null {
  const text = written.trim();
  const steps: (string | number)[] = [];
  nextStep.lastIndex = 0;
  while (nextStep.lastIndex < text.length) {
    const found = nextStep.exec(text);
    if (found === null) return null;
    const [, name, position, quoted] = found;
    const step = name ?? (position === undefined ? parsed(quoted!) : Number(position));
    if (step === null || (steps.length === 0 && typeof step === "number")) return null;
    steps.push(step);
  }
  return steps.length === 0 ? null : steps;
}

function parsed(quoted: string): string | null {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return null;
  }
}
