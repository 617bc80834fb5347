import type { Worded } from "../../../workers/host.ts";

/** The command line as it was typed: commands, options and their values. */
export const optionsWords = {
  unknownCommand: { en: "unknown command '{name}'", sv: "kommandot '{name}' finns inte" },
  unknownCommandOf: {
    en: "unknown command '{name}'; expected {known:comma}",
    sv: "kommandot '{name}' finns inte; väntade {known:comma}",
  },
  unknownTopic: { en: "there is no help about '{name}'", sv: "det finns ingen hjälp om '{name}'" },
  unknownTopicOf: {
    en: "there is no help about '{name}'; there is about {known:comma}",
    sv: "det finns ingen hjälp om '{name}'; hjälp finns om {known:comma}",
  },
  unknownOption: { en: "unknown option '{option}' for fondrisk {command}", sv: "tillvalet '{option}' finns inte för fondrisk {command}" },
  optionNeedsValue: {
    en: "option '--{option}' needs a value: --{option} {value}",
    sv: "tillvalet '--{option}' behöver ett värde: --{option} {value}",
  },
  optionTakesNoValue: {
    en: "option '--{option}' takes no value, got '{found}'",
    sv: "tillvalet '--{option}' tar inget värde, hittade '{found}'",
  },
  takesArgument: {
    en: "fondrisk {command} takes {wanted} argument ({arguments}), got {found}",
    sv: "fondrisk {command} tar {wanted} argument ({arguments}), hittade {found}",
  },
  takesArguments: {
    en: "fondrisk {command} takes {wanted} arguments ({arguments}), got {found}",
    sv: "fondrisk {command} tar {wanted} argument ({arguments}), hittade {found}",
  },
  atLeastSoMany: { en: "at least {least}", sv: "minst {least}" },
  fromToSoMany: { en: "{least} to {most}", sv: "{least} till {most}" },
  optionEmpty: { en: "--{option} must not be empty", sv: "--{option} får inte vara tomt" },
  optionOneOf: { en: "--{option} must be {words}, got '{found}'", sv: "--{option} ska vara {words}, hittade '{found}'" },
  optionWhole: {
    en: "--{option} must be a whole number from {least} to {most}, got '{found}'",
    sv: "--{option} ska vara ett heltal från {least} till {most}, hittade '{found}'",
  },
  optionNumber: {
    en: "--{option} must be a number from {least} to {most}, got '{found}'",
    sv: "--{option} ska vara ett tal från {least} till {most}, hittade '{found}'",
  },
  optionSeconds: {
    en: "--{option} must be a number of seconds from {least} to {most}, got '{found}'",
    sv: "--{option} ska vara ett antal sekunder från {least} till {most}, hittade '{found}'",
  },
  optionAboveZero: {
    en: "--{option} must be a number above 0, got '{found}'",
    sv: "--{option} ska vara ett tal över 0, hittade '{found}'",
  },
  optionLike: {
    en: "--{option} must be a number like {example}, got '{found}'",
    sv: "--{option} ska vara ett tal som {example}, hittade '{found}'",
  },
  optionShare: {
    en: "--{option} must be a share above 0 and below 1, like 0.05 or 5%, got '{found}'",
    sv: "--{option} ska vara en andel över 0 och under 1, som 0,05 eller 5%, hittade '{found}'",
  },
  optionPower: {
    en: "--{option} must be a power of two from 1 to {most}, got '{found}'",
    sv: "--{option} ska vara en tvåpotens från 1 till {most}, hittade '{found}'",
  },
  optionMultiple: {
    en: "--{option} must be a multiple of the {of} futures a draw, got {found}",
    sv: "--{option} ska vara en multipel av de {of} framtiderna per dragning, hittade {found}",
  },
  optionNamed: {
    en: "--{option} must be NAME:PATH=VALUE, several values with commas, got '{found}'",
    sv: "--{option} ska vara NAMN:SÖKVÄG=VÄRDE, flera värden med komma emellan, hittade '{found}'",
  },
  optionPaths: {
    en: "--{option} must be NAME=PATH,PATH, got '{found}'",
    sv: "--{option} ska vara NAMN=SÖKVÄG,SÖKVÄG, hittade '{found}'",
  },
  optionNameTwice: { en: "--{option}: the name '{name}' is given twice", sv: "--{option}: namnet '{name}' anges två gånger" },
  optionPathTwice: { en: "--{option}: a path is given twice", sv: "--{option}: en sökväg anges två gånger" },
  optionSays: { en: "--{option}: {said}", sv: "--{option}: {said}" },
  optionAtSays: { en: "--{option} {path}: {said}", sv: "--{option} {path}: {said}" },
  expectedRule: { en: "expected {rule}", sv: "väntade {rule}" },
  pngNeedsOut: { en: "--png needs --out, the folder of the pictures", sv: "--png behöver --out, mappen för bilderna" },
  oneOfOptions: { en: "give one of {options:and}", sv: "ange ett av {options:and}" },
  rowsTooLarge: {
    en: "--rows would come to {found} GB, more than {most}: name fewer columns, or ask for fewer futures",
    sv: "--rows skulle bli {found} GB, mer än {most}: nämn färre kolumner, eller begär färre framtider",
  },
  oneOption: { en: "give {a} or {b}, not both", sv: "ange {a} eller {b}, inte båda" },
  eitherOption: { en: "give either {a}, or {b}", sv: "ange antingen {a} eller {b}" },
  goTogether: { en: "{options:and} go together", sv: "{options:and} hör ihop" },
  goesWith: { en: "{option} goes with {other}", sv: "{option} hör till {other}" },
  goesWithAlone: { en: "{option} goes with {other} alone", sv: "{option} hör bara till {other}" },
  goesWithNot: { en: "{option} goes with {other}, not with {without}", sv: "{option} hör till {other}, inte till {without}" },
  goesWithAndNeeded: { en: "{option} goes with {other}, and is needed there", sv: "{option} hör till {other}, och behövs där" },
  notWith: {
    en: "--{option} does not go with {argument}, which says itself what was run",
    sv: "--{option} går inte ihop med {argument}, som själv säger vad som kördes",
  },
  notVariedBeside: {
    en: "--{option} does not go with {argument}, which says itself what is varied",
    sv: "--{option} går inte ihop med {argument}, som själv säger vad som varieras",
  },
  noColumnCalled: {
    en: "--columns: no column is called '{name}'{guessed}; fondrisk columns <scenario> lists them",
    sv: "--columns: ingen kolumn heter '{name}'{guessed}; fondrisk columns <scenario> listar dem",
  },
  meant: { en: "; did you mean '{name}'?", sv: "; menade du '{name}'?" },
  noMore: { en: "{file}: and {count} more", sv: "{file}: och {count} till" },
} as const satisfies Worded;
