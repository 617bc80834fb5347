import type { Said, ValuesOf } from "../scenarios/said.ts";
import { teller } from "../scenarios/tell.ts";
import { checkpointWords } from "./checkpointWords.ts";
import type { PartialResult } from "./engine.ts";
import type { BlockRange } from "./ranges.ts";
import { fromText, toText } from "./text.ts";

/** A run that is not finished: what it computes and which blocks are done. Everything needed to go on. */
export interface Checkpoint {
  readonly version: string;
  readonly seed: string;
  readonly scenarioHash: string;
  /** Replications aimed at, or the precision and how many it may take. */
  readonly target: { readonly replications: number } | { readonly precision: number; readonly atMost?: number | undefined };
  /** The scenario itself (plain data), so that a later edit of its file changes nothing. */
  readonly scenario: unknown;
  /** The file it was read from, as the command line keeps it (plain data). */
  readonly source?: unknown;
  readonly ranges: readonly BlockRange[];
  readonly partials: readonly PartialResult[] | null;
  /** Of its alternatives: pairs with the scenario's own futures (readingTally.ts). */
  readonly alternatives?: readonly PartialResult[];
}

type DamageCode = keyof typeof checkpointWords;

const tell = teller(checkpointWords);

/** The file is not a checkpoint, or not a whole one: which, in one English sentence, and as data for other languages. */
export class CheckpointDamaged extends Error {
  override readonly name = "CheckpointDamaged";
  readonly said: Said<DamageCode>;
  /** The file is something else altogether, and not ours to overwrite. */
  readonly foreign: boolean;
  constructor(said: Said<DamageCode>) {
    super(tell(said, "en"));
    this.said = said;
    this.foreign = said.code === "notACheckpoint";
  }
}

/** `checkpointDamaged("checkpointChecksum")`. */
export function checkpointDamaged<C extends DamageCode>(code: C, ...[values]: ValuesOf<typeof checkpointWords, C>): CheckpointDamaged {
  return new CheckpointDamaged({ code, values: values ?? {} });
}

const magic = "fondrisk-checkpoint";
const format = "2";

/** First line: kind, format and the SHA-256 of the rest; then one line of JSON. */
export async function encodeCheckpoint(checkpoint: Checkpoint): Promise<string> {
  const content = `${toText(checkpoint)}\n`;
  return `${magic} ${format} ${await sha256(content)}\n${content}`;
}

/**
 * The plain data that encodeCheckpoint was given, if every byte of it is there; whether they are a checkpoint is for the reader to look at.
 *
 * throws  CheckpointDamaged if the text is not a checkpoint of this format, or not every byte of it is there
 */
export async function decodeCheckpoint(text: string): Promise<unknown> {
  const end = text.indexOf("\n");
  const [kind, version, hash] = text.slice(0, Math.min(Math.max(end, 0), 200)).split(" ");
  if (kind !== magic) throw checkpointDamaged("notACheckpoint");
  if (version !== format) throw checkpointDamaged("checkpointFormat", { found: version ?? "", format });
  const content = text.slice(end + 1);
  if ((await sha256(content)) !== hash) throw checkpointDamaged("checkpointChecksum");
  try {
    return fromText(content);
  } catch {
    throw checkpointDamaged("checkpointContent");
  }
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
