import type { Said, ValuesOf } from "../../scenarios/said.ts";
import { teller } from "../../scenarios/tell.ts";
import { engineWords } from "./engineWords.ts";

type EngineCode = keyof typeof engineWords;

/** What an engine says, as data; engineWords has the words. */
export type EngineSaid = Said<EngineCode>;

/** `engineSaid("shardToldCode", { shard, plan, code })`. */
export function engineSaid<C extends EngineCode>(code: C, ...[values]: ValuesOf<typeof engineWords, C>): EngineSaid {
  return { code, values: values ?? {} };
}

const tell = teller(engineWords);

/** An engine does not want what it is handed, or is not there: which, in one English sentence, and as data for other languages. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly said: Said<EngineCode>;
  constructor(said: Said<EngineCode>) {
    super(tell(said, "en"));
    this.said = said;
  }
}

/** `refused("programNotHere", { program: "kubectl" })`. */
export function refused<C extends EngineCode>(code: C, ...[values]: ValuesOf<typeof engineWords, C>): Refused {
  return new Refused({ code, values: values ?? {} });
}
