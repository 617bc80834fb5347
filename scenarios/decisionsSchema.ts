import { anything, block, id, list, named, text, whole } from "./leaf.ts";

const changes = (what: string, example: Readonly<Record<string, unknown>>) =>
  list(
    block(
      {
        name: text({ description: "What it is called", example: "main" }),
        set: named(anything({ description: "The value; null takes the key away" }), {
          description: "What is otherwise: values by path, with ids, and * for every item of a list",
          example,
        }),
      },
      { description: what },
    ),
    { description: what },
  );

/** What is to be decided, and which evaluation could tell (`voi`). */
export const decisionsShape = block(
  {
    options: changes("Choices beside the scenario as written", { "interventions.a.renewal": null }),
    value: text({
      description: "What is decided by: an amount in kronor, or a weighted sum of amounts",
      example: "society.npv",
    }).default("society.npv"),
    informedBy: id({
      description: "The intervention whose evaluation the decision waits for",
      otherwise: "it waits for none",
      example: "a",
    }).optional(),
    designs: changes("Ways to evaluate it; without any, the evaluation as written", { "interventions.a.evaluation.sample": 40 }).default(
      [],
    ),
    learners: whole({ description: "Decisions that are taken by the evaluation", min: 1, max: 1000 }).default(1),
  },
  { description: "A decision that fondrisk voi is asked about", otherwise: "nothing is to be decided", alternative: true },
);
