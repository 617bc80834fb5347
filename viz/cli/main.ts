#!/usr/bin/env node
import { stopOnSignals } from "./stopOnSignals.ts";

// Nothing comes before the signals are heard; everything else runs on a thread of its own, so that they are heard at every moment.
const stop = stopOnSignals(process);
const { supervise } = await import("./supervise.ts");
supervise(stop, new URL("./command.worker.js", import.meta.url));
