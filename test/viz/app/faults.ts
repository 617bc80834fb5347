/** What is wrong with the layout of the page now, in sentences; runs in the browser, so it uses nothing from outside itself. */
export function faultsOf(): readonly string[] {
  const faults: string[] = [];
  const name = (element: Element) => `${element.tagName} "${(element.textContent ?? "").trim().slice(0, 40)}"`;
  const meet = (a: DOMRect, b: DOMRect, slack: number) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack;

  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth} wide on a screen of ${clientWidth}`);

  for (const drawing of document.querySelectorAll(".drawing")) {
    if (!drawing.checkVisibility()) continue;
    const figure = drawing.closest(".figure");
    const title = figure?.querySelector("h2")?.textContent ?? "";
    if (title.trim() === "") faults.push("a figure has no finding");
    const svg = drawing.querySelector("svg");
    if (svg === null) {
      faults.push(`figure "${title}" is empty`);
      continue;
    }
    const box = svg.getBoundingClientRect();
    const frame = drawing.getBoundingClientRect();
    if (svg.querySelectorAll("rect, path, circle, line").length < 3 || box.height < 40) faults.push(`figure "${title}" shows nothing`);
    if (box.right > frame.right + 1 || box.bottom > frame.bottom + 1) faults.push(`figure "${title}" is cut by its frame`);
    const texts = [...svg.querySelectorAll("text")].filter((each) => (each.textContent ?? "").trim() !== "");
    // The box of a text has room for accents and descenders, which letters of neighbouring lines rarely fill.
    const boxes = texts.map((text) => {
      const { x, y, width, height } = text.getBoundingClientRect();
      return new DOMRect(x, y + height * 0.2, width, height * 0.6);
    });
    for (const dot of svg.querySelectorAll("circle")) {
      const own = dot.getBoundingClientRect();
      if (own.left < box.left - 1 || own.right > box.right + 1 || own.top < box.top - 1 || own.bottom > box.bottom + 1)
        faults.push(`a dot at ${Math.round(own.left - box.left)}, ${Math.round(own.top - box.top)} leaves figure "${title}"`);
    }
    texts.forEach((text, at) => {
      const own = text.getBoundingClientRect();
      const outside = own.left < box.left - 1 || own.right > box.right + 1 || own.top < box.top - 2 || own.bottom > box.bottom + 3;
      if (outside) faults.push(`${name(text)} leaves figure "${title}"`);
      for (let other = at + 1; other < texts.length; other++)
        if (meet(boxes[at]!, boxes[other]!, 1)) faults.push(`${name(text)} lies on ${name(texts[other]!)} in figure "${title}"`);
    });
  }

  const blocks = [...document.querySelectorAll("header, .problems, .columns > *, .figure, .assumptions, .editor, .repeat")].filter((each) =>
    each.checkVisibility(),
  );
  blocks.forEach((a, at) => {
    for (const b of blocks.slice(at + 1)) {
      if (a.contains(b) || b.contains(a) || !meet(a.getBoundingClientRect(), b.getBoundingClientRect(), 1)) continue;
      faults.push(`.${a.className} "${a.textContent?.slice(0, 30)}" lies on .${b.className} "${b.textContent?.slice(0, 30)}"`);
    }
  });

  for (const each of document.querySelectorAll("button, summary, label, legend, h1, h2, p, figcaption, .unit")) {
    if (!each.checkVisibility() || each.closest(".unseen") !== null) continue;
    if (each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).display !== "inline") faults.push(`${name(each)} is cut`);
  }
  return faults;
}
