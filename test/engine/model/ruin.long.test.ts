import { ruinProblems } from "./ruinProblems.ts";

ruinProblems(1000 * 1024);
