import { expect, test } from "vitest";
import { parseDocument } from "yaml";
import { sourceNotes } from "../../scenarios/sourceNotes.ts";

test("the comment behind a value is its source, under the path by ids", () => {
  const notes = sourceNotes(
    parseDocument(`# a scenario
fund:
  capital: 40 mnkr # F016
  # about the next line
  interest: 0.01
interventions:
  - id: team # not a number, noted all the same
    cost: # ignored
      - 1 mnkr # F017
      - 2 mnkr
    effect: { size: 0.2 } # assumption
    payers:
      social: 0.8 # F018
      region: 0.2 # F019: with : and #
`),
  );
  expect(Object.fromEntries(notes)).toEqual({
    "fund.capital": "F016",
    "interventions.team.id": "not a number, noted all the same",
    "interventions.team.cost.0": "F017",
    "interventions.team.effect": "assumption",
    "interventions.team.payers.social": "F018",
    "interventions.team.payers.region": "F019: with : and #",
  });
});
