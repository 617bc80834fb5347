import { type RemotePreparer, remotePreparer } from "../simulation/threads.ts";

let thread: RemotePreparer | null = null;

/** A preparer beside that of the page, so that the next first picture waits for nothing that is worked out at rest; started when it is needed. */
export function preparerBeside(): RemotePreparer {
  thread ??= remotePreparer();
  return thread;
}
