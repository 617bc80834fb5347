import { assumptionsOf } from "../../../workers/host.ts";
import { aboutOf } from "../../report/about.ts";
import { type Entry, type EntryGroup, entryGroups } from "../../report/assumptions.ts";
import type { ReportInput } from "../../report/input.ts";
import { isAssumed } from "../../report/marked.ts";
import { type ReportWords, reportWords } from "../../report/words.ts";
import { officeWords } from "../../text/office.ts";
import { emptyRow, headRow, plainRows, type Sheet, type SheetCell } from "../workbook.ts";

/** Probability beyond either end of a range. */
const tail = 0.05;

type Drawn = ReturnType<typeof assumptionsOf>[number];

/** Every entry of the scenario: as written, at its mean with the range that nine tenths of what is drawn lies in, and what it rests on. */
export function assumptionsSheet({ run, document, locale }: ReportInput): Sheet {
  const [words, own] = [reportWords(locale), officeWords(locale)];
  const drawn = new Map(assumptionsOf(run.scenario, tail).map((each) => [each.path, each]));
  const { sources } = aboutOf(document);
  const rows = entryGroups(document).flatMap((group) =>
    group.entries.flatMap((entry): readonly (readonly SheetCell[])[] => {
      const path = group.at === "" ? entry.path : `${group.at}.${entry.path}`;
      const line = (at: string, written: string, cells: readonly SheetCell[]): readonly SheetCell[] => [
        titleOf(group, words),
        at,
        written,
        ...cells,
        basisOf(entry, words, own),
        entry.note || words.noSource,
      ];
      const rangeOf = ({ own: mean, low, high }: Drawn) => [mean, low, high].map(general);
      const whole = drawn.get(path);
      // What a block on one line holds has a line each.
      const inside = [...drawn.values()].filter((each) => each.path.startsWith(`${path}.`));
      return [
        line(path, entry.value, whole === undefined ? [numberIn(entry.value), null, null] : rangeOf(whole)),
        ...inside.map((each) => line(each.path, "", rangeOf(each))),
      ];
    }),
  );
  return {
    name: own.sheets.assumptions,
    widths: [28, 52, 36, 14, 14, 14, 14, 60],
    rows: [
      headRow(own.part, words.assumption, own.written, own.mean, own.p05, own.p95, own.basis, words.source),
      ...plainRows(rows),
      emptyRow,
      ...plainRows([[own.rangeNote]]),
      ...(sources.length === 0 ? [] : [emptyRow, headRow(words.sources), ...plainRows(sources)]),
    ],
  };
}

function titleOf(group: EntryGroup, words: ReportWords): string {
  return group.name || words.groups[group.key as keyof ReportWords["groups"]] || group.key;
}

function basisOf({ note, set }: Entry, words: ReportWords, own: ReturnType<typeof officeWords>): string {
  if (set) return words.setByHand;
  if (note === "") return words.noSource;
  return isAssumed(note, words.markedWords) ? own.assumed : own.sourced;
}

function general(number: number | null): SheetCell {
  return number !== null && Number.isFinite(number) ? { number, format: "General" } : null;
}

/** The number that an entry is, where it is a plain one. */
function numberIn(text: string): SheetCell {
  return /^-?\d+(\.\d+)?$/.test(text) ? general(Number(text)) : null;
}
