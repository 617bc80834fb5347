import { expectCoverage } from "./engine/measures/coverage.ts";
import { rareDepletion } from "./engine/measures/coverageScenarios.ts";

expectCoverage("x", rareDepletion, { samples: [[1024, 250]], truthBlocks: 400 });
