/** Who gains what a line saves. */
export interface LinePlan {
  /** Payers with a share, departments first, and their shares. */
  readonly payers: Int32Array;
  readonly shares: Float64Array;
  readonly ownShare: number;
  /** Sum of the shares: 1, or less where other lines count for a payer. */
  readonly counted: number;
}
