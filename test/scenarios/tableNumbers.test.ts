import { expect, test } from "vitest";
import { parse } from "../../scenarios/parse.ts";
import { opened, readTable, unclosedQuote } from "../../scenarios/table.ts";
import { columnForm, isTotal, readTableNumber, unitOfHead } from "../../scenarios/tableNumbers.ts";
import { tell } from "../../scenarios/tell.ts";
import { plain } from "./plain.ts";

const read = (head: string, cells: readonly string[], decimal?: "," | ".") => {
  const form = columnForm(head, cells, decimal);
  return cells.map((cell) => {
    const reading = readTableNumber(cell, "kronor", form);
    return "value" in reading
      ? reading.value
      : "readings" in reading
        ? reading.readings.join(" or ")
        : `no: ${reading.reason === null ? "" : tell(reading.reason, "en")}`;
  });
};

test.each<[string, readonly string[], readonly (number | string)[]]>([
  ["points between thousands, a decimal comma", ["1.234,50", "74.430", "12"], [1234.5, 74_430, 12]],
  ["commas between thousands, a decimal point", ["1,234.50", "74,430", "12"], [1234.5, 74_430, 12]],
  ["spaces of any kind between thousands", ["1 234,5", "1\u00a0234\u202f567,25", "1'234,5"], [1234.5, 1_234_567.25, 1234.5]],
  ["a mark that comes twice is between thousands", ["1.234.567", "74.430"], [1_234_567, 74_430]],
  ["two decimals somewhere say what three are", ["74.430", "74.43"], [74.43, 74.43]],
  ["nothing says what it is", ["74.430", "12"], ["74430 or 74.43", 12]],
  ["nothing says what it is, with a comma", ["74,430", "12"], ["74430 or 74.43", 12]],
  ["below one it cannot be thousands", ["0.430", "74.430"], [0.43, 74.43]],
  ["units of their own", ["1,5 tkr", "2 mnkr", "300 kr"], [1500, 2e6, 300]],
  ["a minus", ["−1.234,50", "-3,5"], [-1234.5, -3.5]],
  ["words", ["abc", "12a"], ["no: ", "no: the unit kr, tkr, mnkr or mdkr, or none"]],
])("%s", (_, cells, expected) => {
  expect(read("cost", cells)).toEqual(expected);
});

test("whoever knows says which mark is the decimal one", () => {
  expect(read("cost", ["74.430"], ",")).toEqual([74_430]);
  expect(read("cost", ["74.430"], ".")).toEqual([74.43]);
  expect(read("cost", ["1.234,5"], ",")).toEqual([1234.5]);
});

test("the head of a column names the unit of every number that has none of its own", () => {
  for (const [head, unit] of [
    ["cost_tkr", "tkr"],
    ["belopp (tkr)", "tkr"],
    ["Kostnad i MNKR", "mnkr"],
    ["kostnad [ksek]", "tkr"],
    ["belopp (kr)", ""],
    ["cost", ""],
    ["stkr", ""],
    ["antal", ""],
  ] as const)
    expect([head, unitOfHead(head)]).toEqual([head, unit]);
  expect(read("belopp (tkr)", ["450", "1.234,5", "300 kr"])).toEqual([450_000, 1_234_500, 300]);
});

test("a row of totals says so in one of its cells", () => {
  expect(
    [
      ["Summa", "12"],
      ["", "Totalt:", "3"],
      ["Delsumma 2025", "1"],
      ["Total", "1"],
    ].map(isTotal),
  ).toEqual([true, true, true, true]);
  expect(
    [
      ["Summers", "12"],
      ["Totalitär", "3"],
      ["a", "1"],
    ].map(isTotal),
  ).toEqual([false, false, false]);
});

test("line ends of any kind, a byte order mark, and the line that says what stands between cells", () => {
  expect(opened("\ufeffsep=;\r\na,b;c\r1;2")).toEqual({ text: "a,b;c\n1;2", separator: ";" });
  expect(readTable('"sep=\t"\na\tb,c,d\n1\t2').header).toEqual(["a", "b,c,d"]);
  expect(readTable("cost\r1\r2").rows.map(({ cells }) => cells[0])).toEqual(["1", "2"]);
});

test("a scenario reads a file as Swedish systems write it", () => {
  const text = plain.replace("0.1 to 0.3", "{ dist: empirical, file: a.csv, column: belopp (tkr) }");
  const values = (content: string) => {
    const parsed = parse(text, { fileName: "a.yaml", readFile: () => content });
    return "errors" in parsed
      ? parsed.errors.map(({ message }) => message)
      : JSON.stringify(parsed.scenario).match(/"values":\[[^\]]*\]/)?.[0];
  };
  expect(values("sep=;\r\nid;belopp (tkr)\r\n1;0,0001\r\n2;0,00025\r\n")).toBe('"values":[0.1,0.25]');
  expect(values("belopp (tkr)\n74.430\n")).toEqual([
    "found '74.430' on line 2 of a.csv, which can be 74430 or 74.43, expected a number that can be read in one way",
  ]);
  expect(values("id;belopp (tkr)\n1;2\nSumma;2\n")).toEqual(["found a total on line 3 of a.csv, expected one observation on each line"]);
  expect(values("belopp (tkr)\n640823-3234\n")).toEqual(["found personal identity numbers in 'belopp (tkr)', expected amounts"]);
});

test.each<[string, string, number | null]>([
  ["one that is closed", 'a;"b;c"\n1;2', null],
  ["one in the middle of a cell", 'a;b"c\n1;2', null],
  ["doubled inside a cell", 'a;"b""c"\n1;2', null],
  ["over two lines", 'a;"b\nc"\n1;2', null],
  ["never closed", 'a;b\n1;"2\n3;4\n5;6', 2],
  ["never closed, after one over two lines", 'a;"b\nc"\n1;"2\n3;4', 3],
  ["doubled at the end of what is never closed", 'a;b\n1;"2""', 2],
])("a quotation mark %s", (_, text, line) => {
  expect(unclosedQuote(text, ";")).toBe(line);
  expect(readTable(text).unclosed).toBe(line);
});

test("a scenario says on which line of its file a quotation mark is never closed", () => {
  const text = plain.replace("0.1 to 0.3", "{ dist: empirical, file: a.csv, column: cost }");
  const parsed = parse(text, { fileName: "a.yaml", readFile: () => 'cost,note\n1,"open\n2,shut\n' });
  expect("errors" in parsed && parsed.errors.map(({ code, values }) => [code, values])).toEqual([["unclosedQuote", { line: 2 }]]);
});
