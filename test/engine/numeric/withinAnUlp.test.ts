import { expectWithinAnUlp } from "./withinAnUlp.ts";

expectWithinAnUlp(50_000);
