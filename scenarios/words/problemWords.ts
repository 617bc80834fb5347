import { accountsWords } from "./accountsWords.ts";
import { changesWords } from "./changesWords.ts";
import { distributionsWords } from "./distributionsWords.ts";
import { evidenceWords } from "./evidenceWords.ts";
import { filesWords } from "./filesWords.ts";
import { linesWords } from "./linesWords.ts";
import { modelWords } from "./modelWords.ts";
import { observedWords } from "./observedWords.ts";
import { pricesWords } from "./pricesWords.ts";
import { referencesWords } from "./referencesWords.ts";
import { seriesWords } from "./seriesWords.ts";
import { textWords } from "./textWords.ts";
import { valuesWords } from "./valuesWords.ts";
import { workbookWords } from "./workbookWords.ts";
import { yamlWords } from "./yamlWords.ts";

/** Everything that is said of a wrong or doubtful scenario, by code. */
export const problemWords = {
  ...accountsWords,
  ...changesWords,
  ...distributionsWords,
  ...evidenceWords,
  ...filesWords,
  ...linesWords,
  ...modelWords,
  ...observedWords,
  ...pricesWords,
  ...referencesWords,
  ...seriesWords,
  ...textWords,
  ...valuesWords,
  ...workbookWords,
  ...yamlWords,
} as const;
