import { expect, test } from "vitest";
import { neighbours, order, roomOf, sources, topOf } from "./imports.ts";

const layered = sources.filter((file) => order.includes(topOf(file)));
const rooms = [...new Set(layered.map(roomOf))].sort((a, b) => order.indexOf(topOf(a)) - order.indexOf(topOf(b)) || (a < b ? -1 : 1));

/** Rooms that the files of a room import from when they run. */
const needs = new Map(
  rooms.map((room) => {
    const others = layered.filter((file) => roomOf(file) === room).flatMap((file) => neighbours(file, true));
    return [
      room,
      new Set(
        others
          .filter((file) => sources.includes(file))
          .map(roomOf)
          .filter((other) => other !== room),
      ),
    ] as const;
  }),
);

/** Everything that a room needs, directly or not. */
function reach(room: string, found = new Set<string>()): ReadonlySet<string> {
  for (const other of needs.get(room) ?? []) {
    if (found.has(other)) continue;
    found.add(other);
    reach(other, found);
  }
  return found;
}

const folders = rooms.filter((room) => !/\.tsx?$/.test(room));
const node = (room: string) => room.replace(/\W/g, "_");

/** Arrows between folders that no other way between them says. */
const arrows = folders.flatMap((room) => {
  const inFolders = [...reach(room)].filter((other) => folders.includes(other));
  return inFolders
    .filter((other) => !inFolders.some((between) => between !== other && reach(between).has(other)))
    .map((other) => `  ${node(room)} --> ${node(other)}`);
});

function page(): string {
  const groups = order.map((top) => {
    const inside = folders.filter((room) => topOf(room) === top).map((room) => `    ${node(room)}["${room.split("/")[1]}"]`);
    return [`  subgraph ${top}`, ...inside, "  end"].join("\n");
  });
  const rows = order.flatMap((top) =>
    [top, ...folders.filter((room) => topOf(room) === top)].map((room) => {
      const own = room === top ? rooms.filter((each) => topOf(each) === top && !folders.includes(each)) : [room];
      const others = own.flatMap((each) => [...(needs.get(each) ?? [])]).map((other) => (folders.includes(other) ? other : topOf(other)));
      const told = [...new Set(others)].filter((other) => other !== room).sort();
      return `| \`${room}\`${room === top ? ", its own files" : ""} | ${told.map((other) => `\`${other}\``).join(", ")} |`;
    }),
  );
  return `# What imports what

Drawn from the imports themselves, of what runs (types are erased): \`npx vitest run test/architecturePage.test.ts -u\` draws it anew. A file imports only from
its own folder or one to its left, engine ← scenarios ← workers ← viz, and no room needs itself in a circle; \`test/architecture.test.ts\` keeps both.

An arrow points to what is needed; what follows from other arrows is left out.

\`\`\`mermaid
flowchart RL
${groups.join("\n")}
${arrows.join("\n")}
\`\`\`

## Rooms

A folder in one of the four, with the folders in it, and the files that lie beside those.

| room | needs |
|---|---|
${rows.join("\n")}
`;
}

test("engine/ARCHITECTURE.md is what the imports say", async () => {
  expect(folders.length).toBeGreaterThan(12);
  expect(arrows.length).toBeGreaterThan(12);
  await expect(page()).toMatchFileSnapshot("../engine/ARCHITECTURE.md");
});
