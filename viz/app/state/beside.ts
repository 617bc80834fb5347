import { type RemoteStudio, remoteStudio } from "../simulation/threads.ts";

let thread: RemoteStudio | null = null;

/** A studio beside that of the page, so that the next first picture waits for nothing that is worked out at rest; started when it is needed. */
export function studioBeside(): RemoteStudio {
  thread ??= remoteStudio();
  return thread;
}
