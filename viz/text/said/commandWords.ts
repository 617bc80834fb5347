import { checkpointWords, engineWords, partWords, problemWords, requestWords } from "../../../workers/host.ts";
import { analysesWords } from "./analysesWords.ts";
import { costsWords } from "./costsWords.ts";
import { inputWords } from "./inputWords.ts";
import { optionsWords } from "./optionsWords.ts";
import { runsWords } from "./runsWords.ts";
import { shardsWords } from "./shardsWords.ts";

/** Everything that is said of the use of a command, by code; with what is said of scenarios and of requests, which it quotes. */
export const commandWords = {
  ...problemWords,
  ...requestWords,
  ...engineWords,
  ...checkpointWords,
  ...analysesWords,
  ...costsWords,
  ...inputWords,
  ...optionsWords,
  ...runsWords,
  ...shardsWords,
  ...partWords,
} as const;
