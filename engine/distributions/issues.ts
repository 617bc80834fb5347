/** Sentences about parameters that break a rule: 'sigma must be >= 0, got -1'. Empty lists where all is well. */
export function finite(name: string, value: number): string[] {
  return Number.isFinite(value) ? [] : [`${name} must be a finite number, got ${value}`];
}

export function positive(name: string, value: number): string[] {
  return value > 0 && value < Infinity ? [] : [`${name} must be > 0, got ${value}`];
}

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
