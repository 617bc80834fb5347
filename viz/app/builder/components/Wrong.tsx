import type { Problem } from "../../../../workers/index.ts";
import { Said } from "../../components/Said.tsx";

/** What is wrong with what was typed. */
export function Wrong({ id, problems }: { readonly id: string; readonly problems: readonly Problem[] }) {
  return (
    <span id={id} role="alert" class={problems.length === 0 ? "" : "fault"}>
      {problems.slice(0, 2).map((each, at) => (
        <span key={at}>
          {at > 0 ? " " : ""}
          <Said problem={each} />
        </span>
      ))}
    </span>
  );
}
