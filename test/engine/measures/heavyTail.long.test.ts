import { expectCoverage } from "./coverage.ts";
import { heavyTail } from "./coverageScenarios.ts";

expectCoverage("heavy-tailed costs", heavyTail);
