import type { Worded } from "../../scenarios/words/worded.ts";

/** What can be wrong with the part of a shard, by code. */
export const partWords = {
  partEmpty: { en: "it is empty", sv: "den är tom" },
  partCut: { en: "it is truncated or changed", sv: "den är avkortad eller ändrad" },
  notAPart: { en: "it is not a part of fondrisk", sv: "den är ingen del från fondrisk" },
  partChecksum: { en: "its checksum does not fit", sv: "dess kontrollsumma stämmer inte" },
  partContent: { en: "its content is not what fondrisk writes", sv: "dess innehåll är inte vad fondrisk skriver" },
  partOfAnotherPlan: { en: "it is of another plan", sv: "den hör till en annan plan" },
  partOfShard: { en: "it is of shard {shard}", sv: "den är från skärva {shard}" },
  partIncomplete: { en: "it is not complete", sv: "den är inte fullständig" },
  partFutures: {
    en: "it has {found} futures of point {point}, expected {expected}",
    sv: "den har {found} framtider av punkt {point}, väntade {expected}",
  },
} as const satisfies Worded;
