import { computed } from "@preact/signals";
import { inLocale } from "../../text/locale.ts";
import { messages } from "../../text/messages.ts";
import { locale } from "../state/store.ts";
import { en } from "./en.ts";
import { sv } from "./sv.ts";

/** The words of the page in the reader's language. */
export const words = computed(() => inLocale(locale.value, sv, en));

/** The words of the charts in the reader's language. */
export const chartWords = computed(() => messages(locale.value));
