import type { Worded } from "./worded.ts";

/** The text before anything is read from it: what is wrong, by code. */
export const textWords = {
  forbiddenKey: { en: "found the key {key}, which is not allowed", sv: "hittade nyckeln {key}, som inte är tillåten" },
  keyNotText: { en: "found a key that is not text, expected a name", sv: "hittade en nyckel som inte är text, väntade ett namn" },
  keyHidden: {
    en: "found a key with a hidden character in it, expected a name",
    sv: "hittade en nyckel med ett dolt tecken i, väntade ett namn",
  },
  tooManyCharacters: {
    en: "found {found} characters, expected at most {most}: this is no scenario",
    sv: "hittade {found} tecken, väntade högst {most}: det här är inget scenario",
  },
  tooManyWords: {
    en: "found more than {most} words and marks, expected fewer: this is no scenario",
    sv: "hittade fler än {most} ord och skiljetecken, väntade färre: det här är inget scenario",
  },
  tooDeep: {
    en: "found more than {most} levels of nesting, expected at most {most}",
    sv: "hittade fler än {most} nivåer av nästling, väntade högst {most}",
  },
  controlCharacter: {
    en: "found the control character {character}, expected plain text",
    sv: "hittade styrtecknet {character}, väntade vanlig text",
  },
  notUtf8: {
    en: "found a character that is not UTF-8, expected text: save the file with the encoding UTF-8",
    sv: "hittade ett tecken som inte är UTF-8, väntade text: spara filen med teckenkodningen UTF-8",
  },
  secondDocument: {
    en: "found a second document after '---', expected one scenario in a file",
    sv: "hittade ett andra dokument efter '---', väntade ett scenario i en fil",
  },
  repeatedKey: {
    en: "found the key {key} a second time in the same block, expected it once",
    sv: "hittade nyckeln {key} en andra gång i samma block, väntade den en enda gång",
  },
  tag: { en: "found a tag beginning with '!', expected plain values", sv: "hittade en tagg som börjar med '!', väntade vanliga värden" },
  tabIndent: { en: "found a tab at the start of a line, expected spaces", sv: "hittade en tabb i början av en rad, väntade mellanslag" },
  secondColon: {
    en: "found a second ': ' in the line, expected quotation marks around a text with a colon, like name: 'a: b'",
    sv: "hittade ett andra ': ' på raden, väntade citattecken kring en text med kolon, som name: 'a: b'",
  },
  commaInBraces: {
    en: "found {found} within braces, where a comma ends a value, expected {point} or {found} in quotation marks",
    sv: "hittade {found} inom klamrar, där ett komma avslutar ett värde, väntade {point} eller {found} inom citattecken",
  },
  invalidYaml: { en: "not valid YAML: {fault}", sv: "inte giltig YAML: {fault}" },
  unknownAlias: {
    en: "found the alias {alias}, expected an anchor {anchor} above it",
    sv: "hittade aliaset {alias}, väntade ett ankare {anchor} ovanför",
  },
  aliasInItself: {
    en: "found the alias {alias} inside its own anchor, expected no cycle",
    sv: "hittade aliaset {alias} inuti sitt eget ankare, väntade ingen cirkel",
  },
  tooManyAliased: {
    en: "found more than {most} values once aliases are expanded, expected fewer: write them out",
    sv: "hittade fler än {most} värden när alias har skrivits ut, väntade färre: skriv ut dem",
  },
} as const satisfies Worded;
