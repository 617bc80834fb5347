import { libraryExpectations } from "./libraryExpectations.ts";

libraryExpectations(0);
