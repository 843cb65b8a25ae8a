/** Opening phrases and function words of French. */
import type { WordingRules } from "../wording-rules.js";

export const wording: WordingRules = {
  openings: {
    verbs: {
      notice: [
        [
          "notant|note|observant|observe|relevant|relève|prenant note|prend note|prenant acte|prend acte",
          "rappelant|rappelle",
          "ayant à l’esprit|a à l’esprit|gardant à l’esprit|garde à l’esprit|ayant présent à l’esprit|ayant présents à l’esprit|ayant présentes à l’esprit|ayant présente à l’esprit",
          "consciente|conscient|est consciente|se dit consciente|a conscience|ayant conscience|sachant|sait|n’ignorant pas|n’ignore pas|considérant|considère",
          "ayant pleinement conscience|pleinement consciente",
          "tenant compte|tient compte|prenant en compte|prend en compte",
          "prenant en considération|prend en considération",
          "constatant|constate",
          "ayant examiné|ayant étudié|a examiné",
          "ayant entendu",
          "ayant reçu",
          "ayant connaissance|ayant pris connaissance",
          "guidée|guidé|s’inspirant",
          "partant",
          "agissant|agit",
          "se rend compte|se rendant compte|comprend|comprenant|mesure|mesurant",
        ],
      ],
      emphasis: [
        ["reconnaissant|reconnaît|reconnait", "estimant|estime|juge|jugeant|est d’avis|croyant|croit"],
        [
          "affirmant|affirme|+réaffirmant|+réaffirme|+redisant|+redit|+réitérant|+réitère|+répétant|+répète",
          "confirmant|confirme",
          "convaincue|convaincu|est convaincue|se déclare convaincue|demeure convaincue|conviction",
          "déclarant|déclare|se déclare|se déclarant",
          "proclamant|proclame",
        ],
        [
          "soulignant|souligne|insistant|insiste|mettant l’accent|met l’accent|mettant en relief|met en relief|mettant en évidence|met en évidence|mettant en avant|met en avant",
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
          "se félicitant|se félicite|se réjouissant|se réjouit|accueillant avec satisfaction|accueille avec satisfaction|accueillant favorablement|accueille favorablement|accueillant|accueille",
          "saluant|salue",
          "satisfaction|se déclare satisfaite|est satisfaite",
          "remerciant|remercie|gratitude|reconnaissance|remerciements|sachant gré|sait gré",
          "encouragée|est encouragée",
          "partageant|partage",
          "solidarité",
          "sympathie|compassion|condoléances",
        ],
        [
          "félicitant|félicite|félicitations",
          "rendant hommage|rend hommage|rendant spécialement hommage|rend spécialement hommage|hommage",
          "louant|loue",
          "appuyant|appuie|soutenant|soutient|soutien|appui",
          "s’associant|s’associe|se déclare favorable|favorable",
        ],
        [
          "approuvant|approuve|approbation",
          "souscrivant|souscrit|faisant sien|fait sien|faisant sienne|fait sienne|fait siens|fait siennes|faisant siennes",
          "acceptant|accepte",
          "convenant|convient",
        ],
      ],
      concern: [
        [
          "préoccupée|préoccupé|se déclare préoccupée|se déclarant préoccupée|se disant préoccupée|se dit préoccupée|demeure préoccupée|préoccupation|préoccupations|inquiète|inquiet|s’inquiétant|s’inquiète|inquiétude|craignant|craint",
          "regrettant|regrette|regret|regrets",
          "déçue|déception",
        ],
        [
          "alarmée|alarmé|s’alarmant|s’alarme|se déclare alarmée|alarme",
          "troublée",
          "bouleversée",
          "indignée|s’indignant|s’indigne|indignation",
          "consternée|consternation",
          "choquée",
          "horrifiée",
        ],
        ["déplorant|déplore"],
        ["condamnant|condamne|condamnation", "rejetant|rejette|rejet", "dénonçant|dénonce"],
      ],
      call: [
        ["invitant|invite|invitation|+continue d’inviter", "suggérant|suggère", "proposant|propose"],
        ["encourageant|encourage|+continue d’encourager|encouragement"],
        ["recommandant|recommande|recommandation", "conseillant|conseille", "préconisant|préconise|prônant|prône"],
        [
          "priant|prie|+continue de prier|demandant|demande|+continue de demander",
          "engageant|engage|+continue d’engager",
          "appelant|appelle|appel|lançant un appel|lance un appel|lançant|lance|appelle de ses vœux|en appelle",
        ],
        [
          "exhortant|exhorte|+continue d’exhorter|priant instamment|prie instamment|demandant instamment|demande instamment|engageant instamment|engage instamment|invitant instamment|invite instamment|appelant instamment|appelle instamment",
        ],
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
          "nommant|nomme|désignant|désigne",
          "élisant|élit",
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
        "avec satisfaction=en s’en félicitant=en se félicitant=avec plaisir=avec gratitude=avec reconnaissance|avec intérêt",
      ],
      concern: [
        "avec préoccupation=avec inquiétude|avec regret|avec déception",
        "avec une vive préoccupation=avec une profonde préoccupation=avec une grande préoccupation=avec une vive inquiétude=avec une profonde inquiétude=avec une grande inquiétude=avec beaucoup d’inquiétude=avec beaucoup de préoccupation|avec une préoccupation croissante=avec une inquiétude croissante|avec un profond regret=avec un vif regret",
        "avec une extrême préoccupation|avec la plus vive préoccupation|avec la plus grande préoccupation|avec une grave préoccupation|avec consternation|avec indignation|avec alarme",
      ],
    },
    beside: "around",
    intensifiers:
      "vivement=profondément=vive=profonde=vif=profond=vives=profondes|gravement=grave|fermement=énergiquement=ferme=fermes=énergique=avec force=résolument|instamment|pleinement|fortement|hautement|particulièrement|" +
      "en particulier|catégoriquement|sans réserve|solennellement|très|au plus haut point|extrêmement|" +
      "plein|pleine|spécialement|pressant|chaleureusement|toujours|dans les termes les plus énergiques|" +
      "le plus énergiquement|avec la plus grande fermeté|de ses vœux|entière|continue",
    carriers:
      "exprimant|exprime|faisant part de|fait part de|se déclarant|se déclare|se disant|se dit|demeurant|demeure|restant|reste|étant|est|éprouvant|éprouve",
    connectors:
      "également|en outre|de plus|aussi|de même|elle aussi|par ailleurs|de nouveau|une fois de plus|une fois encore|une nouvelle fois|" +
      "à nouveau|encore une fois|encore|derechef|réitérant la|réitère la|renouvelant la|renouvelle la|réitérant son|réitère son|réitérant sa|réitère sa|réitérant ses|réitère ses|" +
      "renouvelant son|renouvelle son|renouvelant sa|renouvelle sa|réaffirmant son|réaffirme son|réaffirmant sa|réaffirme sa|" +
      "réaffirmant qu’elle|réaffirme qu’elle|redisant sa|redit sa|redisant son|redit son",
    joins: "et|ou",
    particles:
      "sa|son|ses|et|la|le|les|de|à cet égard|dans ce contexte|à ce propos|à ce sujet|d’|de constater|constater",
  },

  numerals: {
    cardinals:
      "un:1|une:1|deux:2|trois:3|quatre:4|cinq:5|six:6|sept:7|huit:8|neuf:9|dix:10|onze:11|douze:12|treize:13|quatorze:14|quinze:15|seize:16|vingt:20|trente:30|quarante:40|cinquante:50|soixante:60|quatre-vingt:80|quatre-vingts:80|cent:x100|cents:x100|mille:x1000|millions:x1000000|million:x1000000|milliards:x1000000000|milliard:x1000000000|billion:x1000000000000|billions:x1000000000000",
    ordinals:
      "premier:1|première:1|unième:1|deuxième:2|second:2|seconde:2|troisième:3|quatrième:4|cinquième:5|sixième:6|septième:7|huitième:8|neuvième:9|dixième:10|onzième:11|douzième:12|treizième:13|quatorzième:14|quinzième:15|seizième:16|vingtième:20|trentième:30|quarantième:40|cinquantième:50|soixantième:60|quatre-vingtième:80|centième:x100",
    endings: "",
    joiner: "[- ‑]|[- ]et[- ]",
    attached: "",
    ordinalBefore: "",
    ordinalAfter: "(?:er|re|ère|e|ème|es)(?![a-zа-я])",
    counted: "",
  },

  tokens: {
    light:
      "notamment|compris|donc|ainsi|alors|lorsque|quand|le|la|les|l’|un|une|des|du|de|d’|au|aux|à|en|dans|par|pour|sur|avec|sans|sous|entre|et|ou|ni|que|qu’|qui|dont|où|ce|cet|cette|ces|son|sa|ses|leur|leurs|il|elle|ils|elles|se|s’|ne|n’|pas|est|sont|a|ont|être|été|comme|ainsi|y|ceux|celles|tous|toutes",
    closing: "compris|donc|ainsi|alors|pas|y|ceux|celles|tous|toutes|elle|elles|il|ils|été|être",
    leading:
      "avant|après|depuis|pendant|durant|lors|vers|contre|selon|jusqu’|jusque|jusqu|afin|concernant|conformément|suivant|chez|dès|hors",
    dates: ["(?:{d}(?:er)?(?: {m}(?: {y})?)?(?: et |, | au |-))*{d}(?:er)?[ \\u00a0]{m}(?:[ \\u00a0]{y})?", "{m} {y}"],
    whole: [
      "paragraphes? {n}(?: [a-z]\\))*(?:(?:, | et | à |-){n})*(?: ci[-‑](?:dessus|après|dessous))?",
      "{n}(?:[ \\u00a0\\u202f](?:pour cent|millions?|milliards?|milliers?))*(?:[ \\u00a0\\u202f]?%)?(?: (?:de )?dollars(?: des États-Unis)?)?",
    ],
    session: {
      nouns: "session|sessions",
      between: "extraordinaire|extraordinaires|ordinaire|ordinaires|annuelle|de|fond",
    },
    names: "",
    elisions: "l|d|qu|s|n|j|m|t|c|jusqu|lorsqu|puisqu|quoiqu",
  },
};
