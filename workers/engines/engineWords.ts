import type { Worded } from "../../scenarios/words/worded.ts";

/** What an engine that shards are handed over to does not take, by code. */
export const engineWords = {
  enginePackage: {
    en: "the engine bullmq needs its package: npm install bullmq ioredis ({reason})",
    sv: "motorn bullmq behöver sitt paket: npm install bullmq ioredis ({reason})",
  },
  engineNeedsQueue: {
    en: "the engine bullmq needs --queue URL, as redis://127.0.0.1:6379",
    sv: "motorn bullmq behöver --queue URL, som redis://127.0.0.1:6379",
  },
  queueAddress: {
    en: "--queue must be an address as redis://127.0.0.1:6379, got '{found}'",
    sv: "--queue ska vara en adress som redis://127.0.0.1:6379, hittade '{found}'",
  },
  queueProtocol: { en: "--queue must begin with redis://, got '{found}'", sv: "--queue ska börja med redis://, hittade '{found}'" },
  queueUnreached: {
    en: "the store of the queue cannot be reached: {reason}",
    sv: "lagret som kön finns i går inte att nå: {reason}",
  },
  programNotHere: { en: "{program} is not on this machine", sv: "{program} finns inte på den här maskinen" },
  programNotHereDryRun: {
    en: "{program} is not on this machine: see --dry-run",
    sv: "{program} finns inte på den här maskinen: se --dry-run",
  },
  programElsewhere: {
    en: "{program} is not on this machine: submit from one that it is on, or see --dry-run",
    sv: "{program} finns inte på den här maskinen: lämna över från en där det finns, eller se --dry-run",
  },
  programEnded: { en: "{program} ended with {code}: {text}", sv: "{program} slutade med {code}: {text}" },
  kubernetesTakes: {
    en: "kubernetes takes {known:comma} after --, got '{found}'",
    sv: "kubernetes tar {known:comma} efter --, hittade '{found}'",
  },
  twoTasks: {
    en: "two engines say which task this is: {a} and {b}; give --index",
    sv: "två motorer säger vilken uppgift detta är: {a} och {b}; ange --index",
  },
  shardEnded: {
    en: "shard {shard} ended with code {code}: {log} says why",
    sv: "skärva {shard} slutade med kod {code}: {log} säger varför",
  },
  shardOfPlan: { en: "shard {shard} of {plan}: {code}", sv: "skärva {shard} av {plan}: {code}" },
} as const satisfies Worded;
