import { expectCoverage } from "./engine/measures/coverage.ts";
import { heavyTail } from "./engine/measures/coverageScenarios.ts";

expectCoverage("x", heavyTail, { samples: [[1024, 250]], truthBlocks: 400 });
