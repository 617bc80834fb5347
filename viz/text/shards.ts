import { quoted } from "./commandLine.ts";
import { inLocale, type Locale } from "./locale.ts";

/** Words of plans, shards and what became of them. Arguments are finished text. */
export interface ShardWords {
  readonly planned: (folder: string, points: number, futures: string, precision: string | null, shards: number, time: string) => string;
  readonly kept: (folder: string, shards: number) => string;
  readonly next: (folder: string, last: number) => string;
  readonly duration: (seconds: number, number: (x: number) => string) => string;
  readonly state: (done: number, shards: number, futures: string, of: string) => string;
  readonly running: (shards: string) => string;
  /** Shards whose last checkpoint is so old that nobody may be computing them any more. */
  readonly quiet: (shards: string) => string;
  readonly age: (shard: number, seconds: string) => string;
  readonly missing: (shards: string) => string;
  readonly failed: (shard: number, code: number, message: string) => string;
  readonly goOn: (folder: string) => string;
  readonly allDone: (folder: string) => string;
  readonly written: (folder: string, files: string) => string;
  readonly handedOver: (shards: number, engine: string, folder: string) => string;
  readonly cancelled: (submissions: number, folder: string) => string;
}

const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);

const swedish: ShardWords = {
  planned: (folder, points, futures, precision, shards, time) =>
    `Plan i ${folder}: ${points} ${plural(points, "scenario", "scenarier")}, ${precision === null ? "" : "högst "}${futures} framtider ${plural(points, "", "vardera ")}${precision === null ? "" : `(till ±${precision}) `}i ${shards} ${plural(shards, "skärva", "skärvor")}, den längsta omkring ${time} på en kärna.\n`,
  kept: (folder, shards) =>
    `Planen i ${folder} är redan den som efterfrågas; den har ${shards} ${plural(shards, "skärva", "skärvor")} och står kvar.\n`,
  next: (folder, last) =>
    `Nu: fondrisk submit ${quoted(folder)} --engine local, eller på vilka maskiner som helst fondrisk shard ${quoted(folder)} --index 0${last === 0 ? "" : ` … ${last}`}; sedan fondrisk merge ${quoted(folder)}.\n`,
  duration: (seconds, number) => (seconds < 90 ? `${number(Math.ceil(seconds))} s` : `${number(Math.ceil(seconds / 60))} min`),
  state: (done, shards, futures, of) =>
    `${done} av ${shards} ${plural(shards, "skärva", "skärvor")} klara, ${futures} av ${of} framtider\n`,
  running: (shards) => `pågår: ${shards}\n`,
  quiet: (shards) => `stannade, eller utan livstecken på två minuter: ${shards}\n`,
  age: (shard, seconds) => `${shard} (sparad för ${seconds} s sedan)`,
  missing: (shards) => `saknas: ${shards}\n`,
  failed: (shard, code, message) => `skärva ${shard} slutade med kod ${code}: ${message}\n`,
  goOn: (folder) => `Det som ingen räknar på längre går vidare med fondrisk submit ${quoted(folder)} --missing\n`,
  allDone: (folder) => `Allt är klart: fondrisk merge ${quoted(folder)}\n`,
  written: (folder, files) => `Skrivet till ${folder}: ${files}\n`,
  handedOver: (shards, engine, folder) =>
    `${shards} ${plural(shards, "skärva", "skärvor")} ${plural(shards, "lämnad", "lämnade")} till ${engine}; fondrisk status ${quoted(folder)} säger hur långt de har kommit.\n`,
  cancelled: (submissions, folder) =>
    submissions === 0
      ? `Inget har lämnats från ${folder}.\n`
      : `Det som lämnats är återtaget; delar och sparat arbete ligger kvar i ${folder}.\n`,
};

const english: ShardWords = {
  planned: (folder, points, futures, precision, shards, time) =>
    `Plan in ${folder}: ${points} ${plural(points, "scenario", "scenarios")}, ${precision === null ? "" : "at most "}${futures} futures ${plural(points, "", "each ")}${precision === null ? "" : `(to ±${precision}) `}in ${shards} ${plural(shards, "shard", "shards")}, the longest about ${time} on one core.\n`,
  kept: (folder, shards) =>
    `The plan in ${folder} is the one that is asked for; it has ${shards} ${plural(shards, "shard", "shards")} and is kept.\n`,
  next: (folder, last) =>
    `Next: fondrisk submit ${quoted(folder)} --engine local, or on any machines fondrisk shard ${quoted(folder)} --index 0${last === 0 ? "" : ` … ${last}`}; then fondrisk merge ${quoted(folder)}.\n`,
  duration: (seconds, number) => (seconds < 90 ? `${number(Math.ceil(seconds))} s` : `${number(Math.ceil(seconds / 60))} min`),
  state: (done, shards, futures, of) => `${done} of ${shards} ${plural(shards, "shard", "shards")} done, ${futures} of ${of} futures\n`,
  running: (shards) => `running: ${shards}\n`,
  quiet: (shards) => `stopped, or no sign of life for two minutes: ${shards}\n`,
  age: (shard, seconds) => `${shard} (kept ${seconds} s ago)`,
  missing: (shards) => `missing: ${shards}\n`,
  failed: (shard, code, message) => `shard ${shard} ended with code ${code}: ${message}\n`,
  goOn: (folder) => `What nobody computes any more goes on with fondrisk submit ${quoted(folder)} --missing\n`,
  allDone: (folder) => `Everything is done: fondrisk merge ${quoted(folder)}\n`,
  written: (folder, files) => `Written to ${folder}: ${files}\n`,
  handedOver: (shards, engine, folder) =>
    `${shards} ${plural(shards, "shard", "shards")} handed over to ${engine}; fondrisk status ${quoted(folder)} says how far they are.\n`,
  cancelled: (submissions, folder) =>
    submissions === 0
      ? `Nothing was handed over from ${folder}.\n`
      : `What was handed over is taken back; parts and checkpoints stay in ${folder}.\n`,
};

/** Words of plans and shards in a language. */
export function shardWords(locale: Locale): ShardWords {
  return inLocale(locale, swedish, english);
}
