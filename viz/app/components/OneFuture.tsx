import { useEffect, useMemo, useState } from "preact/hooks";
import { domainOf } from "../../charts/axis.ts";
import { oneFutureOf } from "../../charts/data/oneFuture.ts";
import { pathsOf } from "../../charts/data/run.ts";
import { oneFuture } from "../../charts/oneFuture.ts";
import type { ShownRun } from "../state/runs.ts";
import { words } from "../words/words.ts";
import { Figure } from "./Figure.tsx";

const kept = 100;
const milliseconds = 400;

/** Whole futures one after the other: started and stopped by the reader; where motion is unwelcome, step by step. */
export function OneFuture({ run, source, behind }: { readonly run: ShownRun; readonly source: string; readonly behind: RegExp }) {
  const text = words.value;
  const [at, go] = useState(0);
  const [playing, play] = useState(false);
  const paths = useMemo(() => pathsOf(run.columns, run.plan, kept), [run]);
  const count = Math.max(1, paths.length);
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => go((before) => (before + 1) % count), milliseconds);
    return () => clearInterval(timer);
  }, [playing, count]);
  const domain = useMemo(() => domainOf(paths.flat()), [paths]);
  const number = at % count;
  const draw = useMemo(() => {
    const data = oneFutureOf(run, run.columns, number);
    return (options: Parameters<typeof oneFuture>[1]) => oneFuture(data, { ...options, domain });
  }, [run, number, paths, domain, text]);
  return (
    <Figure id="one-future" single steady replications={run.replications} draw={draw} source={source} behind={behind}>
      <p class="buttons">
        <button type="button" onClick={() => go((before) => (before + count - 1) % count)}>
          {text.previous}
        </button>
        {still ? null : (
          <button type="button" aria-pressed={playing} onClick={() => play(!playing)}>
            {playing ? text.pause : text.play}
          </button>
        )}
        <button type="button" onClick={() => go((before) => (before + 1) % count)}>
          {text.next}
        </button>
      </p>
    </Figure>
  );
}
