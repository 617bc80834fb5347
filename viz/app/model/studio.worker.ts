import { expose } from "comlink";
import { readingParents } from "./libraryParent.ts";
import { studio } from "./studio.ts";

expose(readingParents(studio()));
