import { expectCoverage } from "./coverage.ts";
import { severalRounds } from "./coverageScenarios.ts";

expectCoverage("an intervention in several rounds", severalRounds);
