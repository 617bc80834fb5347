/** A place where tasks are done one at a time: a thread, or this one. */
export interface Seat<Task, Result> {
  /** Rejects with SeatLost if the place is gone, with anything else if the task itself is at fault. */
  run(task: Task): Promise<Result>;
  close(): void;
}

/** The place died: the task was not done and may be tried again elsewhere. */
export class SeatLost extends Error {
  override readonly name = "SeatLost";
  /** Whether it could not be opened because the machine has no room for one more: nothing was wrong with the task. */
  readonly noRoom: boolean;

  constructor(why: string, noRoom = false) {
    super(why);
    this.noRoom = noRoom;
  }
}
