"""The polynomial coefficients in engine/numeric/normal.ts and gamma.ts: Chebyshev interpolation by mpmath, as powers of u in [-1, 1].

Run: python3 coefficients.py (mpmath 1.3); prints both lists, lowest power first.
"""
import mpmath as mp

mp.mp.prec = 300


def interpolate(h, n):
    """Coefficients of the polynomial of degree n - 1 through the n Chebyshev points."""
    angles = [mp.pi * (2 * k + 1) / (2 * n) for k in range(n)]
    values = [h(mp.cos(a)) for a in angles]
    chebyshev = [(2 if j else 1) * sum(v * mp.cos(j * a) for v, a in zip(values, angles)) / n for j in range(n)]
    basis = [[mp.mpf(1)], [mp.mpf(0), mp.mpf(1)]]
    for j in range(2, n):
        row = [mp.mpf(0)] + [2 * v for v in basis[-1]]
        for i, v in enumerate(basis[j - 2]):
            row[i] -= v
        basis.append(row)
    powers = [mp.mpf(0)] * n
    for c, row in zip(chebyshev, basis):
        for i, v in enumerate(row):
            powers[i] += c * v
    return [float(c) for c in powers]


def tail(u):
    """(1 + 5/4 y) e^(y^2/2) P(N > y), y = (5 + 4u) / (1 - u)."""
    y = (5 + 4 * u) / (1 - u)
    return (1 + 1.25 * y) * mp.erfc(y / mp.sqrt(2)) / 2 * mp.exp(y * y / 2)


def log_gamma(u):
    """ln gamma(2 + u) / (u (1 + u))."""
    return mp.loggamma(2 + u) / (u * (1 + u))


if __name__ == "__main__":
    print("normal.ts", interpolate(tail, 25))
    print("gamma.ts", interpolate(log_gamma, 30))
