import { version as packageVersion } from "../package.json";

/** Version of the package: part of what makes a result repeatable. */
export const version: string = packageVersion;
