import { expect, test } from "vitest";
import { element } from "../../../viz/charts/svg.ts";
import { drawing, html, styleElement } from "../../../viz/report/html.ts";
import { marked } from "../../../viz/report/marked.ts";

test("text is escaped as content and in attributes, finished markup is not escaped again", () => {
  const name = `<img src=x onerror="alert('1')">&`;
  const page = html`<p title="${name}">${name}${html`<b>${1}</b>`}${["a", null, html`<i>${"<"}</i>`]}</p>`;
  const safe = "&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;";
  expect(page.markup).toBe(`<p title="${safe}">${safe}<b>1</b>a<i>&lt;</i></p>`);
});

test("characters that no page may hold, and marks that turn text around, are left out", () => {
  expect(html`<p>${"a\u0000b\u202ec\ud800d"}</p>`.markup).toBe("<p>abcd</p>");
});

test("what is put in is never read as a pattern of the template", () => {
  expect(html`<p>${"$&$1$`"}</p>`.markup).toBe("<p>$&amp;$1$`</p>");
});

test("a drawing is markup; a style sheet may not close its element", () => {
  expect(drawing(element("g", { id: "a&b" }, ["<"])).markup).toBe('<g id="a&amp;b">&lt;</g>');
  expect(styleElement("p{color:red}").markup).toBe("<style>p{color:red}</style>");
  expect(() => styleElement("</style><script>")).toThrow("must not contain <");
});

test("every word of the pattern is marked and the rest of the text is kept", () => {
  expect(html`${marked("Assumption: <as> assumed, E12", /assum\w*/gi)}`.markup).toBe(
    "<mark>Assumption</mark>: &lt;as&gt; <mark>assumed</mark>, E12",
  );
});
