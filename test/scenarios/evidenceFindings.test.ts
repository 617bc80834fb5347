import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { accountTables } from "../../engine/analysis/accountTable.ts";
import { distribution } from "../../engine/distributions/fromSpec.ts";
import { unscaled } from "../../engine/distributions/scaled.ts";
import type { Scenario } from "../../engine/index.ts";
import { inlineAccounts } from "../../scenarios/accounts/inlineAccounts.ts";
import { near } from "../engine/evidence/near.ts";
import { libraryText } from "./libraryParent.ts";
import { readLibrary, runLibrary } from "./libraryRun.ts";
import { expectAbove, expectBelow, expectBetween, meanBy, meanOf } from "./margins.ts";

/** What a scenario says of the effect of its first intervention: expected, and P(harm). */
function effectOf({ interventions }: Scenario): { readonly mean: number; readonly harm: number } {
  const { of: spec } = unscaled(interventions[0]!.effect.size);
  const d = distribution(spec);
  return { mean: d.mean, harm: d.cdf(0) };
}

describe("servicetrainee-studies", () => {
  const others = ["region", "state", "otherMunicipalities", "households"].map((payer) => `society.payer.${payer}`);
  const own = ["arbetsmarknad", "finans"].map((payer) => `society.payer.${payer}`);

  test("a new place can expect .37 and harm in one of seven; undiscounted .49 and .09; a sceptic .20 and .22 (EVIDENCE E15)", () => {
    const set = (text: string) => effectOf(readLibrary("servicetrainee-studies", [`interventions.trainee.effect.size.${text}`]).scenario);
    const written = effectOf(readLibrary("servicetrainee-studies").scenario);
    near(written.mean, 0.3729660903, 1e-8);
    near(written.harm, 0.1394294861, 1e-8);
    expect(1 / written.harm).toBeCloseTo(7, 0);
    const [word, sceptic] = [set("quality=null"), set("mean={ mean: 0, sd: 0.5 }")];
    near(word.mean, 0.4863811657, 1e-8);
    near(word.harm, 0.0891967175, 1e-8);
    near(sceptic.mean, 0.203184041, 1e-8);
    near(sceptic.harm, 0.224259314, 1e-8);
  });

  test("society loses a little on average and gains in most futures; more than a third of the savings are others', and the municipality loses", () => {
    const run = runLibrary("servicetrainee-studies", 16_384);
    expectBelow(run.summary.society.npv, 0);
    expectAbove(run.summary.society.npv, -500_000);
    expectAbove(run.summary.society.npvPositive, 0.5);
    expectBelow(run.summary.ownMunicipality.net, 0);
    const [theirs, ours] = [others, own].map((columns) =>
      meanBy(
        columns.map((name) => run.column(name)),
        (...kronor) => kronor.reduce((a, b) => a + b, 0),
      ),
    );
    expectAbove(theirs!, ours!.value / 2, "a third of all");
    // The link: 0.85 of the effect on every line, drawn for itself.
    expectBetween(meanOf(run.column("interventions.trainee.outcomes.forsorjningsstod.via.0.ratio")), 0.84, 0.86);
  });

  test("where the studies are taken at their word, society gains", () => {
    expectAbove(
      runLibrary("servicetrainee-studies", 4096, { set: ["interventions.trainee.effect.size.quality=null"] }).summary.society.npv,
      0,
    );
  });

  test("its table is that of scenarios/studies", () => {
    const { interventions } = parseYaml(libraryText("servicetrainee-studies")) as {
      interventions: { effect: { size: { studies: string } } }[];
    };
    expect(interventions[0]!.effect.size.studies).toBe(readFileSync("scenarios/studies/servicetrainee.csv", "utf8"));
  });
});

describe("exclusion-account", () => {
  const { scenario } = readLibrary("exclusion-account");
  const [full, assumed] = scenario.interventions.map((iv) => accountTables(scenario, iv)[0]!);

  test("one person saved is 14.5 mnkr by payer, and 1.25 that nobody is known to pay", () => {
    near(full!.fullSuccess.total, 14.5e6, 1e-9);
    near(full!.notAttributable.total, 1.25e6, 1e-9);
    near(full!.fullSuccess.total + full!.notAttributable.total, 15.75e6, 1e-9);
    expect(assumed!.fullSuccess).toEqual(full!.fullSuccess);
  });

  test("12.8 are saved at full success, fewer than one with the assumed effect; one covers the cost, for the municipality alone two do", () => {
    near(full!.avoided, 12.8, 1e-9);
    near(assumed!.avoided, 12.8 * 0.1 * 0.75 * 0.4, 1e-9);
    expect(assumed!.avoided).toBeLessThan(1);
    for (const { personsToSave } of [full!, assumed!]) {
      expect(Math.ceil(personsToSave.all!)).toBe(1);
      expect(Math.ceil(personsToSave.ownMunicipality!)).toBe(2);
    }
    expect(full!.presentValue / 1e6).toBeGreaterThan(50);
    expect([full!.afterHorizon, assumed!.afterHorizon]).toEqual([0, 0]);
  });

  test("simulated alike: at full success the municipality alone gains, with the assumed effect nobody is saved in most futures", () => {
    const alone = (id: string, off: string) =>
      runLibrary("exclusion-account", 2048, { set: [`interventions.${off}.enabled=false`] }).column(id);
    expectAbove(meanOf(alone("society.payer.kommun", "assumed")), 1e6);
    const saved = runLibrary("exclusion-account", 4096).column("interventions.assumed.Q1");
    expectAbove(meanOf(saved.map((kronor) => (kronor > 0 ? 0 : 1))), 0.5);
    expectBetween(meanOf(saved), 0.8 * assumed!.total, 1.2 * assumed!.total);
  });

  test("its account is that of scenarios/studies", () => {
    const rows = (accounts: unknown) => {
      const { value } = inlineAccounts({ accounts }, (name) => readFileSync(`scenarios/studies/accounts/${name}`, "utf8"));
      return Object.values((value as { accounts: Record<string, { rows: readonly Record<string, unknown>[] }> }).accounts)[0]!.rows;
    };
    const { accounts } = parseYaml(libraryText("exclusion-account")) as {
      accounts: Record<string, { rows: readonly { amount: string }[] }>;
    };
    const shipped = rows({ main: { file: "exclusion-skandia.csv" } });
    const own = rows(accounts);
    const same = ({ payer, item, ageFrom, ageTo }: Record<string, unknown>) => ({ payer, item, ageFrom, ageTo });
    expect(own.map(same)).toEqual(shipped.map(same));
    for (const [n, { amount }] of own.entries()) {
      expect(Number.parseFloat(String(amount)) * 1000).toBeCloseTo((shipped[n]!.amount as { amount: number }).amount, 6);
    }
  });
});
