import { expose, transfer } from "comlink";
import { ownEndpoint } from "./endpoint.ts";
import { simulatorService } from "./simulator.ts";

const service = simulatorService();

expose(
  {
    open: service.open,
    advance(batch: Parameters<typeof service.advance>[0]) {
      const result = service.advance(batch);
      return transfer(
        result,
        result.columns.flatMap((block) => block.map((column) => column.buffer)),
      );
    },
  },
  ownEndpoint(),
);
