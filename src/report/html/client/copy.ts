/// <reference lib="dom" />
/** Copies a redline for other programs. */
import type { Page } from "./page.js";

/** Copies an item's redline, as text with signs and as HTML that word processors take over. */
export function copyRedline(page: Page, button: HTMLElement): void {
  const redline = button.closest(".item")?.querySelector(":scope > .text");
  if (!redline) return;
  const signs: Record<string, [string, string]> = { DEL: ["[-", "-]"], INS: ["{+", "+}"] };
  const plain = (node: Node): string => {
    if (node instanceof Text) return node.data;
    const [before, after] = signs[node.nodeName] ?? ["", ""];
    return before + [...node.childNodes].map(plain).join("") + after;
  };
  const text = [...redline.children].map(plain).join("\n");
  const onCopy = (e: ClipboardEvent): void => {
    e.clipboardData?.setData("text/plain", text);
    e.clipboardData?.setData("text/html", redline.outerHTML);
    e.preventDefault();
  };
  document.addEventListener("copy", onCopy, { once: true });
  // The newer clipboard asks for permission and is missing on pages opened from disk in some browsers.
  const done = document.execCommand("copy");
  document.removeEventListener("copy", onCopy);
  if (!done) return;
  button.textContent = page.labels.copied;
  setTimeout(() => {
    button.textContent = page.labels.copy;
  }, 1500);
}
