import { expect, test } from "vitest";
import { standardState } from "../../../viz/address/link.ts";
import { fileStem, nameOfFile } from "../../../viz/app/state/fileStem.ts";
import { state } from "../../../viz/app/state/store.ts";

test("a file is named after its scenario, the one of the library or the words of its own name, and the day", () => {
  state.value = { ...standardState, source: { library: "trelleborg" } };
  expect(fileStem(new Date(2027, 0, 5, 23, 59))).toBe("fondrisk-trelleborg-2027-01-05");
  expect(nameOfFile("Vår fond, 2027")).toBe("vår-fond-2027");
  expect(nameOfFile("../../etc: *")).toBe("etc");
  expect(nameOfFile("…")).toBe("scenario");
});
