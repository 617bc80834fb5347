import type { Worded } from "./worded.ts";

/** What the reader of YAML itself says: what is wrong, by code. */
export const yamlWords = {
  collection: { en: "collection", sv: "en lista eller ett block" },
  flowMap: { en: "flow map", sv: "ett block inom klamrar" },
  flowSequence: { en: "flow sequence", sv: "en lista inom hakparenteser" },
  yamlOther: { en: "{text}", sv: "{text}" },
  yamlListAsKey: { en: "A block sequence may not be used as an implicit map key", sv: "en lista med streck kan inte vara en nyckel" },
  yamlSecondAnchor: { en: "A node can have at most one anchor", sv: "ett värde kan ha högst ett ankare" },
  yamlSecondTag: { en: "A node can have at most one tag", sv: "ett värde kan ha högst en tagg" },
  yamlAliasUnnamed: { en: "Alias cannot be an empty string", sv: "ett alias måste ha ett namn" },
  yamlAliasColon: { en: "Alias ending in : is ambiguous", sv: "ett alias som slutar med : är tvetydigt" },
  yamlKeyColumns: { en: "All mapping items must start at the same column", sv: "alla nycklar i ett block måste börja i samma kolumn" },
  yamlItemColumns: { en: "All sequence items must start at the same column", sv: "alla delar av en lista måste börja i samma kolumn" },
  yamlAliasProperties: { en: "An alias node must not specify any properties", sv: "ett alias kan inte ha ankare eller tagg" },
  yamlAnchorUnnamed: { en: "Anchor cannot be an empty string", sv: "ett ankare måste ha ett namn" },
  yamlAnchorColon: { en: "Anchor ending in : is ambiguous", sv: "ett ankare som slutar med : är tvetydigt" },
  yamlAnchorBeforeMark: {
    en: "Anchors and tags must be after the {mark} indicator",
    sv: "ankare och taggar måste stå efter tecknet {mark}",
  },
  yamlBlockAfterDirectives: {
    en: "Block collection cannot start on same line with directives-end marker",
    sv: "ett block kan inte börja på samma rad som '---'",
  },
  yamlBlockInBraces: { en: "Block collections are not allowed within flow collections", sv: "indragna block kan inte stå inom klamrar" },
  yamlTextHeader: {
    en: "Block scalar header includes extra characters: {text}",
    sv: "något står efter tecknet som inleder en text på flera rader: {text}",
  },
  yamlTextIndentStated: {
    en: "Block scalar lines must not be less indented than their explicit indentation indicator",
    sv: "rader i en text på flera rader har mindre indrag än vad som anges",
  },
  yamlTextIndentFirst: {
    en: "Block scalar lines must not be less indented than their first line",
    sv: "rader i en text på flera rader har mindre indrag än den första",
  },
  yamlTextIndent: { en: "Block scalar values in collections must be indented", sv: "en text på flera rader måste ha indrag" },
  yamlTextLeadingLines: {
    en: "Block scalars with more-indented leading empty lines must use an explicit indentation indicator",
    sv: "en text på flera rader börjar med tomma rader som har större indrag: indraget måste anges",
  },
  yamlCommentSpace: {
    en: "Comments must be separated from other tokens by white space characters",
    sv: "före # måste det stå ett mellanslag",
  },
  yamlBracesIndent: {
    en: "Flow map in block collection must be sufficiently indented and end with a }",
    sv: "ett block inom klamrar måste ha indrag och sluta med }",
  },
  yamlBracesOpen: { en: "Flow map must end with a }", sv: "ett block inom klamrar måste sluta med }" },
  yamlBracketsIndent: {
    en: "Flow sequence in block collection must be sufficiently indented and end with a ]",
    sv: "en lista inom hakparenteser måste ha indrag och sluta med ]",
  },
  yamlBracketsOpen: { en: "Flow sequence must end with a ]", sv: "en lista inom hakparenteser måste sluta med ]" },
  yamlKeyLines: { en: "Implicit keys need to be on a single line", sv: "en nyckel måste stå på en enda rad" },
  yamlListKeyLines: {
    en: "Implicit keys of flow sequence pairs need to be on a single line",
    sv: "en nyckel i en lista måste stå på en enda rad",
  },
  yamlKeyWithoutValue: {
    en: "Implicit map keys need to be followed by map values",
    sv: "efter en nyckel måste det stå kolon och ett värde",
  },
  yamlEscape: { en: "Invalid escape sequence {text}", sv: "ogiltig kod efter omvänt snedstreck: {text}" },
  yamlMapComment: { en: "Map comment with trailing content", sv: "text efter en kommentar i ett block" },
  yamlCommaMissing: { en: "Missing , between {flow} items", sv: "komma saknas mellan delarna av {flow}" },
  yamlCommaOrColonMissing: { en: "Missing , or : between {flow} items", sv: "komma eller kolon saknas mellan delarna av {flow}" },
  yamlDoubleQuoteOpen: { en: 'Missing closing "quote', sv: 'citattecknet " som avslutar saknas' },
  yamlSingleQuoteOpen: { en: "Missing closing 'quote", sv: "citattecknet ' som avslutar saknas" },
  yamlDirectivesEnd: { en: "Missing directives-end indicator line", sv: "raden '---' efter direktiven saknas" },
  yamlDirectivesEndOrStart: { en: "Missing directives-end/doc-start indicator line", sv: "raden '---' efter direktiven saknas" },
  yamlListNewline: { en: "Missing newline after block sequence props", sv: "ny rad saknas före en lista" },
  yamlColonSpace: { en: "Missing space after : in {flow}", sv: "mellanslag saknas efter : i {flow}" },
  yamlNoToken: { en: "Not a YAML token: {text}", sv: "inget YAML: {text}" },
  yamlTabFirst: { en: "Plain value cannot start with a tab character", sv: "ett värde utan citattecken kan inte börja med en tabb" },
  yamlBlockMarkFirst: {
    en: "Plain value cannot start with block scalar indicator {mark}",
    sv: "ett värde utan citattecken kan inte börja med {mark}",
  },
  yamlPercentFirst: {
    en: "Plain value cannot start with directive indicator character %",
    sv: "ett värde utan citattecken kan inte börja med %",
  },
  yamlCommaFirst: {
    en: "Plain value cannot start with flow indicator character ,",
    sv: "ett värde utan citattecken kan inte börja med komma",
  },
  yamlReservedFirst: {
    en: "Plain value cannot start with reserved character {mark}",
    sv: "ett värde utan citattecken kan inte börja med {mark}",
  },
  yamlDashMissing: { en: "Sequence item without - indicator", sv: "en del av en lista saknar streck" },
  yamlTagSpace: {
    en: "Tags and anchors must be separated from the next token by white space",
    sv: "efter taggar och ankare måste det stå ett mellanslag",
  },
  yamlLongKey: {
    en: "The : indicator must be at most 1024 chars after the start of an implicit block mapping key",
    sv: "en nyckel kan ha högst 1024 tecken",
  },
  yamlLongListKey: {
    en: "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key",
    sv: "en nyckel kan ha högst 1024 tecken",
  },
  yamlListOnKeyLine: {
    en: "Unexpected block-seq-ind on same line with key",
    sv: "en lista med streck kan inte börja på samma rad som sin nyckel",
  },
  yamlAfterValue: { en: "Unexpected {mark} at node end", sv: "oväntat efter ett värde: {mark}" },
  yamlUnexpectedIn: { en: "Unexpected {mark} in {flow}", sv: "oväntat {mark} i {flow}" },
  yamlUnexpected: { en: "Unexpected {mark} token", sv: "oväntat: {mark}" },
  yamlUnexpectedInDocument: { en: "Unexpected {mark} token in YAML document: {text}", sv: "oväntat i dokumentet, {mark}: {text}" },
  yamlUnexpectedInStream: { en: "Unexpected {mark} token in YAML stream", sv: "oväntat i texten: {mark}" },
  yamlUnexpectedInStreamText: { en: "Unexpected {mark} token in YAML stream: {text}", sv: "oväntat i texten, {mark}: {text}" },
  yamlDirective: { en: "Unknown directive {text}", sv: "okänt direktiv: {text}" },
  yamlVersion: { en: "Unsupported YAML version {text}", sv: "okänd version av YAML: {text}" },
  yamlTagDirective: { en: "%TAG directive should contain exactly two parts", sv: "direktivet %TAG ska ha två delar" },
  yamlVersionDirective: { en: "%YAML directive should contain exactly one part", sv: "direktivet %YAML ska ha en del" },
} as const satisfies Worded;
