import type { Draw } from "../reference/model/draw.ts";

export type Tree = null | boolean | number | string | Tree[] | { [key: string]: Tree };

const numbers = [
  0, -1, 0.5, 1, 2, 1.5, 100, 1e-300, 1e-9, 1e9, 1e13, 1e15, 1e18, 1e300, -1e300, 5e-324, 1.7976931348623157e308, 0.999999999999, 60, 61,
];
const texts = [
  "",
  " ",
  "0",
  "-0",
  "1e999",
  "1e308",
  "0x1F",
  "100 %",
  "10 to 40",
  "-5 to 3",
  "1 mdkr to 2 kr",
  "9999999 mdkr",
  ".inf",
  "NaN",
  "1,200 kr",
  "constructor",
  "__proto__",
  "toString",
  "åäö",
  "\ud800",
  "\u202e",
  "<script>alert(1)</script>",
  "x".repeat(300),
  "1".repeat(400),
  "=1+1",
  "../../etc/passwd",
  "2026-01-01",
];
const distributions: readonly Tree[] = [
  { dist: "normal", mean: 0, sd: 1e9 },
  { dist: "normal", mean: 0.3, sd: 1e-12 },
  { dist: "lognormal", median: 1, sigma: 40 },
  { dist: "lognormal", mean: 5, sd: 1e6 },
  { dist: "lognormal", p5: 1e-9, p95: 1e9 },
  { dist: "beta", alpha: 1e-3, beta: 1e-3 },
  { dist: "beta", mean: 0.5, sd: 0.4999 },
  { dist: "gamma", shape: 1e-4, scale: 1e4 },
  { dist: "gamma", mean: 1, sd: 30 },
  { dist: "weibull", shape: 0.05, scale: 1 },
  { dist: "exponential", mean: 1e12 },
  { dist: "pareto", min: 1, alpha: 0.5 },
  { dist: "pareto", min: 1, alpha: 1e-3, max: 1e9 },
  { dist: "gpd", scale: 1, shape: 3 },
  { dist: "gpd", threshold: 1, scale: 1, shape: -4 },
  { dist: "uniform", min: 1, max: 1 },
  { dist: "triangular", min: 0, mode: 0, max: 1e-9 },
  { dist: "pert", min: 0, mode: 0.1, max: 1e9 },
  { dist: "discrete", values: [0, 1e9], weights: [1, 1e-12] },
  { dist: "discrete", values: [], weights: [] },
  { dist: "empirical", values: [1e-9, 1e9] },
  { dist: "compound", rate: 3, severity: { dist: "pareto", min: 1, alpha: 1.1 } },
  { dist: "compound", rate: 1e12, severity: 1 },
  { dist: "spliced", body: { dist: "normal", mean: 0, sd: 1 }, threshold: 1, tail: { scale: 1, shape: 0.9 } },
  {
    dist: "mixture",
    of: [
      { weight: 1, of: 0 },
      { weight: 0, of: { dist: "exponential", mean: 1 } },
    ],
  },
];
const scales = [-1, 0, 0.5, 2, 10, 1e3, 1e6, 1e9, 1e-3, 1e-6, 1e-300, 1e300];

interface Place {
  readonly holder: Tree[] | { [key: string]: Tree };
  readonly key: string | number;
}

/** A copy of a document with one to three places deleted, doubled, retyped, negated, scaled, renamed or exchanged. */
export function mutatedTree(draw: Draw, original: Tree): Tree {
  const root: { root: Tree } = { root: structuredClone(original) };
  for (let left = draw.oneOf(1, 1, 1, 2, 3); left > 0; left--) {
    const places = placesOf(root.root);
    if (places.length === 0) break;
    mutateAt(draw, draw.oneOf(...places), places);
  }
  return root.root;
}

function placesOf(tree: Tree): Place[] {
  if (typeof tree !== "object" || tree === null) return [];
  const keys: (string | number)[] = Array.isArray(tree) ? [...tree.keys()] : Object.keys(tree);
  return keys.flatMap((key) => [{ holder: tree, key }, ...placesOf((tree as { [key: string]: Tree })[key]!)]);
}

function mutateAt(draw: Draw, { holder, key }: Place, places: readonly Place[]): void {
  const map = holder as { [key: string]: Tree };
  const value = map[key]!;
  const set = (to: Tree) => {
    map[key] = to;
  };
  const kind = draw.oneOf("scale", "scale", "number", "number", "delete", "double", "retype", "text", "dist", "rename", "exchange");
  if (kind === "scale" && typeof value === "number") set(value * draw.oneOf(...scales));
  else if (kind === "scale" || kind === "number") set(draw.oneOf(...numbers));
  else if (kind === "text") set(draw.oneOf(...texts));
  else if (kind === "dist") set(structuredClone(draw.oneOf(...distributions)));
  else if (kind === "retype")
    set(
      draw.oneOf<Tree>(null, true, false, [], {}, [value], { value }, typeof value === "object" ? "text" : String(value), [null, [value]]),
    );
  else if (kind === "exchange") {
    const other = draw.oneOf(...places);
    set(structuredClone((other.holder as { [key: string]: Tree })[other.key] ?? null));
  } else if (Array.isArray(holder)) {
    if (kind === "delete") holder.splice(Number(key), 1);
    else holder.splice(Number(key), 0, structuredClone(value));
  } else if (kind === "delete") delete map[key];
  else {
    const name = draw.oneOf(`${key}x`, String(key).slice(1), "constructor", "toString", "id", "", "dist", "state", "a b", "é");
    map[name] = structuredClone(value);
    if (kind === "rename" && name !== key) delete map[key];
  }
}
