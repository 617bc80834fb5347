import { type ProblemCode, problem, type Said } from "../../workers/host.ts";
import { type CommandCode, type CommandSaid, say } from "../text/said/say.ts";

/** Why something could be neither read nor written, by the system's code. */
const either = {
  ENOTDIR: "partIsFile",
  ELOOP: "linkCircle",
  ENAMETOOLONG: "nameTooLong",
  EIO: "diskError",
  EMFILE: "tooManyOpen",
  ENFILE: "tooManyOpen",
} as const;

/** Why something could not be written. */
const writing = {
  ...either,
  ENOSPC: "noSpaceLeft",
  EDQUOT: "quotaUsedUp",
  EFBIG: "wouldBeTooLarge",
  EROFS: "diskReadOnly",
  EACCES: "mayNotWrite",
  EPERM: "mayNotWrite",
  EEXIST: "partIsFile",
  EISDIR: "folderOfThatName",
  ENOENT: "folderCannotBeMade",
  EPIPE: "nobodyReads",
  EZERO: "takesNothing",
} as const satisfies Readonly<Record<string, CommandCode>>;

/** Why something could not be read. */
const reading = {
  ...either,
  EACCES: "notAllowed",
  EPERM: "notAllowed",
  EISDIR: "isFolder",
  ENOENT: "notThere",
} as const satisfies Readonly<Record<string, ProblemCode>>;

/** Why something could not be read, as data; what has no words keeps the system's. */
export function readingReason(error: unknown): Said {
  const { code = "", message } = error as NodeJS.ErrnoException;
  return Object.hasOwn(reading, code) ? problem(reading[code as keyof typeof reading]) : problem("technical", { text: message });
}

/** The same of something that could not be written. */
export function writingReason(error: unknown): CommandSaid {
  const { code = "", message } = error as NodeJS.ErrnoException;
  return Object.hasOwn(writing, code) ? say(writing[code as keyof typeof writing]) : say("technical", { text: message });
}
