"""The reduced fund in numpy, vectorised over the replications of a chunk: `vectorised.py replications seed`."""

import json
import math
import sys
import time
from pathlib import Path

import numpy as np

FUND = json.loads((Path(__file__).parent / "fund.json").read_text())
CHUNK = 4096
T, WINDOW, DURATION = FUND["horizonYears"], FUND["windowYears"], FUND["years"]
PERSONS, GRACE, CLAIMS = FUND["participants"], FUND["graceYears"], FUND["claimYears"]
TERM = FUND["elections"]["everyYears"]
INTERVENTIONS = FUND["interventions"]
DEPARTMENTS = sorted({it["department"] for it in INTERVENTIONS})
FADE = FUND["persistentShare"] + (1 - FUND["persistentShare"]) * 2 ** (-np.arange(WINDOW) / FUND["halfLifeYears"])


def kronor(x):
    """Whole kronor, half away from zero."""
    return np.trunc(x + np.copysign(0.5, x))


def capped_mean(median, sigma, max):
    """E min(X, max) for a lognormal X."""
    z = math.log(max / median) / sigma
    cdf = lambda x: 0.5 * math.erfc(-x / math.sqrt(2))
    return median * math.exp(sigma**2 / 2) * cdf(z - sigma) + max * cdf(-z)


PROMISED = [
    PERSONS * it["rate"] * capped_mean(**FUND[it["event"]]) * it["effect"]["mean"] * FADE[:CLAIMS].mean() * FUND["optimism"]
    for it in INTERVENTIONS
]


