import { portfolioFactor } from "./effect.ts";
import { controlMultipliers, plannedControls } from "./evaluation.ts";
import { drawPerson } from "./participants.ts";
import type { Round } from "./round.ts";
import type { World } from "./world.ts";

/** This year's participants and controls enter every round whose outlay has been paid (MODEL §3.1, §3.3, §4). */
export function enter(t: number, world: World): void {
  const paid = world.applicants.flatMap(({ rounds }) => rounds.filter(({ outlays }) => outlays[t] !== null));
  const active = new Set(paid.map(({ subject }) => subject.intervention.id));
  for (const round of paid) {
    enterParticipants(t, round, active, world);
    enterControls(t, round, world);
  }
}

function enterParticipants(t: number, round: Round, active: ReadonlySet<string>, world: World): void {
  const { intervention, drawn } = round.subject;
  const n = t - round.start;
  const entry = {
    entered: t,
    dose: round.activeYears[n]!.fidelity,
    factor: portfolioFactor(intervention.id, active, world.scenario, world.drawn),
    multiplierOf: () => 1,
  };
  for (let i = 0; i < intervention.intake[n]!; i++) {
    const address = `person/${intervention.id}/${round.number}/${n}/${i}`;
    round.persons.push(drawPerson(address, entry, intervention, drawn, world.economy.z, world.streams));
  }
}

function enterControls(t: number, round: Round, world: World): void {
  const { intervention, drawn } = round.subject;
  const { evaluation } = intervention;
  if (evaluation === null || evaluation.basis === "agreed" || evaluation.selection !== undefined) return;
  const multipliers = controlMultipliers(intervention, evaluation, world.streams(`bias/${intervention.id}/${round.number}`));
  const multiplierOf = (outcome: string) => multipliers.get(outcome)!;
  for (const [i, cohort] of plannedControls(intervention, evaluation).entries()) {
    if (cohort !== t - round.start) continue;
    const address = `control/${intervention.id}/${round.number}/${i}`;
    round.controls.push(
      drawPerson(address, { entered: t, dose: 0, factor: 0, multiplierOf }, intervention, drawn, world.economy.z, world.streams),
    );
  }
}
