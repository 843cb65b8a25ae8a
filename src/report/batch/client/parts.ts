/// <reference lib="dom" />
/** Small parts of the page. */

/** A template with its values in place, numbers as the language writes them. */
export function fillIn(template: string, values: Record<string, string | number>, numbers: Intl.NumberFormat): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === "number" ? numbers.format(value) : value;
  });
}

/** An element with what stands in it. */
export function element(name: string, className: string, ...content: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

/** A row of bars whose widths are as the numbers: each is a fate, by its place, and how much of it. */
export function bars(parts: readonly (readonly [number, number])[], className: string, title: string): SVGElement {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const whole = parts.reduce((sum, [, amount]) => sum + amount, 0) || 1;
  svg.setAttribute("class", className);
  svg.setAttribute("viewBox", "0 0 1000 10");
  svg.setAttribute("preserveAspectRatio", "none");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", title);
  const tip = document.createElementNS(space, "title");
  tip.textContent = title;
  svg.append(tip);
  let at = 0;
  for (const [fate, amount] of parts) {
    const width = (amount / whole) * 1000;
    const bar = document.createElementNS(space, "rect");
    bar.setAttribute("class", `fate-${fate}`);
    bar.setAttribute("x", at.toFixed(1));
    // What is gone stands out from what is there by its height too.
    bar.setAttribute("y", fate === 4 ? "3.5" : "0");
    bar.setAttribute("height", fate === 4 ? "3" : "10");
    bar.setAttribute("width", Math.max(width, amount > 0 ? 2 : 0).toFixed(1));
    svg.append(bar);
    at += width;
  }
  return svg;
}
