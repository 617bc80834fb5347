import type { Worded } from "../scenarios/words/worded.ts";

/** What can be wrong with a checkpoint, by code. */
export const checkpointWords = {
  notACheckpoint: { en: "it is not a checkpoint of fondrisk", sv: "den är ingen checkpoint från fondrisk" },
  checkpointFormat: {
    en: "the checkpoint has format {found}, this version reads format {format}",
    sv: "checkpointen har format {found}, den här versionen läser format {format}",
  },
  checkpointChecksum: {
    en: "the checkpoint is damaged: its checksum does not fit its content",
    sv: "checkpointen är skadad: dess kontrollsumma stämmer inte med innehållet",
  },
  checkpointContent: {
    en: "the checkpoint is damaged: its content is not what fondrisk writes",
    sv: "checkpointen är skadad: dess innehåll är inte vad fondrisk skriver",
  },
  checkpointForm: {
    en: "the checkpoint is not one of a run: {path} is wrong",
    sv: "checkpointen är inte från en körning: {path} är fel",
  },
  checkpointOthers: {
    en: "the checkpoint says that {claimed} futures are done, and has the results of others: {found}",
    sv: "checkpointen säger att {claimed} framtider är klara, och har resultat av andra: {found}",
  },
  checkpointEmpty: {
    en: "the checkpoint says that {claimed} futures are done, and has no results",
    sv: "checkpointen säger att {claimed} framtider är klara, och har inga resultat",
  },
  checkpointItsForm: { en: "its form", sv: "dess form" },
} as const satisfies Worded;
