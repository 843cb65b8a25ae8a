/// <reference lib="dom" />
/** The page: takes two texts, has them compared, shows the report and saves it in the forms people work in. */
import type { LanguageCode } from "../../model/resolution.js";
import { fill } from "../../report/labels/labels.js";
import { ar } from "../labels/ar.js";
import { en } from "../labels/en.js";
import { es } from "../labels/es.js";
import { fr } from "../labels/fr.js";
import type { AppLabels } from "../labels/labels.js";
import { ru } from "../labels/ru.js";
import { zh } from "../labels/zh.js";
import type { Answer, Given, SavedForm } from "../protocol.js";
import { droppedOf, givenOf, pastedOf } from "./dropped.js";
import { byId, made } from "./elements.js";
import { saveAs } from "./save.js";
import { type Box, EMPTY, isReady, put, putAnywhere, type State, without } from "./state.js";
import { type Work, workOf } from "./work.js";

const LABELS: Readonly<Record<LanguageCode, AppLabels>> = { ar, zh, en, fr, ru, es };
const BOXES: readonly Box[] = ["now", "others"];
const FORMS: readonly SavedForm[] = ["docx", "table", "xlsx", "md", "json", "html"];

/** The page and what it knows. */
class App {
  #labels = LABELS[languageOf(navigator.languages)];
  #state: State = EMPTY;
  /** The texts of the report that is shown, for the language or the order to be changed. */
  #shown: State | null = null;
  #names = { old: "", new: "" };
  readonly #work: Work = workOf((answer) => this.#onAnswer(answer));

  start(): void {
    for (const box of BOXES) this.#listenTo(box);
    for (const form of FORMS) {
      byId(`save-${form}`).addEventListener("click", () =>
        this.#work.ask({ kind: "render", form, ui: this.#labels.code }),
      );
    }
    byId("compare").addEventListener("click", () => this.#compare());
    byId("swap").addEventListener("click", () => this.#swap());
    byId("again").addEventListener("click", () => this.#again());
    byId("stop").addEventListener("click", () => this.#stop());
    const language = byId<HTMLSelectElement>("language");
    language.value = this.#labels.code;
    language.addEventListener("change", () => this.#speak(language.value as LanguageCode));
    this.#listenToPage();
    this.#speak(this.#labels.code);
  }

  #listenTo(box: Box): void {
    const files = (input: HTMLInputElement): void => {
      input.addEventListener("change", async () => {
        this.#take(put(this.#state, box, await givenOf(input.files ?? [])));
        input.value = "";
      });
    };
    files(byId(`${box}-file`));
    if (box === "others") files(byId("others-folder"));
    byId(`${box}-clear`).addEventListener("click", () => this.#take(without(this.#state, box)));
    byId(`${box}-use`).addEventListener("click", () => {
      const area = byId<HTMLTextAreaElement>(`${box}-text`);
      if (area.value.trim() === "") return area.focus();
      this.#take(put(this.#state, box, [this.#pasted(area.value)]));
      area.value = "";
      byId<HTMLDetailsElement>(`${box}-paste`).open = false;
    });
  }

  /** Files may be dropped anywhere, and texts pasted: a box is taken where one was meant. */
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
      const files = event.dataTransfer ? await droppedOf(event.dataTransfer) : [];
      this.#take(box ? put(this.#state, box, files) : putAnywhere(this.#state, files));
    });
    document.addEventListener("paste", async (event) => {
      if (event.target instanceof HTMLTextAreaElement) return;
      const files = await givenOf(event.clipboardData?.files ?? []);
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (files.length > 0) this.#take(putAnywhere(this.#state, files));
      else if (text.trim() !== "") this.#take(putAnywhere(this.#state, [this.#pasted(text)]));
    });
  }

  #pasted(text: string): Given {
    const { now, others } = this.#state;
    const taken = [now, ...others].some((given) => given?.name === `${this.#labels.pastedName} 1`);
    return pastedOf(text, `${this.#labels.pastedName} ${taken ? 2 : 1}`);
  }

  /** Shows what was given, and compares as soon as there is enough. */
  #take(state: State): void {
    this.#state = state;
    this.#showGiven();
    if (isReady(state)) this.#compare();
  }

