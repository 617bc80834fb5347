import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The first moment that a zip file can name. */
const epoch = "1980-01-01T00:00:00Z";

/**
 * An Office document without the moment it was made at, in its files and in what it says of itself: the same content gives the same
 * bytes.
 */
export function reproducible(document: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(document)).filter(([path]) => !path.endsWith("/"));
  const still = files.map(([path, content]): readonly [string, Uint8Array] => [
    path,
    path.startsWith("docProps/") ? undated(content) : content,
  ]);
  // A zip file names local time: the same year, month and day in every time zone.
  return zipSync(Object.fromEntries(still), { mtime: new Date(1980, 0, 1), level: 6 });
}

function undated(content: Uint8Array): Uint8Array {
  return strToU8(strFromU8(content).replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${epoch}`));
}
