"""Values of the special functions by mpmath at 60 digits. Writes special.json.

Run: python3 special.py (mpmath 1.3). Rows are arguments followed by the value; rows whose value is below 1e-300 are left out.
"""
import json, math, os, random
import mpmath as mp

mp.mp.dps = 60
random.seed(20240502)
f = mp.mpf


def log_uniform(low, high):
    return math.exp(random.uniform(math.log(low), math.log(high)))


def normal_tail(x):
    return mp.erfc(f(x) / mp.sqrt(2)) / 2


def normal_quantile(p):
    """Lower quantile for p <= 1/2 by Halley's method."""
    p = f(p)
    t = -mp.sqrt(-2 * mp.log(p)) if p < 0.1 else (p - 0.5) * 2.5
    for _ in range(60):
        h = (normal_tail(-t) - p) / (mp.exp(-t * t / 2) / mp.sqrt(2 * mp.pi))
        step = h / (1 + t * h / 2)
        t -= step
        if abs(step) < f(10) ** -40 * max(abs(t), f(10) ** -20):
            break
    return t


def rows(n, make):
    out = []
    while len(out) < n:
        row = make()
        if row is None:
            continue
        value = float(row[-1])
        if abs(value) > 1e-300 and math.isfinite(value):
            out.append([*row[:-1], value])
    return out


def gamma_row():
    a = log_uniform(0.01, 30) if random.random() < 0.7 else log_uniform(30, 3000)
    x = max(1e-12, a + random.gauss(0, 3) * math.sqrt(a)) if random.random() < 0.7 else log_uniform(1e-6, 100)
    p = mp.gammainc(a, 0, x, regularized=True)
    q = mp.gammainc(a, x, mp.inf, regularized=True)
    if p < 1e-200 or q < 1e-200:
        return None
    return a, x, float(p), q


def beta_row():
    a, b = log_uniform(0.05, 300), log_uniform(0.05, 300)
    x = min(0.999999, max(1e-9, random.betavariate(a, b)))
    p = mp.betainc(a, b, 0, x, regularized=True)
    return a, b, x, p


def t_row():
    v = log_uniform(0.5, 300)
    t = random.gauss(0, 3)
    x = f(v) / (f(v) + f(t) ** 2)
    tail = mp.betainc(f(v) / 2, 0.5, 0, x, regularized=True) / 2
    return t, v, tail if t < 0 else 1 - tail


normal_x = [random.uniform(-37, 0) for _ in range(300)] + [random.uniform(-6, 8) for _ in range(400)] + [s * 0.67 for s in (1, -1)] + [-0.66, -0.68, 0.5, 1e-10]
probabilities = [log_uniform(1e-300, 0.5) for _ in range(200)] + [random.uniform(0.001, 0.4999) for _ in range(200)] + [0.075, 0.0749, 1e-11, 1.5e-11, 5e-12]
gamma_rows = rows(500, gamma_row)
result = {
    "source": "mpmath 1.3 at 60 digits; test/reference/numeric/special.py",
    "normalCdf": [[x, float(normal_tail(-f(x)))] for x in normal_x],
    "normalQuantile": [[p, float(normal_quantile(p))] for p in probabilities],
    "logGamma": rows(500, lambda: (lambda x: (x, mp.loggamma(f(x))))(log_uniform(1e-10, 1e6) if random.random() < 0.4 else random.uniform(0.01, 12))),
    "gamma": gamma_rows,
    "betaI": rows(500, beta_row),
    "studentTCdf": rows(300, t_row),
}
with open(os.path.join(os.path.dirname(__file__) or ".", "special.json"), "w") as file:
    json.dump(result, file, separators=(",", ":"))
    file.write("\n")