  #showGiven(): void {
    const { now, others } = this.#state;
    const said = {
      now: now?.name ?? "",
      others: others.length > 1 ? fill(this.#labels.files, { n: others.length }) : (others[0]?.name ?? ""),
    };
    for (const box of BOXES) {
      byId(`${box}-given`).textContent = said[box];
      byId(`${box}-clear`).hidden = said[box] === "";
    }
  }

  #compare(): void {
    if (!isReady(this.#state)) {
      this.#say(this.#labels.needBoth, "problem");
      return;
    }
    this.#shown = this.#state;
    this.#busy(true);
    this.#work.ask({ kind: "compare", ...this.#state, ui: this.#labels.code });
  }

  #onAnswer(answer: Answer): void {
    const { reading, comparing, notFound, whichIsNew, failed } = this.#labels;
    switch (answer.kind) {
      case "reading":
        byId<HTMLProgressElement>("progress").value = answer.done / answer.of;
        this.#say(fill(reading, { name: isolated(answer.name), i: answer.done + 1, n: answer.of }));
        break;
      case "comparing":
        byId<HTMLProgressElement>("progress").removeAttribute("value");
        this.#say(comparing);
        break;
      case "compared":
        this.#show(answer);
        break;
      case "rendered":
        saveAs(answer.form, answer.content, this.#names);
        break;
      case "not-found":
        this.#refuse(fill(notFound, { name: isolated(answer.name), n: answer.among }));
        break;
      case "which-is-new":
        this.#refuse(whichIsNew);
        break;
      case "refused":
        this.#refuse(answer.message);
        break;
      case "failed":
        this.#refuse(fill(failed, { message: answer.message }));
        break;
    }
  }

  #show({ page, old, new: now, reason }: Extract<Answer, { readonly kind: "compared" }>): void {
    this.#busy(false);
    this.#names = { old, new: now };
    const said = fill(this.#labels.compared, { old: isolated(old), new: isolated(now) });
    this.#say(reason === null ? said : `${said} ${reason}`);
    byId<HTMLIFrameElement>("report").srcdoc = page;
    document.body.classList.add("done");
    byId("result").hidden = false;
  }

  #refuse(message: string): void {
    this.#busy(false);
    this.#say(message, "problem");
  }

  #stop(): void {
    this.#work.stop();
    this.#busy(false);
    this.#say(this.#labels.stopped);
  }

  /** The two texts of the report the other way round. */
  #swap(): void {
    const all = this.#shown ? [...this.#shown.others, ...(this.#shown.now ? [this.#shown.now] : [])] : [];
    const [now, old] = [this.#names.old, this.#names.new].map((name) => all.find((given) => given.name === name));
    if (now && old) this.#take({ now, others: [old] });
  }

  #again(): void {
    this.#work.stop();
    this.#busy(false);
    document.body.removeAttribute("aria-busy");
    this.#shown = null;
    document.body.classList.remove("done");
    byId("result").hidden = true;
    byId<HTMLIFrameElement>("report").srcdoc = "";
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

  /** Puts all words of the page in a language, and the report's own. */
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
    byId("report").title = labels.report;
    for (const box of BOXES) byId(`${box}-text`).setAttribute("aria-label", labels.pasteHere);
    this.#showGiven();
    if (this.#shown) this.#compare();
  }
}

/** A name kept together in a sentence of the other direction. */
const isolated = (name: string): string => `\u2068${name}\u2069`;

const boxOf = (target: EventTarget | null): Box | undefined =>
  BOXES.find((box) => target instanceof Node && byId(box).contains(target));

/** The first of the reader's languages that the page speaks. */
function languageOf(wanted: readonly string[]): LanguageCode {
  const spoken = wanted.map((tag) => tag.slice(0, 2)).find((tag) => tag in LABELS);
  return (spoken as LanguageCode | undefined) ?? "en";
}

new App().start();
