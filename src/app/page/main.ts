/// <reference lib="dom" />
/** The page itself: takes two texts, has the worker compare them, shows the report and saves it in other formats. */
import type { LanguageCode } from "../../model/resolution.js";
import { fill } from "../../report/labels/labels.js";
import { ar } from "../labels/ar.js";
import { en } from "../labels/en.js";
import { es } from "../labels/es.js";
import { fr } from "../labels/fr.js";
import type { AppLabels } from "../labels/labels.js";
import { ru } from "../labels/ru.js";
import { zh } from "../labels/zh.js";
import type { Answer, Given, GivenTexts, PairShown, ViewName } from "../protocol.js";
import { droppedOf, givenOf, pastedOf } from "./dropped.js";
import { byId, made } from "./elements.js";
import { isCorrections, restoredPlace } from "./report-frame.js";
import { FORMS, save, saveReport } from "./save.js";
import { type Box, EMPTY, isReady, put, putAnywhere, swapped, without } from "./state.js";
import { type PageWork, workOf } from "./work.js";

const LABELS: Readonly<Record<LanguageCode, AppLabels>> = { ar, zh, en, fr, ru, es };
const BOXES: readonly Box[] = ["now", "others"];
/** The views in the order of their buttons; the view of a phrase has a field instead. */
const VIEWS: readonly ViewName[] = ["changes", "history", "sources", "languages"];

/** The page and its state. */
class App {
  #labels = LABELS[languageOf(navigator.languages)];
  #texts: GivenTexts = EMPTY;
  /** The view that was last asked for, in case the language changes; null before there was any. */
  #view: ViewName | null = null;
  #pair: PairShown | null = null;
  /** Whether the worker knows the current texts. */
  #sent = false;
  readonly #work: PageWork = workOf((answer) => this.#onAnswer(answer));

