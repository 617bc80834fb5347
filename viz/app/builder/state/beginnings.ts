import { signal } from "@preact/signals";
import starterEn from "../../../../scenarios/starter.en.yaml?raw";
import starterSv from "../../../../scenarios/starter.sv.yaml?raw";
import { inLocale } from "../../../text/locale.ts";
import { libraryNames, libraryText } from "../../state/library.ts";
import { locale } from "../../state/store.ts";
import { type Found, librarySays } from "../model/typical.ts";

/** The fund to begin with, in the reader's language: that of `fondrisk new`. */
export function starterText(): string {
  return inLocale(locale.peek(), starterSv, starterEn);
}

/** What the library writes, by place; empty until it is read. */
export const library = signal<ReadonlyMap<string, readonly Found[]>>(new Map());

let reading: Promise<void> | null = null;

/** Reads the library once, for typical values. */
export function readLibrary(): Promise<void> {
  reading ??= read();
  return reading;
}

async function read(): Promise<void> {
  const texts = new Map<string, string>();
  for (const name of libraryNames) texts.set(name, await libraryText(name));
  library.value = librarySays(texts);
}
