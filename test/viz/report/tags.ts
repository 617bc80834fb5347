/** A tag as it stands in a page. */
export interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly alone: boolean;
  readonly attributes: Readonly<Record<string, string>>;
}

const voids = new Set(["!doctype", "meta", "wbr"]);

/** Every tag of a page in its order; throws where `<` stands that begins none, so that nothing hides from a test. */
export function tagsOf(page: string): readonly Tag[] {
  const body = page.replace(/<style>[^<]*<\/style>/, "<style></style>");
  const tags = [...body.matchAll(/<(\/?)(!?[A-Za-z][\w:-]*)((?:\s+[\w:-]+(?:="[^"<>]*")?)*)\s*(\/?)>/g)];
  const angles = (body.match(/[<>]/g) ?? []).length;
  if (angles !== 2 * tags.length) throw new Error(`found ${angles} angle brackets for ${tags.length} tags`);
  return tags.map(([, slash, name = "", attributes = "", end]) => ({
    name: name.toLowerCase(),
    closes: slash === "/",
    alone: end === "/" || voids.has(name.toLowerCase()),
    attributes: Object.fromEntries([...attributes.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, key, value]) => [key, value ?? ""])),
  }));
}

/** The tag that is not closed, or is closed without having been opened; null if all fit. */
export function unbalanced(tags: readonly Tag[]): string | null {
  const open: string[] = [];
  for (const { name, closes, alone } of tags) {
    if (alone) continue;
    if (!closes) open.push(name);
    else if (open.pop() !== name) return name;
  }
  return open.at(-1) ?? null;
}

/** What a page says, without its tags. */
export const words = (page: string) =>
  page
    .replace(/<style>[^<]*<\/style>/, "")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&#39;", "'")
    .replace(/[ \n]+/g, " ");
