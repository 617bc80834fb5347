"""Correctly rounded values of exp, expm1, log, log1p and power, by mpmath at 400 bits. Writes elementary.json.

Run: python3 elementary.py (mpmath 1.3). Every list is [x, value] pairs (power: [x, y, value]).
"""
import json, math, os, random
import mpmath as mp

mp.mp.prec = 400
random.seed(20240501)


def rounded(value):
    """The double nearest to an mpf, subnormals included, ties to even."""
    if value == 0:
        return 0.0
    sign = -1.0 if value < 0 else 1.0
    value = abs(value)
    exponent = max(int(mp.floor(mp.log(value, 2))), -1022)
    if mp.ldexp(1, exponent + 1) <= value:
        exponent += 1
    scaled = int(mp.nint(mp.ldexp(value, 52 - exponent)))
    try:
        return sign * math.ldexp(scaled, exponent - 52)
    except OverflowError:
        return sign * math.inf


def around(x, steps=2):
    points = [x]
    up = down = x
    for _ in range(steps):
        up, down = math.nextafter(up, math.inf), math.nextafter(down, -math.inf)
        points += [up, down]
    return points


def log_uniform(low, high, n):
    a, b = math.log(low), math.log(high)
    return [math.exp(random.uniform(a, b)) for _ in range(n)]


def table(f, points):
    rows = []
    for x in sorted(set(p for p in points if p != 0)):
        y = rounded(f(mp.mpf(x)))
        if math.isfinite(y):
            rows.append([x, y])
    return rows


ln2 = math.log(2)
exp_points = [random.uniform(-746, 710) for _ in range(900)] + [random.uniform(-745.2, -707) for _ in range(300)]
exp_points += [random.uniform(-1, 1) for _ in range(500)] + [s * v for v in log_uniform(1e-20, 1, 150) for s in (1, -1)]
for k in range(-300, 301, 7):
    exp_points += around((k + 0.5) * ln2 / 128, 1) + around(k * ln2 / 2, 1)
exp_points += around(709.782712893384) + around(-745.1332191019412) + around(-708.3964185322641) + [5e-324, -5e-324, 1e-308]

expm1_points = [random.uniform(-45, 45) for _ in range(700)] + [random.uniform(-0.26, 0.26) for _ in range(700)]
expm1_points += [random.uniform(-1.5, 1.5) for _ in range(700)] + [s * v for v in log_uniform(1e-310, 0.3, 200) for s in (1, -1)]
for v in (0.25, -0.25, 40, -40, 1e-17, -1e-17, ln2, -ln2, 0.5 * ln2, -0.5 * ln2, 709.782712893384, -38):
    expm1_points += around(v)
expm1_points += [5e-324, -5e-324, 700.0, 500.0]

log_points = log_uniform(1e-307, 1e308, 900) + [random.uniform(0.97, 1.03) for _ in range(500)] + [random.uniform(0.9, 1.1) for _ in range(500)] + [random.uniform(0.5, 4) for _ in range(600)]
log_points += [random.randrange(1, 1 << 52) * 5e-324 for _ in range(150)] + [(1 << k) * 5e-324 for k in range(0, 52, 4)]
log_points += [1 + s * v for v in log_uniform(3e-16, 0.1, 150) for s in (1, -1)]
for v in (0.984, 1.016, 0.94, 1.0625, 1.0, 0.5, 2.0, 2.2250738585072014e-308, 4.0, 0.25):
    log_points += around(v)
for i in range(129):
    log_points += around(1 + i / 128, 1)
log_points += [1.7976931348623157e308, 5e-324, 9007199254740992.0, 1e308]

log1p_points = [random.uniform(-1, 1) for _ in range(700)] + log_uniform(1e-3, 1e308, 700) + [s * v for v in log_uniform(1e-310, 0.1, 300) for s in (1, -1)]
log1p_points += [-1 + v for v in log_uniform(1e-16, 0.5, 200)] + [random.uniform(-0.1, 0.1) for _ in range(400)] + [random.uniform(-0.03, 0.03) for _ in range(400)]
for v in (-0.016, 0.016, -0.06, 0.0625, 1.0, 1e-17, 9007199254740992.0, 4503599627370496.0, -0.5):
    log1p_points += around(v)
log1p_points += [math.nextafter(-1, 0), 1.7976931348623157e308, 5e-324, -5e-324]
log1p_points = [x for x in log1p_points if x > -1]

power_rows = []


def power_row(x, y):
    if x <= 0 or x == 1 or y == 0:
        return
    value = rounded(mp.exp(mp.mpf(y) * mp.log(mp.mpf(x))))
    if math.isfinite(value):
        power_rows.append([x, y, value])


for _ in range(900):
    power_row(random.uniform(0, 10), random.uniform(-20, 20))
for x in log_uniform(1e-320, 1e308, 500):
    y = random.uniform(-744, 709) / math.log(x) if abs(math.log(x)) > 1e-9 else 1.0
    power_row(x, y)
for v in log_uniform(1e-15, 0.05, 300):
    x = 1 + random.choice((1, -1)) * v
    power_row(x, random.uniform(-744, 709) / math.log1p(x - 1))
for x in (2.0, 10.0, 0.5, 3.0, 1.5, 0.1):
    for y in (0.5, 2, 3, -1, -2.5, 17, 100, -300, 1e-300, 1 / 3):
        power_row(x, float(y))

result = {
    "source": "mpmath 1.3 at 400 bits, rounded to nearest even; test/reference/numeric/elementary.py",
    "exp": table(mp.exp, exp_points),
    "expm1": table(mp.expm1, expm1_points),
    "log": table(mp.log, log_points),
    "log1p": table(mp.log1p, log1p_points),
    "power": power_rows,
}
with open(os.path.join(os.path.dirname(__file__) or ".", "elementary.json"), "w") as file:
    json.dump(result, file, separators=(",", ":"))
    file.write("\n")
print({k: len(v) for k, v in result.items() if k != "source"})