  start(): void {
    // This comes first, since it runs beside the page and takes as long as a short comparison.
    this.#work.start();
    for (const box of BOXES) this.#listenTo(box);
    this.#makeButtons();
    byId("compare").addEventListener("click", () => this.#compare());
    byId("swap").addEventListener("click", () => this.#swap());
    byId("again").addEventListener("click", () => this.#again());
    byId("stop").addEventListener("click", () => this.#stop());
    byId("find").addEventListener("submit", (event) => {
      event.preventDefault();
      if (phrase() === "") byId("phrase").focus();
      else this.#showView("find");
    });
    const language = byId<HTMLSelectElement>("language");
    language.value = this.#labels.code;
    language.addEventListener("change", () => this.#speak(language.value as LanguageCode));
    this.#listenToPage();
    this.#speak(this.#labels.code);
  }

  /** A button for each view and for each format to save. */
  #makeButtons(): void {
    for (const view of VIEWS) {
      const button = made("button");
      button.type = "button";
      button.id = `view-${view}`;
      button.addEventListener("click", () => this.#showView(view));
      byId("views").append(button, " ");
    }
    for (const form of FORMS) {
      const button = made("button");
      button.type = "button";
      button.id = `save-${form}`;
      button.addEventListener("click", () => this.#work.ask({ kind: "render", form }));
      byId("saves").append(button, " ");
    }
  }

  #listenTo(box: Box): void {
    const files = (input: HTMLInputElement): void => {
      input.addEventListener("change", () => {
        this.#take(put(this.#texts, box, givenOf(input.files ?? [])));
        input.value = "";
      });
    };
    files(byId(`${box}-file`));
    if (box === "others") files(byId("others-folder"));
    byId(`${box}-clear`).addEventListener("click", () => this.#take(without(this.#texts, box)));
    byId(`${box}-use`).addEventListener("click", () => {
      const area = byId<HTMLTextAreaElement>(`${box}-text`);
      if (area.value.trim() === "") return area.focus();
      this.#take(put(this.#texts, box, [this.#pasted(area.value)]));
      area.value = "";
      byId<HTMLDetailsElement>(`${box}-paste`).open = false;
    });
  }

  /** Files may be dropped, and texts pasted, anywhere; a box is used if the reader aimed at one. */
  #listenToPage(): void {
    document.addEventListener("dragover", (event) => {
      event.preventDefault();
      const over = boxOf(event.target);
      for (const box of BOXES) byId(box).classList.toggle("over", box === over);
    });
    document.addEventListener("drop", async (event) => {
      event.preventDefault();
      for (const box of BOXES) byId(box).classList.remove("over");
      const box = boxOf(event.target);
      try {
        const files = event.dataTransfer ? await droppedOf(event.dataTransfer) : [];
        this.#take(box ? put(this.#texts, box, files) : putAnywhere(this.#texts, files));
      } catch {
        this.#say(this.#labels.dropFailed, "problem");
      }
    });
    document.addEventListener("paste", (event) => {
      if (event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement) return;
      const files = givenOf(event.clipboardData?.files ?? []);
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (files.length > 0) this.#take(putAnywhere(this.#texts, files));
      else if (text.trim() !== "") this.#take(putAnywhere(this.#texts, [this.#pasted(text)]));
    });
    addEventListener("message", ({ source, data }) => {
      if (source !== byId<HTMLIFrameElement>("report").contentWindow || !isCorrections(data)) return;
      if (data.wish === "save") save("corrections.txt", new Blob([data.content], { type: "text/plain" }));
      else this.#correct(data.content, data.at);
    });
  }

  #pasted(text: string): Given {
    const { now, others } = this.#texts;
    const taken = [now, ...others].some((given) => given?.name === `${this.#labels.pastedName} 1`);
    return pastedOf(text, `${this.#labels.pastedName} ${taken ? 2 : 1}`);
  }

  /** Shows the texts given, and compares as soon as there are enough. */
  #take(texts: GivenTexts): void {
    // The work that is running is about other texts.
    if (document.body.ariaBusy === "true") this.#end();
    this.#texts = texts;
    this.#sent = false;
    this.#showGiven();
    if (isReady(texts)) this.#compare();
    else this.#send();
  }

  #showGiven(): void {
    const { now, others } = this.#texts;
    const said = {
      now: now?.name ?? "",
      others: others.length > 1 ? fill(this.#labels.files, { n: others.length }) : (others[0]?.name ?? ""),
    };
    for (const box of BOXES) {
      byId(`${box}-given`).textContent = said[box];
      byId(`${box}-clear`).hidden = said[box] === "";
    }
    byId("bar").hidden = others.length === 0;
  }

  #compare(): void {
    if (isReady(this.#texts)) this.#showView("changes");
    else this.#say(this.#labels.needBoth, "problem");
  }

  #showView(view: ViewName): void {
    this.#view = view;
    this.#busy(true);
    this.#send();
    this.#work.ask({ kind: "show", view, ui: this.#labels.code, phrase: phrase() });
  }

  /** Tells the worker which texts were given. */
  #send(): void {
    if (!this.#sent) this.#work.ask({ kind: "texts", ...this.#texts });
    this.#sent = true;
  }

  /** Has the texts aligned again, and then shows the paragraph that the reader was at. */
  #correct(content: string, at: string | null): void {
    this.#busy(true);
    this.#work.ask({ kind: "correct", content });
    restoredPlace(byId("report"), at);
  }

  #onAnswer(answer: Answer): void {
    const { reading, working, notFound, whichIsNew, newText, failed } = this.#labels;
    switch (answer.kind) {
      case "reading":
        byId<HTMLProgressElement>("progress").value = answer.done / answer.of;
        this.#say(fill(reading, { name: isolated(answer.name), i: answer.done + 1, n: answer.of }));
        break;
      case "working":
        byId<HTMLProgressElement>("progress").removeAttribute("value");
        this.#say(working);
        break;
      case "shown":
        this.#show(answer);
        break;
      case "rendered":
        saveReport(answer.form, answer.content, answer.name);
        break;
      case "not-found":
        this.#refuse(fill(notFound, { name: isolated(answer.name), n: answer.among }));
        break;
      case "which-is-new":
        this.#refuse(fill(whichIsNew, { box: newText }));
        break;
      case "refused":
        this.#refuse(answer.message);
        break;
      case "failed":
        this.#refuse(fill(failed, { message: answer.message }));
        break;
    }
  }

  #show({ view, page, forms, pair }: Extract<Answer, { readonly kind: "shown" }>): void {
    this.#busy(false);
    this.#pair = pair;
    if (pair) this.#sayPair(pair);
    else this.#say(this.#labels.views[view]);
    for (const other of VIEWS) byId(`view-${other}`).setAttribute("aria-pressed", String(other === view));
    for (const form of FORMS) byId(`save-${form}`).hidden = !forms.includes(form);
    byId("swap").hidden = view !== "changes";
    byId<HTMLIFrameElement>("report").srcdoc = page;
    document.body.classList.add("done");
    byId("result").hidden = false;
  }

