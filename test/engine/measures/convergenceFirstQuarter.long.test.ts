import { expectConvergence } from "./convergence.ts";

expectConvergence(0);
