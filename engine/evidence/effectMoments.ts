import { sixteenPoints as rule } from "../numeric/gaussLegendre.ts";
import { normalCdf } from "../numeric/normal.ts";
import { type EffectLink, effectAt, effectSlope, thetaAt } from "./effectLink.ts";
import { type Theta, thetaQuantile, thetaTail } from "./theta.ts";

/** Beyond this no link of ratios moves e by 1e-19. */
const farTheta = 45;

/** First and second moment of e clamped to [low, high]; low < high. */
export type ClampedMoments = (link: EffectLink, base: number, low: number, high: number) => readonly [first: number, second: number];

/**
 * Prepares the moments of clamp(e(θ), low, high) for one distribution of θ.
 *
 *   E h = h(high) − ∫ P(e ≤ x) h′(x) dx = h(high) − ∫ P(θ > t) h′(e(t)) (−de/dt) dt,  h(x) = x and x²
 *
 * by Gauss–Legendre quadrature of 16 points in panels between quantiles of θ, at most 2 long where a ratio bends. P(θ > t) at whole panels is
 * computed once and serves every link and base.
 */
export function effectMoments(theta: Theta): ClampedMoments {
  let edges: readonly number[] = []; // not looked for until they are needed
  const survival = new Map<number, Float64Array>();

  function survivals(panel: number): Float64Array {
    let known = survival.get(panel);
    if (known === undefined) {
      known = rule.nodes.map((node) => thetaTail(theta, between(edges[panel], edges[panel + 1], node), true));
      survival.set(panel, known);
    }
    return known;
  }

  return (link, base, low, high) => {
    if (edges.length === 0) edges = panelEdges(theta);
    const start = thetaAt(link, base, high); // e falls: the highest e has the lowest θ
    const end = thetaAt(link, base, low);
    const first = Math.max(start, edges[0]);
    const last = Math.min(end, edges[edges.length - 1]);
    // Below the first panel θ is larger for certain, above the last for certain not.
    const top = first > start ? clamp(effectAt(link, base, first), low, high) : high;
    let [moment, square] = [top, top * top];
    for (let panel = 0; panel + 1 < edges.length && first < last; panel += 1) {
      const a = Math.max(first, edges[panel]);
      const b = Math.min(last, edges[panel + 1]);
      if (!(a < b)) continue;
      const whole = a === edges[panel] && b === edges[panel + 1] ? survivals(panel) : null;
      for (let j = 0; j < rule.nodes.length; j += 1) {
        const t = between(a, b, rule.nodes[j]);
        const above = whole === null ? thetaTail(theta, t, true) : whole[j];
        const part = 0.5 * (b - a) * rule.weights[j] * above * effectSlope(link, base, t);
        moment -= part;
        square -= 2 * part * effectAt(link, base, t);
      }
    }
    return [moment, square];
  };
}

function between(a: number, b: number, node: number): number {
  return 0.5 * (a + b) + 0.5 * (b - a) * node;
}

function clamp(x: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, x));
}

/**
 * About the quantiles of θ at normal deviates from −8.5 to 8.5 (1e-17 on either side), closer in the middle, and steps of 2 where a ratio
 * bends. Where exactly an edge lies does not matter, so they are searched for to a tenth of their probability.
 */
function panelEdges(theta: Theta): readonly number[] {
  const deviates = [-8.5, -7.25, -6, -5, -4, -3.25, -2.5, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3.25, 4, 5, 6, 7.25, 8.5];
  const low = thetaQuantile(theta, normalCdf(-8.5));
  const high = thetaQuantile(theta, normalCdf(-8.5), true);
  const edges = [low];
  for (const z of deviates.slice(1, -1))
    edges.push(theta.form === "mixture" ? nearQuantile(theta, z, edges[edges.length - 1], high) : exact(theta, z));
  edges.push(high);
  for (let t = -farTheta; t <= farTheta; t += 2) if (t > low && t < high) edges.push(t);
  return [...new Set(edges)].sort((a, b) => a - b);
}

function exact(theta: Theta, z: number): number {
  return thetaQuantile(theta, normalCdf(-Math.abs(z)), z > 0);
}

function nearQuantile(theta: Theta, z: number, low: number, high: number): number {
  const target = normalCdf(-Math.abs(z));
  let [a, b] = [low, high];
  for (let n = 0; n < 60; n += 1) {
    const half = 0.5 * (a + b);
    const tail = thetaTail(theta, half, z > 0);
    if (tail > 0.9 * target && tail < 1.1 * target) return half;
    if (tail < target === z > 0) b = half;
    else a = half;
  }
  return 0.5 * (a + b);
}
