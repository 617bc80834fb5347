/** Advance widths of Helvetica for the characters 32 … 126, in thousandths of the font size. */
const helvetica = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278,
  278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722,
  667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556,
  556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/** System fonts are up to this much wider than Helvetica; a chart is laid out for the widest of them. */
const allowance = 1.2;

/** Upper estimate of the width of a line of text, without a document to ask; same unit as `size`. */
export function textWidth(text: string, size: number, bold = false): number {
  let thousandths = 0;
  for (const character of text) thousandths += characterWidth(character.codePointAt(0)!);
  return (thousandths / 1000) * size * allowance * (bold ? 1.12 : 1);
}

/** The text in lines no wider than `width`, broken at ordinary spaces; a longer word, or what is left after `most` lines, is shortened. */
export function wrapText(text: string, width: number, size: number, most = 2, bold = false): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").filter((part) => part !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || textWidth(longer, size, bold) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== "") lines.push(line);
  const kept = lines.length > most ? [...lines.slice(0, most - 1), lines.slice(most - 1).join(" ")] : lines;
  return kept.map((each) => shorten(each, width, size, bold));
}

/** The text, cut with an ellipsis where it is wider than `width`. */
export function shorten(text: string, width: number, size: number, bold = false): string {
  if (textWidth(text, size, bold) <= width) return text;
  const characters = Array.from(text);
  let count = Math.min(characters.length, Math.ceil(width / (size * 0.2)));
  while (count > 1 && textWidth(`${characters.slice(0, count).join("")}…`, size, bold) > width) count -= 1;
  return `${characters.slice(0, count).join("").trimEnd()}…`;
}

function characterWidth(code: number): number {
  if (code >= 32 && code <= 126) return helvetica[code - 32]!;
  if (code === 0xa0) return 278;
  if (code >= 0xc0 && code <= 0x24f) return code < 0xdf ? 722 : 556;
  return code >= 0x1100 ? 1000 : 600;
}
