import { expose } from "comlink";
import { ownEndpoint } from "../../workers/endpoint.ts";
import type { Batch } from "../../workers/protocol.ts";
import { simulatorService } from "../../workers/simulator.ts";

// The simulator, but `dieOn 7` ends the thread in the middle of the batch with block 7.
const [, block] = ((globalThis as { wish?: string }).wish ?? "").split(" ");
const service = simulatorService();

expose(
  {
    open: service.open,
    advance(batch: Batch) {
      const result = service.advance(batch);
      const mortal = block !== undefined && Number(block) >= batch.firstBlock && Number(block) < batch.firstBlock + batch.blocks;
      if (mortal) process.exit(9);
      return result;
    },
  },
  ownEndpoint(),
);
