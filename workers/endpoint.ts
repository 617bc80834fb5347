/** A place that messages are sent to and come from: what comlink asks of one, and a browser's Worker is. */
export interface Endpoint {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: object): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: object): void;
  start?: () => void;
}

/** What comlink needs of a Node worker or of a worker's `parentPort`. */
export interface NodePort {
  on(type: "message", listener: (data: unknown) => void): unknown;
  off(type: "message", listener: (data: unknown) => void): unknown;
  postMessage(message: unknown, transfer?: never): void;
}

/** A Node message port in the shape of a browser's. */
export function endpointOf(port: NodePort): Endpoint {
  const relays = new Map<unknown, (data: unknown) => void>();
  return {
    postMessage: (message, transfer) => port.postMessage(message, transfer as never),
    addEventListener(_, listener) {
      const relay = (data: unknown) => {
        const event = { data } as MessageEvent;
        if ("handleEvent" in listener) listener.handleEvent(event);
        else listener(event);
      };
      relays.set(listener, relay);
      port.on("message", relay);
    },
    removeEventListener(_, listener) {
      const relay = relays.get(listener);
      if (relay !== undefined) port.off("message", relay);
      relays.delete(listener);
    },
  };
}

/**
 * The endpoint of the thread that this code runs on: `parentPort` on Node, `self` in a browser.
 * Node's module is asked for at run time, so that a bundle for browsers mentions nothing of Node.
 */
export function ownEndpoint(): Endpoint {
  const port = globalThis.process?.getBuiltinModule?.("node:worker_threads")?.parentPort;
  return port ? endpointOf(port) : (globalThis as unknown as Endpoint);
}
