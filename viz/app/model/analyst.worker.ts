import { expose } from "comlink";
import { analyst } from "./analyst.ts";

expose(analyst());
