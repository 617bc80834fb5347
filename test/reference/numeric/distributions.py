"""cdf, survival, quantile, mean and variance of the families by scipy 1.17. Writes distributions.json.

Run: python3 distributions.py. Each case: the spec as in a scenario, then rows [x, cdf, survival] and [p, quantile, upper quantile].
"""
import json, os
import numpy as np
from scipy import stats

truncated = lambda m, s, a, b: stats.truncnorm((a - m) / s, (b - m) / s, loc=m, scale=s)
cases = [
    ({"dist": "normal", "mean": 3, "sd": 2}, stats.norm(3, 2)),
    ({"dist": "normal", "mean": 0.2, "sd": 0.3, "min": 0, "max": 1}, truncated(0.2, 0.3, 0, 1)),
    ({"dist": "normal", "mean": 0, "sd": 1, "min": 2}, truncated(0, 1, 2, np.inf)),
    ({"dist": "normal", "mean": 10, "sd": 5, "max": 8}, truncated(10, 5, -np.inf, 8)),
    ({"dist": "lognormal", "median": 4000, "sigma": 0.45}, stats.lognorm(0.45, scale=4000)),
    ({"dist": "lognormal", "median": 1, "sigma": 1.8}, stats.lognorm(1.8)),
    ({"dist": "beta", "alpha": 2, "beta": 5}, stats.beta(2, 5)),
    ({"dist": "beta", "alpha": 0.4, "beta": 0.7, "min": -1, "max": 3}, stats.beta(0.4, 0.7, loc=-1, scale=4)),
    ({"dist": "beta", "alpha": 150, "beta": 40}, stats.beta(150, 40)),
    ({"dist": "gamma", "shape": 0.3, "scale": 10}, stats.gamma(0.3, scale=10)),
    ({"dist": "gamma", "shape": 2.5, "scale": 2}, stats.gamma(2.5, scale=2)),
    ({"dist": "gamma", "shape": 400, "scale": 0.01}, stats.gamma(400, scale=0.01)),
    ({"dist": "weibull", "shape": 0.7, "scale": 100}, stats.weibull_min(0.7, scale=100)),
    ({"dist": "weibull", "shape": 3.5, "scale": 2}, stats.weibull_min(3.5, scale=2)),
    ({"dist": "exponential", "mean": 7}, stats.expon(scale=7)),
    ({"dist": "uniform", "min": -2, "max": 5}, stats.uniform(-2, 7)),
    ({"dist": "triangular", "min": 1, "mode": 2, "max": 6}, stats.triang(0.2, 1, 5)),
    ({"dist": "triangular", "min": 0, "mode": 0, "max": 1}, stats.triang(0, 0, 1)),
    ({"dist": "pert", "min": 1, "mode": 2, "max": 6}, stats.beta(1.8, 4.2, loc=1, scale=5)),
    ({"dist": "pareto", "min": 2, "alpha": 2.5}, stats.pareto(2.5, scale=2)),
    ({"dist": "gpd", "threshold": 10, "scale": 7, "shape": 0.3}, stats.genpareto(0.3, loc=10, scale=7)),
    ({"dist": "gpd", "scale": 2, "shape": -0.4}, stats.genpareto(-0.4, scale=2)),
    ({"dist": "gpd", "scale": 2, "shape": 0}, stats.genpareto(0, scale=2)),
]


def upper_quantile(spec, d, p):
    """scipy's isf; for a normal truncated from below through norm, because truncnorm.isf has only 8 digits there."""
    if spec["dist"] == "normal" and "min" in spec and "max" not in spec:
        return float(stats.norm.isf(p * stats.norm.sf(spec["min"])))
    return float(d.isf(p))


probabilities = [1e-9, 1e-4, 0.01, 0.1, 0.3, 0.5, 0.7, 0.95, 0.999]
out = []
for spec, d in cases:
    x = d.ppf([0.001, 0.05, 0.2, 0.5, 0.8, 0.99, 0.99999])
    out.append({
        "spec": spec,
        "mean": float(d.mean()),
        "variance": float(d.var()),
        "points": [[float(v), float(d.cdf(v)), float(d.sf(v))] for v in x],
        "quantiles": [[p, float(d.ppf(p)), upper_quantile(spec, d, p)] for p in probabilities],
    })
with open(os.path.join(os.path.dirname(__file__) or ".", "distributions.json"), "w") as file:
    json.dump({"source": "scipy 1.17; test/reference/numeric/distributions.py", "cases": out}, file, separators=(",", ":"))
    file.write("\n")
