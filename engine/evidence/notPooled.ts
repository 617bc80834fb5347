/** Why studies cannot be pooled as they were asked to be; scenarios/words words it. */
export interface NotPooled {
  readonly code: "nodesTooFew" | "sameErrors";
  readonly values: Readonly<Record<string, number>>;
}

/** A RangeError that says why, as data. */
export function notPooled(code: NotPooled["code"], values: NotPooled["values"] = {}): RangeError {
  const why: NotPooled = { code, values };
  return Object.assign(new RangeError(`thetaOf: ${[code, ...Object.values(values)].join(", ")}`), { notPooled: why });
}

/** Why, if it is such an error; null for another. */
export function notPooledIn(error: unknown): NotPooled | null {
  return error instanceof RangeError && "notPooled" in error ? (error.notPooled as NotPooled) : null;
}
