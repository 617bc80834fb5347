import { expectCoverage } from "./engine/measures/coverage.ts";
import { severalRounds } from "./engine/measures/coverageScenarios.ts";

expectCoverage("x", severalRounds, { samples: [[1024, 250]], truthBlocks: 400 });
