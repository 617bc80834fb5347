import { ruinProblems } from "./ruinProblems.ts";

ruinProblems(40 * 1024);
