/** A file could not be read: why, in words without its name, and the system's code ("" where it has none). */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
  readonly code: string;
  constructor(reason: string, code: string) {
    super(reason);
    this.code = code;
  }
}