  /** The reason is in English, as in the command. */
  #sayPair({ old, new: now, reason }: PairShown): void {
    this.#say(fill(this.#labels.compared, { old: isolated(old), new: isolated(now) }));
    if (reason === null) return;
    const because = made("bdi", reason);
    because.lang = "en";
    byId("status").append(" ", because);
  }

  #refuse(message: string): void {
    this.#busy(false);
    this.#say(message, "problem");
  }

  #stop(): void {
    this.#end();
    this.#say(this.#labels.stopped);
  }

  /** Ends the worker, and loses everything it knows. */
  #end(): void {
    this.#work.stop();
    this.#sent = false;
    this.#busy(false);
  }

  /** Swaps the two texts of the report. */
  #swap(): void {
    const state = this.#pair && swapped(this.#texts, this.#pair);
    if (state) this.#take(state);
  }

  #again(): void {
    this.#end();
    document.body.removeAttribute("aria-busy");
    this.#view = null;
    this.#pair = null;
    document.body.classList.remove("done");
    byId("result").hidden = true;
    byId<HTMLIFrameElement>("report").srcdoc = "";
    byId<HTMLInputElement>("phrase").value = "";
    this.#say("");
    this.#take(EMPTY);
    byId("now-file").focus();
  }

  #busy(busy: boolean): void {
    byId("working").hidden = !busy;
    byId<HTMLButtonElement>("compare").disabled = busy;
    document.body.setAttribute("aria-busy", String(busy));
  }

  #say(message: string, kind: "" | "problem" = ""): void {
    const status = byId("status");
    status.replaceChildren(made("bdi", message));
    status.className = kind;
  }

  /** Sets the language of all words of the page and of the report. */
  #speak(code: LanguageCode): void {
    const labels = LABELS[code];
    this.#labels = labels;
    document.documentElement.lang = code;
    document.documentElement.dir = code === "ar" ? "rtl" : "ltr";
    for (const element of document.querySelectorAll<HTMLElement>("[data-label]")) {
      const word = labels[element.dataset.label as keyof AppLabels];
      if (typeof word === "string") element.textContent = word;
    }
    for (const form of FORMS) byId(`save-${form}`).textContent = labels.forms[form];
    for (const view of VIEWS) byId(`view-${view}`).textContent = labels.views[view];
    byId("report").title = labels.report;
    for (const box of BOXES) byId(`${box}-text`).setAttribute("aria-label", labels.pasteHere);
    this.#showGiven();
    if (this.#view) this.#showView(this.#view);
  }
}

const phrase = (): string => byId<HTMLInputElement>("phrase").value.trim();

/** Keeps a name together inside a sentence of the other direction. */
const isolated = (name: string): string => `\u2068${name}\u2069`;

const boxOf = (target: EventTarget | null): Box | undefined =>
  BOXES.find((box) => target instanceof Node && byId(box).contains(target));

/** The first of the reader's preferred languages in which the page is available. */
function languageOf(wanted: readonly string[]): LanguageCode {
  const spoken = wanted.map((tag) => tag.slice(0, 2)).find((tag) => tag in LABELS);
  return (spoken as LanguageCode | undefined) ?? "en";
}

new App().start();
