/** Version of the package: part of what makes a result repeatable. */
export { version } from "../package.json";
