import type { Problem } from "../../../workers/index.ts";
import { problemIn } from "../../text/problems.ts";
import { locale } from "../state/store.ts";

/** What is wrong, in the reader's language where it can be said in it, behind where it is. */
export function Said({ where = [], problem }: { readonly where?: readonly string[]; readonly problem: Pick<Problem, "code" | "values"> }) {
  const { text, language } = problemIn(problem, locale.value);
  const places = where.filter((place) => place !== "").map((place) => `${place}: `);
  return (
    <>
      {places.join("")}
      <span lang={language}>{text}</span>
    </>
  );
}
