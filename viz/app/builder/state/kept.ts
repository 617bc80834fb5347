/** A text being built, as the browser keeps it between visits. */
export interface Kept {
  readonly text: string;
  /** When it was kept: as Date tells it in one's own time. */
  readonly at: string;
}

/** A version that was given a name. */
export interface Version extends Kept {
  readonly name: string;
}

const keys = { draft: "fondrisk.draft", versions: "fondrisk.versions" } as const;
const mostVersions = 50;

/** Keeps a draft in the browser; where it may keep nothing, nothing is kept. */
export function keep(text: string, now: Date): boolean {
  return put(keys.draft, { text, at: now.toISOString() });
}

/** The draft that was kept; null where there is none. */
export function keptDraft(): Kept | null {
  const read = get(keys.draft);
  return isKept(read) ? { text: read.text, at: read.at } : null;
}

/** The versions that were given names, the newest first. */
export function keptVersions(): readonly Version[] {
  const read = get(keys.versions);
  return Array.isArray(read)
    ? read.filter((each): each is Version => isKept(each) && typeof (each as Partial<Version>).name === "string")
    : [];
}

/** Keeps a version under a name; one of the same name is replaced. False where the browser keeps nothing, or has no room. */
export function keepVersion(name: string, text: string, now: Date): boolean {
  const others = keptVersions().filter((each) => each.name !== name);
  return put(keys.versions, [{ name, text, at: now.toISOString() }, ...others].slice(0, mostVersions));
}

/** Forgets a version. */
export function forgetVersion(name: string): void {
  put(
    keys.versions,
    keptVersions().filter((each) => each.name !== name),
  );
}

function isKept(value: unknown): value is Kept {
  const { text, at } = (typeof value === "object" && value !== null ? value : {}) as Partial<Kept>;
  return typeof text === "string" && typeof at === "string";
}

function put(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

function get(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}
