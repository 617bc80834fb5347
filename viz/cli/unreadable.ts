import { type Said, tell } from "../../workers/host.ts";

/** A file could not be read: why, in words without its name and as data, and the system's code ("" where it has none). */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
  readonly said: Said;
  readonly code: string;
  constructor(said: Said, code: string) {
    super(tell(said, "en"));
    this.said = said;
    this.code = code;
  }
}
