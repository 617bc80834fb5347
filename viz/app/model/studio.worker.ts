import { expose } from "comlink";
import { studio } from "./studio.ts";

expose(studio());
