import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import type { Said, ValuesOf } from "../../scenarios/said.ts";
import { teller } from "../../scenarios/tell.ts";
import type { PartialResult, Summary } from "../engine.ts";
import type { ColumnBlock } from "../protocol.ts";
import { fromText, toText } from "../text.ts";
import { partWords } from "./partWords.ts";
import type { Piece } from "./plan.ts";
import type { Ranged } from "./ranged.ts";

/** What a shard found of one of its pieces: a partial where the point goes on in another shard or is all there is, else its summary. */
export interface PieceResult {
  readonly piece: Piece;
  readonly partial: PartialResult | null;
  readonly summary: Summary | null;
  /** Its futures paired with those of the scenario as written; null where nothing is compared. */
  readonly pairs: PartialResult | null;
  /** Columns of its futures that the plan names, in order; null where it names none. */
  readonly rows: ColumnBlock | null;
}

/** What is in a part: results of the pieces that are done, and of those that are not what there is of them. */
export interface PartBody {
  readonly done: readonly PieceResult[];
  readonly current: Ranged | null;
}

/** First line of a part, and of the checkpoint of one. */
export interface PartHeader {
  readonly kind: "fondrisk-part";
  readonly format: 2;
  /** SHA-256 of the plan. */
  readonly plan: string;
  readonly shard: number;
  /** 2: of a second pass over the futures of the first, for order statistics that it missed. */
  readonly pass: 1 | 2;
  readonly pieces: readonly Piece[];
  readonly complete: boolean;
  /** Blocks that are in it. */
  readonly blocks: number;
  readonly code: string;
  readonly node: string;
  readonly arch: string;
  /** SHA-256 of the body. */
  readonly sha256: string;
}

type DamageCode = keyof typeof partWords;

const tell = teller(partWords);

/** The file is no part, or not a whole one: which, in one English sentence, and as data for other languages. */
export class PartDamaged extends Error {
  override readonly name = "PartDamaged";
  readonly said: Said<DamageCode>;
  constructor(said: Said<DamageCode>) {
    super(tell(said, "en"));
    this.said = said;
  }
}

/** `partDamaged("partEmpty")`. */
export function partDamaged<C extends DamageCode>(code: C, ...[values]: ValuesOf<typeof partWords, C>): PartDamaged {
  return new PartDamaged({ code, values: values ?? {} });
}

/** A part as the bytes of its file: two that say the same are the same bytes. */
export function encodePart(header: Omit<PartHeader, "kind" | "format" | "sha256">, body: PartBody): Uint8Array {
  const content = contentOf(body);
  const whole: PartHeader = { kind: "fondrisk-part", format: 2, ...header, sha256: sha256(content) };
  return gzipSync(Buffer.concat([Buffer.from(`${JSON.stringify(whole)}\n`), content]), { level: 6 });
}

/**
 * A part, if every byte of it is there. Whether it is the one that is wanted is for the reader to look at.
 *
 * throws  PartDamaged
 */
export function decodePart(bytes: Uint8Array): { readonly header: PartHeader; readonly body: PartBody } {
  if (bytes.length === 0) throw partDamaged("partEmpty");
  let whole: Buffer;
  try {
    whole = gunzipSync(bytes);
  } catch {
    throw partDamaged("partCut");
  }
  const end = whole.indexOf("\n");
  const content = whole.subarray(end + 1);
  const header = headerIn(whole.toString("utf8", 0, Math.max(0, end)));
  if (header === null) throw partDamaged("notAPart");
  if (sha256(content) !== header.sha256) throw partDamaged("partChecksum");
  try {
    return { header, body: bodyIn(content) };
  } catch {
    throw partDamaged("partContent");
  }
}

/** A line of text, and after it the bytes of its arrays, of which it says where each begins and how many there are. */
function contentOf(body: PartBody): Buffer {
  const arrays: Uint8Array[] = [];
  let length = 0;
  const text = toText(body, (bytes) => {
    arrays.push(bytes);
    length += bytes.length;
    return [length - bytes.length, bytes.length];
  });
  return Buffer.concat([Buffer.from(`${text}\n`), ...arrays]);
}

function bodyIn(content: Buffer): PartBody {
  const end = content.indexOf("\n");
  const arrays = content.subarray(end + 1);
  // Each array has its own bytes, so that what is kept of a part does not hold the rest of it.
  return fromText(content.toString("utf8", 0, end), (place) => {
    const [from, length] = place as readonly [number, number];
    return new Uint8Array(arrays.subarray(from, from + length)).buffer;
  }) as PartBody;
}

function headerIn(line: string): PartHeader | null {
  try {
    const header = JSON.parse(line) as Partial<PartHeader> | null;
    return header?.kind === "fondrisk-part" && header.format === 2 && Array.isArray(header.pieces) ? (header as PartHeader) : null;
  } catch {
    return null;
  }
}

/** SHA-256, hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
