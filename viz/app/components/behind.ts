/** Paths of the assumptions behind each figure. */
export const behind = {
  fund: /^(fund|credibility|contracts|municipality)\b|\.(cost|start|years|contract)\b/,
  leakage: /\.(effect|staff|outMigration|cashable)\b|\.payers\b/,
  repayment: /^(contracts|credibility)\b|\.(evaluation|contract|promise)\b/,
  departments: /^departments\b|\.(cashable|payers)\b/,
  evaluation: /\.evaluation\b/,
  cost: /\.(days|dayRate)\b|\.outcomes\.[^.]+\.cost\b/,
} as const;
