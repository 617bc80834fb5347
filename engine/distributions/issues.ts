/** Sentences about parameters that break a rule: 'sigma must be >= 0, got -1'. Empty lists where all is well. */
export function finite(name: string, value: number): string[] {
  return Number.isFinite(value) ? [] : [`${name} must be a finite number, got ${value}`];
}

/** What is wrong with a value that must be finite and above 0; empty if nothing is. */
export function positive(name: string, value: number): string[] {
  return value > 0 && value < Infinity ? [] : [`${name} must be > 0, got ${value}`];
}

/** What is wrong with a value that must be finite and at least 0; empty if nothing is. */
export function notNegative(name: string, value: number): string[] {
  return value >= 0 && value < Infinity ? [] : [`${name} must be >= 0, got ${value}`];
}

/** low ≤ value; `lowName` is shown. */
export function atLeast(name: string, value: number, lowName: string, low: number): string[] {
  return value >= low && value < Infinity ? [] : [`${name} must be >= ${lowName} (${low}), got ${value}`];
}

/** Throws RangeError('name: first issue') if there is one. */
export function requireValid(name: string, issues: readonly string[]): void {
  if (issues.length > 0) throw new RangeError(`${name}: ${issues[0]}`);
}
