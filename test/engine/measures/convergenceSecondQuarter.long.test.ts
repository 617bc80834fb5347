import { expectConvergence } from "./convergence.ts";

expectConvergence(1);
