import { type ProblemCode, problem, type Said, tell } from "../../workers/host.ts";

const writing: Readonly<Record<string, string>> = {
  ENOTDIR: "a part of the path is a file, not a folder",
  ELOOP: "its links lead round in a circle",
  ENAMETOOLONG: "its name is too long",
  EIO: "the disk reports an error",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  ENOSPC: "there is no space left on the disk",
  EDQUOT: "your disk quota is used up",
  EFBIG: "the file would be larger than is allowed here",
  EROFS: "the disk is read-only",
  EACCES: "you are not allowed to write there",
  EPERM: "you are not allowed to write there",
  EEXIST: "a part of the path is a file, not a folder",
  EISDIR: "there is a folder of that name",
  ENOENT: "the folder does not exist and cannot be made",
  EPIPE: "nobody reads it any more",
  EZERO: "it takes nothing that is written",
};

/** Why something could not be read, by the system's code. */
const reading = {
  ENOTDIR: "partIsFile",
  ELOOP: "linkCircle",
  ENAMETOOLONG: "nameTooLong",
  EIO: "diskError",
  EMFILE: "tooManyOpen",
  ENFILE: "tooManyOpen",
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

/** Why something could not be read or written, in words; what has none keeps the system's. */
export function reasonOf(error: unknown, doing: "reading" | "writing"): string {
  const { code = "", message } = error as NodeJS.ErrnoException;
  return doing === "reading" ? tell(readingReason(error), "en") : (writing[code] ?? message);
}