def institutions(rng, size):
    """Deficit years, and cumulative changes of majority and of each department's head: arrays (year, replication)."""
    result = FUND["result"]
    phi = result["persistence"]
    shock = rng.standard_normal((T, size))
    z = np.empty((T, size))
    z[0] = shock[0]
    for t in range(1, T):
        z[t] = phi * z[t - 1] + math.sqrt(1 - phi**2) * shock[t]
    deficit = result["mean"] + result["sd"] * z < 0
    majority = np.zeros((T, size), dtype=np.int64)
    majority[::TERM] = rng.random((-(-T // TERM), size)) < FUND["elections"]["majorityChange"]
    leaves = np.where(np.arange(T) % TERM == 1, FUND["afterElectionFactor"], 1)[:, None] * FUND["headTurnover"]
    heads = {d: np.cumsum(rng.random((T, size)) < leaves, axis=0) for d in DEPARTMENTS}
    return deficit, np.cumsum(majority, axis=0), heads


def ledger(rng, size):
    """Depleted or not, final balance, received, and the year in which each intervention started (T: never)."""
    deficit, majority, heads = institutions(rng, size)
    factor = FUND["costFactor"]
    variance = math.log(1 + (factor["sd"] / factor["mean"]) ** 2)
    drawn = rng.lognormal(math.log(factor["mean"]) - variance / 2, math.sqrt(variance), (len(INTERVENTIONS), DURATION, size))
    outlay = kronor(np.array([it["cost"] for it in INTERVENTIONS])[:, None, None] * drawn)
    honour = rng.random((len(INTERVENTIONS), CLAIMS, size))

    each = np.arange(size)
    started = np.full((len(INTERVENTIONS), size), T)
    stopped = np.zeros((len(INTERVENTIONS), size), dtype=bool)
    unclaimed = np.zeros((len(INTERVENTIONS), size))  # outlays minus earlier dues
    balance = np.full(size, float(FUND["capital"]))
    received = np.zeros(size)
    depleted = np.zeros(size, dtype=bool)
    for t in range(T):
        if t > 0:
            balance += kronor(FUND["interest"] * balance)
        balance += FUND["yearlyTopUp"]

        for j, it in enumerate(INTERVENTIONS):
            year = t - started[j] - GRACE
            claims = (year >= 0) & (year < CLAIMS)
            if not claims.any():
                continue
            since = np.minimum(started[j], t)
            kept = (1 - FUND["lossPerHeadChange"]) ** (heads[it["department"]][t] - heads[it["department"]][since, each])
            kept = kept * (1 - FUND["lossPerMajorityChange"]) ** (majority[t] - majority[since, each])
            commitment = FUND["anchoring"] + (1 - FUND["anchoring"]) * kept
            probability = commitment * np.where(deficit[t], 1 - FUND["deficitPenalty"], 1)
            due = np.where(claims, kronor(np.minimum(unclaimed[j], PROMISED[j])), 0)
            kept_word = honour[j, np.clip(year, 0, CLAIMS - 1), each] < probability
            paid = np.where(kept_word, due, kronor(FUND["paidWhenBroken"] * due))
            unclaimed[j] -= due
            received += paid
            balance += paid

        waiting = started == T
        for j, it in enumerate(INTERVENTIONS):
            year = t - started[j]
            runs = (year > 0) & (year < DURATION) & ~stopped[j]
            cost = outlay[j, np.clip(year, 0, DURATION - 1), each]
            short = runs & (balance - cost < 0)
            paid = np.where(runs & ~short, cost, 0)
            balance -= paid
            unclaimed[j] += paid
            stopped[j] |= short
            depleted |= short
        for j, it in enumerate(INTERVENTIONS):
            if t < it["start"]:
                continue
            short = waiting[j] & (balance - outlay[j, 0] < 0)
            starts = waiting[j] & ~short
            paid = np.where(starts, outlay[j, 0], 0)
            balance -= paid
            unclaimed[j] += paid
            started[j][starts] = t
            depleted |= short
    return depleted, balance, received, started


def savings(rng, size, started):
    """Saving of the own municipality, all interventions and years."""
    context = rng.standard_normal(size)
    rho = FUND["contextCorrelation"]
    total = np.zeros(size)
    for j, it in enumerate(INTERVENTIONS):
        z = math.sqrt(rho) * context + math.sqrt(1 - rho) * rng.standard_normal(size)
        works = rng.random(size) >= it["noEffect"]
        effect = np.where(works, np.clip(it["effect"]["mean"] + it["effect"]["sd"] * z, -1, 1), 0)
        within = started[j][:, None] + np.arange(WINDOW) < T
        events = rng.poisson(PERSONS * it["rate"], (size, WINDOW)) * within
        avoided = rng.binomial(events, np.abs(effect)[:, None] * FADE)
        severity = FUND[it["event"]]
        cost = np.minimum(rng.lognormal(math.log(severity["median"]), severity["sigma"], avoided.sum()), severity["max"])
        cell = np.repeat(np.arange(size * WINDOW), avoided.ravel())
        posted = kronor(np.bincount(cell, cost, size * WINDOW)).reshape(size, WINDOW).sum(axis=1)
        total += np.sign(effect) * posted
    return total


def simulate(replications, seed):
    """Columns depleted, final balance, received and saving."""
    rng = np.random.Generator(np.random.SFC64(seed))
    columns = np.empty((4, replications))
    for first in range(0, replications, CHUNK):
        size = min(CHUNK, replications - first)
        depleted, balance, received, started = ledger(rng, size)
        columns[:, first : first + size] = depleted, balance, received, savings(rng, size, started)
    return columns


def main():
    replications, seed = int(sys.argv[1]), int(sys.argv[2])
    start, processor_start = time.perf_counter(), time.process_time()
    columns = simulate(replications, seed)
    processor_seconds = time.process_time() - processor_start
    answer = {"replications": replications, "seconds": time.perf_counter() - start, "processorSeconds": processor_seconds}
    for name, column in zip(["depletion", "finalBalanceMean", "receivedMean", "savingMean"], columns):
        answer[name] = column.mean()
        answer[name + "Error"] = column.std() / math.sqrt(replications)
    deviations = columns[3] - columns[3].mean()
    variance = (deviations**2).mean()
    answer["savingSd"] = math.sqrt(variance)
    answer["savingSdError"] = math.sqrt(((deviations**4).mean() / variance - variance) / replications) / 2
    print(json.dumps(answer))


main()
