/** The words that the table's script needs. */
import { FATES } from "../../batch/numbers.js";
import type { LanguageCode } from "../../model/resolution.js";
import type { Labels } from "../labels/labels.js";
import type { BatchColumn, BatchLabels } from "./labels.js";

/** In the language of the page. */
export interface TableWords
  extends Pick<
    BatchLabels,
    | "shown"
    | "notAtHand"
    | "insteadOf"
    | "first"
    | "everySession"
    | "everySecond"
    | "everyNth"
    | "recurring"
    | "place"
    | "missing"
    | "stronger"
    | "weaker"
    | "nothing"
  > {
  readonly code: LanguageCode;
  /** The separator of list members. */
  readonly comma: string;
  readonly columns: Readonly<Record<BatchColumn, string>>;
  /** In the order of `FATES`. */
  readonly fates: readonly string[];
  /** By name, including `named`. */
  readonly evidence: Readonly<Record<string, string>>;
}

/** The labels that the page needs. */
export function tableWords({ code, listComma }: Pick<Labels, "code" | "listComma">, labels: BatchLabels): TableWords {
  const { shown, notAtHand, insteadOf, first, everySession, everySecond, everyNth, recurring, place, missing } = labels;
  const { stronger, weaker, nothing, columns } = labels;
  return {
    code,
    comma: listComma,
    ...{ shown, notAtHand, insteadOf, first, everySession, everySecond, everyNth, recurring, place, missing },
    ...{ stronger, weaker, nothing, columns },
    fates: FATES.map((fate) => labels.fates[fate]),
    evidence: { ...labels.evidence, named: labels.named },
  };
}
