/**
 * The reduced fund as one writes it first in JavaScript: objects and closures, a seedrandom generator passed around,
 * Math.exp and Math.log, array methods. `node objects.js replications seed`.
 */
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import seedrandom from "seedrandom";
import { mean, standardDeviation, sum, sumNthPowerDeviations } from "simple-statistics";

const fund = JSON.parse(readFileSync(new URL("./fund.json", import.meta.url), "utf8"));
const departments = [...new Set(fund.interventions.map(({ department }) => department))];
const years = Array.from({ length: fund.horizonYears }, (_, t) => t);

/** Whole kronor, half away from zero. */
const kronor = (x) => Math.sign(x) * Math.round(Math.abs(x));

/** g(s): what is left of the effect s years after entry. */
const fade = (s) => fund.persistentShare + (1 - fund.persistentShare) * 2 ** (-s / fund.halfLifeYears);

/** Distributions are closures over the generator. */
function distributions(random) {
  const normal = (mean, sd) => () => mean + sd * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const logOf =
    (logMean, logSd, max = Infinity) =>
    () =>
      Math.min(max, Math.exp(normal(logMean, logSd)()));
  return {
    normal,
    bernoulli: (p) => () => random() < p,
    lognormal: ({ median, sigma, max }) => logOf(Math.log(median), sigma, max),
    lognormalByMean({ mean, sd }) {
      const variance = Math.log(1 + (sd / mean) ** 2);
      return logOf(Math.log(mean) - variance / 2, Math.sqrt(variance));
    },
    poisson: (rate) => () => {
      let n = 0;
      for (let product = random(); product > Math.exp(-rate); product *= random()) n++;
      return n;
    },
  };
}

/** Φ, Abramowitz and Stegun (1964) 26.2.17, error below 7.5e-8: needed for the mean of a capped cost only. */
function normalCdf(x) {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return x < 0 ? tail : 1 - tail;
}

function cappedMean({ median, sigma, max }) {
  const z = Math.log(max / median) / sigma;
  return median * Math.exp(sigma ** 2 / 2) * normalCdf(z - sigma) + max * normalCdf(-z);
}

/** What may fall due in a claim year: the promise times the persons. */
function promisedPerYear({ rate, event, effect }) {
  const left = mean(years.slice(0, fund.claimYears).map(fade));
  return fund.participants * rate * cappedMean(fund[event]) * effect.mean * left * fund.optimism;
}
const promised = new Map(fund.interventions.map((it) => [it.id, promisedPerYear(it)]));

/** Deficit years, and the changes of majority and of heads up to and with each year. */
function institutions({ normal, bernoulli }) {
  const { mean, sd, persistence } = fund.result;
  const { everyYears, majorityChange } = fund.elections;
  const shock = normal(0, 1);
  const cumulative = (happens) => {
    let n = 0;
    return years.map((t) => {
      if (happens(t)) n++;
      return n;
    });
  };
  let z = shock();
  const deficit = years.map((t) => {
    if (t > 0) z = persistence * z + Math.sqrt(1 - persistence ** 2) * shock();
    return mean + sd * z < 0;
  });
  const majorities = cumulative((t) => t % everyYears === 0 && bernoulli(majorityChange)());
  const leaves = (t) => bernoulli(fund.headTurnover * (t % everyYears === 1 ? fund.afterElectionFactor : 1))();
  const heads = Object.fromEntries(departments.map((id) => [id, cumulative(leaves)]));
  return { deficit, majorities, heads };
}

/** A person and the costs of the avoided events, by year since entry. */
function person(intervention, effect, { poisson, bernoulli, lognormal }) {
  const events = poisson(intervention.rate);
  const cost = lognormal(fund[intervention.event]);
  return {
    avoided(s) {
      const happened = Array.from({ length: events() }, () => ({ avoided: bernoulli(Math.abs(effect) * fade(s))() }));
      return sum(happened.filter((event) => event.avoided).map(cost));
    },
  };
}

