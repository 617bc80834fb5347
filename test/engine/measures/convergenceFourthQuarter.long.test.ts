import { expectConvergence } from "./convergence.ts";

expectConvergence(3);
