import { libraryScenario } from "../model/run.ts";
import { expectCoverage } from "./coverage.ts";

expectCoverage("the rector's choice, whose amounts are few", libraryScenario("rector-conditional"));
