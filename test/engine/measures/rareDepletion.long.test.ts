import { expectCoverage } from "./coverage.ts";
import { rareDepletion } from "./coverageScenarios.ts";

expectCoverage("a fund that seldom runs short", rareDepletion);