/** An intervention in one replication: its effect, its outlays, its account with the fund. */
function project(row, context, draw) {
  const rho = fund.contextCorrelation;
  const z = Math.sqrt(rho) * context + Math.sqrt(1 - rho) * draw.normal(0, 1)();
  const effect = draw.bernoulli(row.noEffect)() ? 0 : Math.max(-1, Math.min(1, row.effect.mean + row.effect.sd * z));
  const factor = draw.lognormalByMean(fund.costFactor);
  const outlays = Array.from({ length: fund.years }, () => kronor(row.cost * factor()));
  return {
    row,
    effect,
    outlays,
    started: null,
    stopped: false,
    spent: 0,
    claimed: 0,
    isRunning(t) {
      return this.started !== null && !this.stopped && t > this.started && t - this.started < fund.years;
    },
    isWaiting(t) {
      return this.started === null && row.start <= t;
    },
    isClaimed(t) {
      return this.started !== null && t >= this.started + fund.graceYears && t < this.started + fund.graceYears + fund.claimYears;
    },
    saving() {
      if (this.started === null || effect === 0) return 0;
      const participants = Array.from({ length: fund.participants }, () => person(row, effect, draw));
      const windowYears = years.slice(0, Math.min(fund.windowYears, fund.horizonYears - this.started));
      return sum(windowYears.map((s) => Math.sign(effect) * kronor(sum(participants.map((each) => each.avoided(s))))));
    },
  };
}

function replicate(draw) {
  const { deficit, majorities, heads } = institutions(draw);
  const context = draw.normal(0, 1)();
  const projects = fund.interventions.map((row) => project(row, context, draw));
  const account = { balance: fund.capital, received: 0, depleted: false };

  const commitment = ({ row, started }, t) => {
    const head = heads[row.department];
    const kept = (1 - fund.lossPerHeadChange) ** (head[t] - head[started]);
    return fund.anchoring + (1 - fund.anchoring) * kept * (1 - fund.lossPerMajorityChange) ** (majorities[t] - majorities[started]);
  };
  const pay = (each, cost) => {
    if (account.balance - cost < 0) {
      account.depleted = true;
      return false;
    }
    account.balance -= cost;
    each.spent += cost;
    return true;
  };

  for (const t of years) {
    if (t > 0) account.balance += kronor(fund.interest * account.balance);
    account.balance += fund.yearlyTopUp;
    for (const each of projects.filter((p) => p.isClaimed(t))) {
      const due = kronor(Math.max(0, Math.min(each.spent - each.claimed, promised.get(each.row.id))));
      const honoured = draw.bernoulli(commitment(each, t) * (deficit[t] ? 1 - fund.deficitPenalty : 1))();
      const paid = honoured ? due : kronor(fund.paidWhenBroken * due);
      each.claimed += due;
      account.received += paid;
      account.balance += paid;
    }
    for (const each of projects.filter((p) => p.isRunning(t))) {
      if (!pay(each, each.outlays[t - each.started])) each.stopped = true;
    }
    for (const each of projects.filter((p) => p.isWaiting(t))) {
      if (pay(each, each.outlays[0])) each.started = t;
    }
  }
  return { ...account, saving: sum(projects.map((each) => each.saving())) };
}

const [replications, seed] = process.argv.slice(2).map(Number);
const start = performance.now();
const processorStart = process.cpuUsage();
const draw = distributions(seedrandom.alea(String(seed)));
const futures = Array.from({ length: replications }, () => replicate(draw));
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(processorStart);
const processorSeconds = (user + system) / 1e6;

const columns = {
  depletion: futures.map(({ depleted }) => Number(depleted)),
  finalBalanceMean: futures.map(({ balance }) => balance),
  receivedMean: futures.map(({ received }) => received),
  savingMean: futures.map(({ saving }) => saving),
};
const answer = { replications, seconds, processorSeconds };
for (const [name, column] of Object.entries(columns)) {
  answer[name] = mean(column);
  answer[`${name}Error`] = standardDeviation(column) / Math.sqrt(replications);
}
const variance = standardDeviation(columns.savingMean) ** 2;
const fourth = sumNthPowerDeviations(columns.savingMean, 4) / replications;
answer.savingSd = Math.sqrt(variance);
answer.savingSdError = Math.sqrt((fourth / variance - variance) / replications) / 2;
console.log(JSON.stringify(answer));
