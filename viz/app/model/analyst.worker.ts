import { expose } from "comlink";
import { analyst } from "./analyst.ts";
import { readingParents } from "./libraryParent.ts";

expose(readingParents(analyst()));
