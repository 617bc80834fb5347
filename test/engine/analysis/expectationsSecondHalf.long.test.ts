import { libraryExpectations } from "./libraryExpectations.ts";

libraryExpectations(1);
