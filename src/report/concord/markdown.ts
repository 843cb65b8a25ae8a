/** Renders the differences between the languages of a resolution as Markdown: each finding with what each language has. */
import type { Concordance } from "../../concord/concordance.js";
import type { Labels } from "../labels/labels.js";
import { escaped } from "../markdown/escape.js";
import { comparedInWords, countsInWords, placeOf, ranked, sayings, standing } from "./facts.js";
import { CONCORD_LABELS } from "./labels.js";

/** The findings as GitHub-flavoured Markdown. */
export function concordMarkdown(concordance: Concordance, { labels }: { readonly labels: Labels }): string {
  const own = CONCORD_LABELS[labels.code];
  const blocks = [
    `# ${escaped(`${own.heading} · ${concordance.symbol ?? labels.noSymbol}`)}`,
    escaped(comparedInWords(concordance, labels, own)),
    escaped(countsInWords(concordance, own).join(labels.listComma)),
    ...ranked(concordance).map((finding) => {
      const { kind, severity } = finding;
      const head = `**${escaped(placeOf(finding))}** · ${escaped(own.kinds[kind])} · ${escaped(standing(finding, labels, own))} · ${escaped(own.severities[severity])}`;
      const lines = sayings(finding, own).map(({ languages, text, alone }) => {
        const said = `${languages.join(" ")}: ${escaped(text)}`;
        return `- ${alone ? `**${said}**` : said}`;
      });
      return [head, "", ...lines].join("\n");
    }),
  ];
  return `${blocks.filter((b) => b !== "").join("\n\n")}\n`;
}
