/**
 * Hand-made files after the published descriptions: SIE 4B (2008-09-30), the PC-Axis file format (2013), JSON-stat 2.0, the interface of
 * Kolada. All figures are made up.
 */
export const sie = `#FLAGGA 0
#FORMAT PC8
#SIETYP 4
#PROGRAM "Ekonomi" 1.0
#GEN 20150110
#FNAMN "Exempelkommun"
#DIM 1 "Kostnadsst\u00e4lle"
#DIM 6 "Projekt"
#OBJEKT 1 "0123" "Socialkontor"
#OBJEKT 6 "4711" "Skolfam"
#OBJEKT 6 "4712" "Annat projekt"
#KONTO 4010 "Material"
#KONTO 5010 "L\u00f6ner"
#KONTO 3010 "Bidrag"
#VER A 1 20130315 "L\u00f6n mars"
{
#TRANS 5010 {1 "0123" 6 "4711"} 600000.00 20130315 "L\u00f6n \\"mars\\""
#TRANS 1930 {} -600000.00
}
#VER A 2 20131201 "Material"
{
   #TRANS 4010 {6 "4711"} 10000.50
   #TRANS 4010 {6 "4712"} 99999.00
   #TRANS 1930 {} -109999.50
}
#VER B 3 20140110 "R\u00e4ttelse"
{
#TRANS 5010 {6 4711} 700000 20140110
#TRANS 5010 {6 "4711"} -50000 20140111
#TRANS 3010 {6 "4711"} -200000 20140111
}
`;

export const px = `CHARSET="ANSI";
AXIS-VERSION="2013";
LANGUAGE="sv";
TITLE="Prisindex efter
 slag och \u00e5r";
STUB="slag";
HEADING="\u00e5r";
VALUES("slag")="Konsument","Kommunal";
VALUES[en]("slag")="Consumer","Municipal";
CODES("slag")="K","P";
VALUES("\u00e5r")="2020","2021",
"2022";
TIMEVAL("\u00e5r")=TLIST(A1),"2020","2021","2022";
NOTE="Ett ; i en text; och mer"
" i n\u00e4sta del";
DATA=
100.0 102.2 110.4
100 103.1 ".."
;
`;

export const jsonStat = JSON.stringify({
  version: "2.0",
  class: "dataset",
  id: ["Region", "Tid"],
  size: [2, 3],
  role: { time: ["Tid"] },
  dimension: {
    Region: { label: "region", category: { index: { "0581": 0, "0180": 1 }, label: { "0581": "Norrk\u00f6ping", "0180": "Stockholm" } } },
    Tid: { label: "\u00e5r", category: { index: ["2011", "2012", "2013"] } },
  },
  value: { 0: 0.018, 1: -0.004, 3: 0.02, 4: 0.021, 5: 0.022 },
});

const answer = (kpi: string, municipality: string, period: number, all: number | null, women = 1) => ({
  kpi,
  municipality,
  period,
  values: [
    { count: 1, gender: "K", status: "", value: women },
    { count: 1, gender: "T", status: all === null ? "Missing" : "", value: all },
  ],
});
export const kolada = JSON.stringify({
  count: 4,
  values: [
    answer("N33100", "0581", 2012, 1.5),
    answer("N33100", "0581", 2013, null),
    answer("N33100", "0180", 2012, 9.5),
    answer("N00011", "0581", 2012, 7),
  ],
});
