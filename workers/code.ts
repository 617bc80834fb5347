/** Put in by the build, and by the tests' and the development server's. */
declare const FONDRISK_CODE: string | undefined;

/** Which code this is: codeHash of the sources that it was built from. */
export const code: string = typeof FONDRISK_CODE === "string" ? FONDRISK_CODE : "unknown";
