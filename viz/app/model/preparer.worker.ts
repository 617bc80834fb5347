import { expose } from "comlink";
import { readingParents } from "./libraryParent.ts";
import { preparer } from "./preparer.ts";

expose(readingParents(preparer()));
