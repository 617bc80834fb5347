import { expectWithinAnUlp } from "./withinAnUlp.ts";

expectWithinAnUlp(1_000_000);
