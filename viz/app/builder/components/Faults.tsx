import { builderWords } from "../../../text/builder/builderWords.ts";
import { Said } from "../../components/Said.tsx";
import { locale } from "../../state/store.ts";
import { faults } from "../state/draft.ts";

/** What has to be put right before the draft can be computed. */
export function Faults() {
  const words = builderWords(locale.value);
  const all = faults.value;
  return (
    <div role="status" class={all.length === 0 ? "help" : "problems"}>
      {all.length === 0 ? (
        words.used
      ) : (
        <>
          <p>
            <strong>{words.notUsed(all.length)}</strong>
          </p>
          <ul>
            {all.slice(0, 8).map((problem, at) => (
              <li key={at}>
                <Said where={[problem.path]} problem={problem} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
