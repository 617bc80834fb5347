import { MessageChannel } from "node:worker_threads";
import { expose } from "comlink";
import type { Disk } from "../../../viz/cli/disk.ts";
import type { ThreadScript } from "../../../viz/cli/io.ts";
import { rowService } from "../../../viz/cli/rowService.ts";
import { endpointOf } from "../../../workers/endpoint.ts";
import { simulatorService } from "../../../workers/simulator.ts";
import { stopSignal, type Thread } from "../../../workers/thread.ts";

/** A thread that is none: the same service behind the same messages, in this process, so that a test can be its disk. */
export function localThread(script: ThreadScript, disk: Disk): Thread {
  const { port1, port2 } = new MessageChannel();
  const { stopped, stop } = stopSignal();
  expose(script === "rows" ? rowService(disk) : simulatorService(), endpointOf(port2));
  return {
    endpoint: endpointOf(port1),
    stopped,
    terminate() {
      port1.close();
      port2.close();
      stop("the thread was ended");
    },
  };
}
