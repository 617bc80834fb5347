import { gunzipSync } from "node:zlib";

/** For hyparquet, which brings only Snappy. */
export const compressors = { GZIP: (input: Uint8Array) => new Uint8Array(gunzipSync(input)) };
