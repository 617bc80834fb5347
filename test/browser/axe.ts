import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

export interface AxeRules {
  /** Of what; all rules of axe where not given. */
  readonly tags?: readonly string[];
  /** Only what lies in these. */
  readonly within?: readonly string[];
}

/** What axe finds wrong on a page: each rule that is broken, with the first elements that break it. */
export async function faultsOfAxe(page: Page, { tags, within = [] }: AxeRules = {}): Promise<readonly string[]> {
  // What is right need not be listed, and a page without frames of other origins can be read in one go: both take most of axe's time.
  const options = { resultTypes: ["violations" as const], ...(tags === undefined ? {} : { runOnly: [...tags] }) };
  const axe = new AxeBuilder({ page }).options(options).setLegacyMode(true);
  for (const each of within) axe.include(each);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => {
    const shown = nodes.slice(0, 3).map(({ html }) => html);
    return `${id}: ${shown.join(" ")}`;
  });
}
