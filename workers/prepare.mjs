import { execSync } from "node:child_process";
import { realpathSync } from "node:fs";

// npm runs this whenever the package is installed. In a checkout there is nothing to do: `npm run build`, `npm start` and `npm pack` build.
// Where npm makes a package of the sources for somebody else's folder, as in an install from git, that package has to hold the program.
const asked = process.env.npm_config_local_prefix ?? ".";
if (realpathSync(asked) !== realpathSync(".")) execSync("npm run --silent prepack", { stdio: "inherit" });
