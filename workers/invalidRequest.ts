import type { Said, ValuesOf } from "../scenarios/said.ts";
import { teller } from "../scenarios/tell.ts";
import { requestWords } from "./requestWords.ts";

/** Everything that can be said of what is asked of a scenario; requestWords has the words. */
export type RequestCode = keyof typeof requestWords;

const tell = teller(requestWords);

/** What was asked of a scenario cannot be answered: in one English sentence, and as data that words it in other languages. */
export class InvalidRequest extends RangeError {
  readonly said: Said<RequestCode>;
  constructor(said: Said<RequestCode>) {
    super(tell(said, "en"));
    this.said = said;
  }
}

/** `invalidRequest("noMeasure", { id })`. */
export function invalidRequest<C extends RequestCode>(code: C, ...[values]: ValuesOf<typeof requestWords, C>): InvalidRequest {
  return new InvalidRequest({ code, values: values ?? {} });
}
