/** French wording. */
import type { WordingRules } from "../wording-rules.js";

export const wording: WordingRules = {
  openings: {
    verbs: {
      notice: [
        [
          "notant|note|observant|observe|relevant|relève",
          "prenant note|prend note",
          "prenant acte|prend acte",
          "rappelant|rappelle",
          "ayant à l’esprit|a à l’esprit|gardant à l’esprit|garde à l’esprit|ayant présent à l’esprit|ayant présents à l’esprit|ayant présentes à l’esprit|ayant présente à l’esprit",
          "consciente|conscient|est consciente|se dit consciente|a conscience|ayant conscience|ayant pleinement conscience|pleinement consciente",
          "sachant|sait|n’ignorant pas|n’ignore pas",
          "considérant|considère",
          "tenant compte|tient compte|prenant en compte|prend en compte",
          "prenant en considération|prend en considération",
          "constatant|constate",
          "ayant examiné|ayant étudié|a examiné",
          "ayant entendu|ayant reçu|ayant connaissance|ayant pris connaissance",
          "guidée|guidé|s’inspirant|partant",
          "agissant|agit",
          "se rend compte|se rendant compte|comprend|comprenant|mesure|mesurant",
        ],
      ],
      emphasis: [
        ["reconnaissant|reconnaît", "estimant|estime|juge|jugeant|est d’avis|croyant|croit"],
        [
          "affirmant|affirme|+réaffirmant|+réaffirme|+redisant|+redit|+réitérant|+réitère|+répétant|+répète",
          "confirmant|confirme",
          "convaincue|convaincu|est convaincue|se déclare convaincue|demeure convaincue|conviction",
          "déclarant|déclare|se déclare|se déclarant",
          "proclamant|proclame",
        ],
        [
          "soulignant|souligne",
          "insistant|insiste",
          "mettant l’accent|met l’accent",
          "mettant en relief|met en relief|mettant en évidence|met en évidence|mettant en avant|met en avant",
          "appelant l’attention|appelle l’attention|attirant l’attention|attire l’attention",
        ],
      ],
      approval: [
        [
          "espérant|espère|espoir",
          "souhaitant|souhaite|désireuse|désirant",
          "attendant avec intérêt|attend avec intérêt",
          "appréciant|apprécie",
        ],
        [
          "se félicitant|se félicite",
          "accueillant avec satisfaction|accueille avec satisfaction|accueillant favorablement|accueille favorablement|accueillant|accueille",
          "se réjouissant|se réjouit",
          "saluant|salue",
          "satisfaction|se déclare satisfaite|est satisfaite",
          "remerciant|remercie|gratitude|reconnaissance|remerciements|sachant gré|sait gré",
          "encouragée|est encouragée",
          "partageant|partage",
          "solidarité|sympathie|compassion|condoléances",
        ],
        [
          "félicitant|félicite|félicitations",
          "rendant hommage|rend hommage|rendant spécialement hommage|rend spécialement hommage|hommage",
          "louant|loue",
          "appuyant|appuie|soutenant|soutient|soutien|appui",
          "s’associant|s’associe|se déclare favorable|favorable",
        ],
        [
          "approuvant|approuve|approbation|souscrivant|souscrit|faisant sien|fait sien|faisant sienne|fait sienne|fait siens|fait siennes|faisant siennes",
          "acceptant|accepte",
          "convenant|convient",
        ],
      ],
      concern: [
        [
          "préoccupée|préoccupé|se déclare préoccupée|se déclarant préoccupée|se disant préoccupée|se dit préoccupée|demeure préoccupée|préoccupation|préoccupations",
          "inquiète|s’inquiétant|s’inquiète|inquiétude|craignant|craint",
          "regrettant|regrette|regret|regrets",
          "déçue|déception",
        ],
        [
          "alarmée|alarmé|s’alarmant|s’alarme|se déclare alarmée|alarme",
          "troublée|bouleversée",
          "indignée|s’indignant|s’indigne|indignation",
          "consternée|choquée|horrifiée|consternation",
        ],
        ["déplorant|déplore"],
        ["condamnant|condamne|condamnation", "rejetant|rejette|rejet", "dénonçant|dénonce"],
      ],
      call: [
        ["invitant|invite|invitation", "suggérant|suggère", "proposant|propose"],
        ["encourageant|encourage|continue d’encourager|encouragement"],
        ["recommandant|recommande|recommandation", "conseillant|conseille", "préconisant|préconise|prônant|prône"],
        [
          "priant|prie|continue de prier",
          "demandant|demande|continue de demander",
          "engageant|engage",
          "appelant|appelle|appel|lançant un appel|lance un appel|lançant|lance|appelle de ses vœux|en appelle",
        ],
        ["exhortant|exhorte", "priant instamment|prie instamment", "demandant instamment|demande instamment"],
        ["exigeant|exige|exigence", "enjoignant|enjoint", "sommant|somme", "chargeant|charge"],
      ],
      act: [
        [
          "décidant|décide|décision|confirme qu’elle a décidé|a décidé",
          "déterminée|résolue|est résolue|se déclare résolue|détermination|volonté",
          "adoptant|adopte",
          "autorisant|autorise",
          "créant|crée|instituant|institue|établissant|établit",
          "prorogeant|proroge",
          "nommant|nomme|désignant|désigne|élisant|élit",
          "s’engageant|s’engage|engagement|engagements|attachement|adhésion",
          "se proposant|se propose|intention",
          "transmettant|transmet|soumettant|soumet",
          "renouvelant|renouvelle",
          "demeurant saisie|demeure saisie",
        ],
      ],
    },
    manners: {
      approval: [
        "avec satisfaction|avec intérêt|avec gratitude|avec reconnaissance|avec plaisir|en s’en félicitant|en se félicitant",
      ],
      concern: [
        "avec préoccupation|avec inquiétude|avec regret|avec déception",
        "avec une vive préoccupation|avec une profonde préoccupation|avec une grande préoccupation|avec une vive inquiétude|avec une profonde inquiétude|avec beaucoup d’inquiétude|avec une préoccupation croissante|avec une inquiétude croissante|avec un profond regret|avec un vif regret|avec une grande inquiétude|avec beaucoup de préoccupation",
        "avec une extrême préoccupation|avec la plus vive préoccupation|avec la plus grande préoccupation|avec une grave préoccupation|avec consternation|avec indignation|avec alarme",
      ],
    },
    intensifiers:
      "vivement|profondément|gravement|fermement|énergiquement|instamment|pleinement|fortement|hautement|particulièrement|" +
      "en particulier|catégoriquement|sans réserve|avec force|résolument|solennellement|très|au plus haut point|extrêmement|" +
      "vive|profonde|grave|ferme|énergique|plein|pleine|profond|vif|spécialement|pressant|chaleureusement|toujours|dans les termes les plus énergiques|" +
      "le plus énergiquement|avec la plus grande fermeté|de ses vœux|fermes|vives|profondes|entière|continue",
    carriers:
      "exprimant|exprime|faisant part de|fait part de|se déclarant|se déclare|se disant|se dit|demeurant|demeure|restant|reste|étant|est|éprouvant|éprouve",
    connectors:
      "également|en outre|de plus|aussi|de même|elle aussi|par ailleurs|de nouveau|une fois de plus|une fois encore|une nouvelle fois|" +
      "à nouveau|encore une fois|encore|derechef|réitérant son|réitère son|réitérant sa|réitère sa|réitérant ses|réitère ses|" +
      "renouvelant son|renouvelle son|renouvelant sa|renouvelle sa|réaffirmant son|réaffirme son|réaffirmant sa|réaffirme sa|" +
      "réaffirmant qu’elle|réaffirme qu’elle|redisant sa|redit sa|redisant son|redit son",
    joins: "et|ou",
    particles:
      "sa|son|ses|et|la|le|les|de|à cet égard|dans ce contexte|à ce propos|à ce sujet|d’|de constater|constater",
  },
};
