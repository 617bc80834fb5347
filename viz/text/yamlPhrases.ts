/** What is wrong with a text before anything is read from it, in English and Swedish; slots as in `problemPhrases`. */
export const yamlStatements: Readonly<Record<string, string>> = {
  "found {number} characters, expected at most {number}: this is no scenario":
    "hittade {number} tecken, väntade högst {number}: det här är inget scenario",
  "found more than {number} words and marks, expected fewer: this is no scenario":
    "hittade fler än {number} ord och skiljetecken, väntade färre: det här är inget scenario",
  "found more than {number} levels of nesting, expected at most {number}":
    "hittade fler än {number} nivåer av nästling, väntade högst {number}",
  "found the control character {code}, expected plain text": "hittade styrtecknet {code}, väntade vanlig text",
  "found a second document after '---', expected one scenario in a file":
    "hittade ett andra dokument efter '---', väntade ett scenario i en fil",
  "found the key {quoted} a second time in the same block, expected it once":
    "hittade nyckeln {quoted} en andra gång i samma block, väntade den en enda gång",
  "found a tag beginning with '!', expected plain values": "hittade en tagg som börjar med '!', väntade vanliga värden",
  "found a tab at the start of a line, expected spaces": "hittade en tabb i början av en rad, väntade mellanslag",
  "found a second ': ' in the line, expected quotation marks around a text with a colon, like name: 'a: b'":
    "hittade ett andra ': ' på raden, väntade citattecken kring en text med kolon, som name: 'a: b'",
  "found {quoted} within braces, where a comma ends a value, expected {text} or {quoted} in quotation marks":
    "hittade {quoted} inom klamrar, där ett komma avslutar ett värde, väntade {text} eller {quoted} inom citattecken",
  "not valid YAML: {yamlFault}": "inte giltig YAML: {yamlFault}",
};

/** The sentences of the YAML reader itself. */
export const yamlFaults: Readonly<Record<string, string>> = {
  "A block sequence may not be used as an implicit map key": "en lista med streck kan inte vara en nyckel",
  "A node can have at most one anchor": "ett värde kan ha högst ett ankare",
  "A node can have at most one tag": "ett värde kan ha högst en tagg",
  "Alias cannot be an empty string": "ett alias måste ha ett namn",
  "Alias ending in : is ambiguous": "ett alias som slutar med : är tvetydigt",
  "All mapping items must start at the same column": "alla nycklar i ett block måste börja i samma kolumn",
  "All sequence items must start at the same column": "alla delar av en lista måste börja i samma kolumn",
  "An alias node must not specify any properties": "ett alias kan inte ha ankare eller tagg",
  "Anchor cannot be an empty string": "ett ankare måste ha ett namn",
  "Anchor ending in : is ambiguous": "ett ankare som slutar med : är tvetydigt",
  "Anchors and tags must be after the {mark} indicator": "ankare och taggar måste stå efter tecknet {mark}",
  "Block collection cannot start on same line with directives-end marker": "ett block kan inte börja på samma rad som '---'",
  "Block collections are not allowed within flow collections": "indragna block kan inte stå inom klamrar",
  "Block scalar header includes extra characters: {text}": "något står efter tecknet som inleder en text på flera rader: {text}",
  "Block scalar lines must not be less indented than their explicit indentation indicator":
    "rader i en text på flera rader har mindre indrag än vad som anges",
  "Block scalar lines must not be less indented than their first line": "rader i en text på flera rader har mindre indrag än den första",
  "Block scalar values in collections must be indented": "en text på flera rader måste ha indrag",
  "Block scalars with more-indented leading empty lines must use an explicit indentation indicator":
    "en text på flera rader börjar med tomma rader som har större indrag: indraget måste anges",
  "Comments must be separated from other tokens by white space characters": "före # måste det stå ett mellanslag",
  "Flow map in block collection must be sufficiently indented and end with a }": "ett block inom klamrar måste ha indrag och sluta med }",
  "Flow map must end with a }": "ett block inom klamrar måste sluta med }",
  "Flow sequence in block collection must be sufficiently indented and end with a ]":
    "en lista inom hakparenteser måste ha indrag och sluta med ]",
  "Flow sequence must end with a ]": "en lista inom hakparenteser måste sluta med ]",
  "Implicit keys need to be on a single line": "en nyckel måste stå på en enda rad",
  "Implicit keys of flow sequence pairs need to be on a single line": "en nyckel i en lista måste stå på en enda rad",
  "Implicit map keys need to be followed by map values": "efter en nyckel måste det stå kolon och ett värde",
  "Invalid escape sequence {text}": "ogiltig kod efter omvänt snedstreck: {text}",
  "Map comment with trailing content": "text efter en kommentar i ett block",
  "Missing , between {flow} items": "komma saknas mellan delarna av {flow}",
  "Missing , or : between {flow} items": "komma eller kolon saknas mellan delarna av {flow}",
  'Missing closing "quote': 'citattecknet " som avslutar saknas',
  "Missing closing 'quote": "citattecknet ' som avslutar saknas",
  "Missing directives-end indicator line": "raden '---' efter direktiven saknas",
  "Missing directives-end/doc-start indicator line": "raden '---' efter direktiven saknas",
  "Missing newline after block sequence props": "ny rad saknas före en lista",
  "Missing space after : in {flow}": "mellanslag saknas efter : i {flow}",
  "Not a YAML token: {text}": "inget YAML: {text}",
  "Plain value cannot start with a tab character": "ett värde utan citattecken kan inte börja med en tabb",
  "Plain value cannot start with block scalar indicator {mark}": "ett värde utan citattecken kan inte börja med {mark}",
  "Plain value cannot start with directive indicator character %": "ett värde utan citattecken kan inte börja med %",
  "Plain value cannot start with flow indicator character ,": "ett värde utan citattecken kan inte börja med komma",
  "Plain value cannot start with reserved character {mark}": "ett värde utan citattecken kan inte börja med {mark}",
  "Sequence item without - indicator": "en del av en lista saknar streck",
  "Tags and anchors must be separated from the next token by white space": "efter taggar och ankare måste det stå ett mellanslag",
  "The : indicator must be at most 1024 chars after the start of an implicit block mapping key": "en nyckel kan ha högst 1024 tecken",
  "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key": "en nyckel kan ha högst 1024 tecken",
  "Unexpected block-seq-ind on same line with key": "en lista med streck kan inte börja på samma rad som sin nyckel",
  "Unexpected {mark} at node end": "oväntat efter ett värde: {mark}",
  "Unexpected {mark} in {flow}": "oväntat {mark} i {flow}",
  "Unexpected {mark} token": "oväntat: {mark}",
  "Unexpected {mark} token in YAML document: {text}": "oväntat i dokumentet, {mark}: {text}",
  "Unexpected {mark} token in YAML stream": "oväntat i texten: {mark}",
  "Unexpected {mark} token in YAML stream: {text}": "oväntat i texten, {mark}: {text}",
  "Unknown directive {text}": "okänt direktiv: {text}",
  "Unsupported YAML version {text}": "okänd version av YAML: {text}",
  "%TAG directive should contain exactly two parts": "direktivet %TAG ska ha två delar",
  "%YAML directive should contain exactly one part": "direktivet %YAML ska ha en del",
};

/** What the YAML reader calls what is within brackets. */
export const yamlFlows: Readonly<Record<string, string>> = {
  collection: "en lista eller ett block",
  "flow map": "ett block inom klamrar",
  "flow sequence": "en lista inom hakparenteser",
};
