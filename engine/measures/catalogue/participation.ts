import { only } from "./only.ts";
import { headline, mean, net, ratio, share, sign, under, unshown } from "./write.ts";

/** What applicants decide, each intervention by itself (engine/MODEL.md §14); where something says how they do. */
export const applicants = only(
  ({ interventions }, index) => interventions[index].participation != null,
  under("interventions.{intervention}.participation", {
    declined: sign("positive", "interventions.*.declined", "lower"),
    ...unshown({
      additional: sign("positive", "interventions.*.additional", "higher"),
      anyway: sign("positive", "interventions.*.anyway", "lower"),
    }),
  }),
);

/** How many of those who are asked take part, which part of what is paid would not have happened anyway, and what the fund is then worth. */
export const participation = only(
  ({ interventions }) => interventions.some(({ participation: applicant }) => applicant != null),
  under("participation", {
    takeUp: headline(share("participation.joined", "participation.asked", "higher")),
    additionality: headline(ratio("participation.additionalOutlay", "participation.outlay")),
    notCaused: mean("participation.notCaused", "lower"),
    npvOfFund: net("participation.npvOfFund"),
  }),
);
