import type { Worded } from "../../../workers/host.ts";

/** Plans, their shards and the parts these leave: what is missing, damaged or another's. */
export const shardsWords = {
  planMadeByOther: {
    en: "the plan in {folder} was made by fondrisk {made}, this is {here}: put the same program on every machine, or plan again in another folder",
    sv: "planen i {folder} gjordes av fondrisk {made}, detta är {here}: lägg samma program på varje maskin, eller planera om i en annan mapp",
  },
  planIsAnother: {
    en: "the plan in {folder} is {found}, not {wanted}: it is another plan than was handed over",
    sv: "planen i {folder} är {found}, inte {wanted}: det är en annan plan än den som lämnades över",
  },
  whichShard: {
    en: "which shard? give --index K, or start it from an array of a batch system",
    sv: "vilken skärva? ange --index K, eller starta den från ett batchsystems array",
  },
  ofList: { en: "--of must be a list as 2,6-8, got '{found}'", sv: "--of ska vara en lista som 2,6-8, hittade '{found}'" },
  wholeNumber: { en: "--{option} must be a whole number, got '{found}'", sv: "--{option} ska vara ett heltal, hittade '{found}'" },
  taskBeyondPlan: { en: "task {task} is {what}, and the plan has {has}", sv: "uppgift {task} är {what}, och planen har {has}" },
  taskIsShard: { en: "shard {shard}", sv: "skärva {shard}" },
  taskIsOfList: { en: "number {number} of a list of {length}", sv: "nummer {number} i en lista på {length}" },
  countedFrom: { en: "{what} (base {base})", sv: "{what} (bas {base})" },
  hasOneShard: { en: "shard 0 only", sv: "bara skärva 0" },
  hasShards: { en: "shards 0 to {last}", sv: "skärvorna 0 till {last}" },
  shardIsDone: { en: "shard {shard} of plan {plan} is done", sv: "skärva {shard} av plan {plan} är klar" },
  shardWasDone: { en: "shard {shard} was done already", sv: "skärva {shard} var redan klar" },
  damagedComputedAgain: {
    en: "{file} is damaged: {reason}; it is computed again",
    sv: "{file} är skadad: {reason}; den räknas om",
  },
  shardNotSimulated: { en: "shard {shard} cannot be simulated: {reason}", sv: "skärva {shard} kan inte simuleras: {reason}" },
  shardIsGone: {
    en: "shard {shard} was there and is not any more: {reason}",
    sv: "skärva {shard} fanns och finns inte längre: {reason}",
  },
  partIsGone: { en: "its part is gone", sv: "dess del är borta" },
  partsFrom: { en: "note: parts come from {hosts:comma}", sv: "obs: delar kommer från {hosts:comma}" },
  planChecksum: {
    en: "its checksum does not fit; make the plan again in another folder",
    sv: "dess kontrollsumma stämmer inte; gör om planen i en annan mapp",
  },
  noPlanWritten: { en: "it is not a plan that fondrisk writes", sv: "den är ingen plan som fondrisk skriver" },
  noPlanIn: {
    en: "there is no plan in {folder}: make one with fondrisk plan",
    sv: "det finns ingen plan i {folder}: gör en med fondrisk plan",
  },
  pointsChecksum: {
    en: "its checksum is not the one that the plan names",
    sv: "dess kontrollsumma är inte den som planen nämner",
  },
  pointsOfOthers: { en: "it is of other blocks than the plan says", sv: "den gäller andra block än planen säger" },
  noSecondPass: {
    en: "no second pass is asked for in {folder}: fondrisk merge says when one is",
    sv: "ingen andra omgång begärs i {folder}: fondrisk merge säger när en gör det",
  },
  outsideKept: {
    en: "an order statistic lies outside what was kept, which happens once in hundreds of millions: fondrisk submit --missing looks for it again",
    sv: "en ordningsstatistika ligger utanför det som sparats, vilket händer en gång på hundratals miljoner: fondrisk submit --missing söker den igen",
  },
  oneMissing: {
    en: "1 of {shards} shards is missing: {missing}; fondrisk submit --missing hands it over",
    sv: "1 av {shards} skärvor saknas: {missing}; fondrisk submit --missing lämnar över den",
  },
  someMissing: {
    en: "{count} of {shards} shards are missing: {missing}; fondrisk submit --missing hands them over",
    sv: "{count} av {shards} skärvor saknas: {missing}; fondrisk submit --missing lämnar över dem",
  },
  precisionLacks: {
    en: "the precision does not hold yet, and of the next round, to {futures} futures, {missing}",
    sv: "precisionen håller inte än, och av nästa omgång, till {futures} framtider: {missing}",
  },
  ofSecondPass: { en: "of the second pass {missing}", sv: "av den andra omgången: {missing}" },
  oneAgain: { en: "its shard is computed again by fondrisk submit --missing", sv: "dess skärva räknas om av fondrisk submit --missing" },
  someAgain: {
    en: "their shards are computed again by fondrisk submit --missing",
    sv: "deras skärvor räknas om av fondrisk submit --missing",
  },
} as const satisfies Worded;
