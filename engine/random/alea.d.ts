/** The alea generator of seedrandom 3, by its own path so that the others are not loaded. */
declare module "seedrandom/lib/alea.js" {
  export default function alea(seed: string): { int32(): number };
}
