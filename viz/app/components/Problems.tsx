import type { Problem } from "../../../workers/index.ts";
import { refuse } from "../state/refusal.ts";
import { linkFault, problems, refusal } from "../state/store.ts";
import { words } from "../words/words.ts";
import { focusOn } from "./focusOn.ts";
import { Said } from "./Said.tsx";

const mostShown = 8;

/** The line, and of a workbook the sheet with it. */
function placeOf({ file }: Problem, line: string): string {
  return file.endsWith("]") ? `${file}, ${line.toLowerCase()}` : line;
}

/** What was refused and why; the picture stays as it was. */
export function Problems() {
  const text = words.value;
  const kind = refusal.value;
  const fault = linkFault.value;
  return (
    <div role="alert" class={kind === "none" ? "" : "problems"}>
      {kind === "none" ? null : (
        <>
          <p>
            <strong>{text.notTaken[kind]}</strong> {kind === "link" && fault !== null ? text.link[fault.reason](fault.found) : ""}
          </p>
          {problems.value.length === 0 ? null : (
            <ul>
              {problems.value.slice(0, mostShown).map((problem, at) => (
                <li key={at}>
                  <Said
                    where={[problem.path, kind === "text" && problem.file !== "" ? placeOf(problem, text.line(String(problem.line))) : ""]}
                    problem={problem}
                  />
                </li>
              ))}
            </ul>
          )}
          <button
            type="button"
            class="small"
            onClick={() => {
              refuse("none", []);
              focusOn("scenario");
            }}
          >
            {text.dismiss}
          </button>
        </>
      )}
    </div>
  );
}
