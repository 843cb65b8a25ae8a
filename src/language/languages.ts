/** The six official languages by code. */
import type { LanguageCode } from "../model/resolution.js";
import { ar } from "./ar.js";
import { en } from "./en.js";
import { es } from "./es.js";
import { fr } from "./fr.js";
import type { Language } from "./language.js";
import { ru } from "./ru.js";
import { zh } from "./zh.js";

export const LANGUAGES: Readonly<Record<LanguageCode, Language>> = { ar, zh, en, fr, ru, es };
