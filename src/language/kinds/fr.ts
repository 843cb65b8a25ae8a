/** What French words tell about the kind of a change. */
import type { KindRules } from "../kind-rules.js";
import { FRAMES } from "./variants-fr/frames.js";
import { TERMS } from "./variants-fr/terms.js";
import { VERBS } from "./variants-fr/verbs.js";

export const kinds: KindRules = {
  paragraph: ["paragraphe|paragraphes"],
  here: ["ci-dessus|ci-dessous|ci-après|présente"],
  document: [
    "rapport|rapports|déclaration|déclarations|document|documents|édition|note|conclusions|recommandations|constatations",
  ],
  reference: [
    "résolution|résolutions|décision|décisions|document|documents|rapport|rapports|note|notes|annexe|annexes",
    "intitulée|intitulé|intitulées|intitulés|supplément|chapitre|section|chap.|sect.|documents|officiels|ibid|voir",
    "datée|datées|daté|paragraphe|paragraphes|add.|rev.|corr.|vol.|partie|en date|prise|prises|adoptée|adoptées",
    "contenue|contenues|contenu|figurant|énoncée|énoncé|formulée",
  ],
  source: ["selon|d’après"],
  meeting: [
    "session|sessions|réunion|réunions|conférence|conférences|sommet|sommets|forum|forums|anniversaire",
    "anniversaires|congrès|assemblée|dialogue|examen|exercice|biennal|biennale|édition|consultation|consultations",
    "atelier|séminaire|colloque|période|cycle|phase|décennie|année|journée|manifestation|plénière|rapport",
    "évaluation|cop|programme|dialogues|examens|exercices|ateliers|séminaires|colloques|périodes|cycles|phases|décennies",
    "années|journées|manifestations|évaluations|programmes|réunion-débat|table ronde|tables rondes|assemblées|rencontre|rencontres",
  ],
  gathering: [
    "session|sessions|réunion|réunions|conférence|conférences|sommet|sommets|forum|forums|congrès|atelier|séminaire",
    "colloque",
  ],
  held: [
    "tenue|tenu|tenues|tenir|tiendra|tenant|organisée|organisé|organiser|convoquée|accueillie|accueilli|lieu|siège",
    "ville|partie|première|deuxième|début|fin|printemps|été|automne|hiver|trimestre|semestre|moitié|ligne|format",
    "hybride|prévue|prochaine|prochain|marque|marquait|marquera|a|ont|aura|été|sera|ans|années|dernières|dernières",
    "république|palais|nations|mois|semaine|marqué|virtuelle|virtuel|royaume|fédération|émirats|états-unis|arabe|arabes",
    "unis|unies|saoudite|démocratique|populaire|fédérale|islamique|plurinational|bolivarienne|centrafricaine|tchèque|syrienne",
    "marge|tiendront|célébrée|célébré|célébration|s’est|se sont|organisées|organisés|convoquées|accueillies|hauts|virtuelles",
  ],
  event: [
    "adoption|adopté|adoptée|vigueur|signature|ratification|création|lancement|conclusion|avant|avance|après|cadre|stratégie|plan",
  ],
  deadline: ["d’ici|ici|avant|jusqu|jusqu’en|jusqu’à|tard|horizon|l’horizon"],
  numbered: [
    "action|actions|article|articles|objectif|objectifs|cible|cibles|principe|principes|règle|règles|recommandation",
    "recommandations|directive|directives|section|sections|chapitre|chapitres|annexe|annexes|partie|parties|point|points",
    "phase|pilier|indicateur|indicateurs|tableau|figure|protocole|agenda|programme|convention|volume|niveau",
    "catégorie|étape|alinéa|alinéas|mesure|mesures",
  ],
  modal: [
    "doit|doivent|devrait|devraient|devra|devront|peut|peuvent|pourrait|pourraient|pourra|pourront|faut|faudrait",
    "devoir|pouvoir",
  ],
  weighty: [
    "pas|ne|n’|non|aucun|aucune|jamais|sans|ni|seulement|uniquement|sauf|tous|toutes|tout|toute|chaque|ou|contre|si|plus|moins|avant|après",
  ],
  qualifier: [
    "selon qu’il convient|selon que de besoin|s’il y a lieu|le cas échéant|au besoin|si nécessaire",
    "dans la mesure du possible|dans toute la mesure possible|à titre volontaire|volontaire|volontaires",
    "volontairement|dans les limites des ressources existantes|ressources existantes|sous réserve|entre autres",
    "sur demande|à leur demande|d’un commun accord|conformément|sans préjudice|au plus|au moins|d’urgence|urgemment",
    "urgente|urgent|pleinement|plein|pleine|entière|effectivement|effective|effectif|efficace|efficacement|égal",
    "égale|égales|véritable|utile|active|activement|adéquat|adéquate|suffisant|suffisante|rapide|rapidement",
    "immédiate|immédiatement|pertinent|pertinents|pertinente|pertinentes|applicable",
    "applicables|possible|inclusif|inclusive|inclusifs|inclusives|équitable|équitables|juste|coordonné|impartial",
    "transparent|transparente|responsable|régulièrement|systématique|directement|à tous les niveaux",
    "sous tous ses aspects|en temps voulu|en temps utile|uniquement|exclusivement|axée|axées|décent|décente|décents",
    "décentes|tenant compte des questions de genre|accessible|accessibles|abordable|abordables|prévisible",
    "prévisibles|fiable|fiables",
  ],
  actor: [
    "état|états|membres|pays|gouvernement|gouvernements|parties|organisation|organisations|organisme|organismes",
    "institution|institutions|entité|entités|partenaire|partenaires|femme|femmes|fille|filles|garçons|hommes",
    "enfants|enfant|jeunes|personnes|peuples|peuple|migrants|réfugiés|travailleurs|agriculteurs",
    "exploitants|familles|communautés|communauté|victimes|survivants|rescapées|experts|secrétaire|secrétariat",
    "rapporteur|haut-commissaire|coordonnateur|universitaires|médias|entreprises|parlements|parlementaires",
    "autorités|donateurs|onu-femmes|minorités|participants|dirigeants|banques|associations|coordonnateurs|parents",
    "tuteurs|enseignants|praticiens|employeurs|consommateurs|investisseurs|avocats|juges|journalistes|ministres",
    "fonctionnaires|personnel|étudiants|mères|acteur|acteurs",
  ],
  attribute: [
    "membre|général|programme|programmes|fonds|secteur|société|jeune|âgées|développement|avancés|enclavés",
    "insulaires|africains|gouvernementales|intergouvernementales|sous-régionales|régionales|internationales",
    "nationales|locales|pertinents|autres|privé|civile|autochtone|autochtones|nations|bureaux|mécanismes|réseaux",
    "organe|organes|groupes|prenante|prenantes|handicap|handicapées|système|financières|humanitaires|religieux",
    "concernés|intéressés|partie|président|présidente|directeur|conseil|commission|comité",
  ],
  years: ["an|ans|année|années"],
  measure: [
    "pour|cent|pourcentage|moitié|tiers|quart|double|nombre|millions|million|milliards|milliard|milliers|millier",
    "centaines|dollars|dollar|euros|hectares|tonnes|kilomètres|degrés|fois|jours|jour|semaines|semaine|mois|ans|an",
    "heures|niveau|environ|près|plus|moins|quelque|quasi|presque|estimé",
  ],
  joining: ["et|ou"],
  pronoun: [
    "il|ils|elle|elles|son|sa|ses|leur|leurs|eux|lui|celui-ci|celle-ci|ceux-ci|celles-ci|ce dernier|cette dernière",
    "ces derniers|ces dernières",
  ],
  demonstrative: [
    "ce|cet|cette|ces|ledit|ladite|lesdits|lesdites|dudit|desdits|desdites|audit|auxdits|auxdites|tel|telle|tels|telles",
    "susmentionné*|précité*|susvisé*",
  ],
  suffixed: "",
  idle: [
    "prochain|prochaine|prochains|prochaines|à venir|tous deux|toutes deux|tous les deux|toutes les deux",
    "afin|afin de|afin que|ceux|celles|celui|celle|eux|elles|elle|lui|il|ils|celui-ci|celle-ci|ceux-ci|celles-ci",
    "cela|ceci|ce dernier|cette dernière|ces derniers|ces dernières|lui-même|elle-même|eux-mêmes|elles-mêmes",
    "lequel|laquelle|lesquels|lesquelles|auquel|auxquels|auxquelles|duquel|desquels|desquelles|tel|telle|tels|telles",
    "ledit|ladite|lesdits|lesdites|dudit|desdits|desdites|audit|auxdits|auxdites|susmentionné|susmentionnée",
    "susmentionnés|susmentionnées|précité|précitée|précités|précitées|susvisé|susvisée|susvisés|susvisées",
    "par conséquent|en conséquence|donc|ainsi|dès lors|lors|agissant|en date|le fait|le fait que|ce qui|ce que",
    "dispositions de|les dispositions de|la teneur de|énoncés|énoncées|énoncé|dans le cadre|en ce qui concerne",
    "en la matière|en l’espèce|ce faisant|pour ce faire|de leur part|de sa part|de leur côté|en matière",
    "à cette fin|à cet effet|intitulé|dénommé|ci-après|qui a été|qui s’est|qui ont été|que représentent|moyen|grâce",
    "que représente|que revêt|que revêtent|que constitue|que constituent|que sont|qui est|qui sont|qui soit|qui soient",
    "qu’elle a adressée|qu’elle a faite|qu’elle a formulée|qu’elle a lancé|qu’elle a prise|la question de|le phénomène de",
    "procéder|procède|procèdent|procédant|menée|menées|mené|menés|déployé|déployés|déployées|consentis|de manière|de façon|d’une manière|d’une façon",
    "portant sur|l’organisation|de l’organisation|relatif|relative|relatifs|relatives|concernant|de la part de",
  ],
  variants: [...FRAMES, ...VERBS, ...TERMS],
  capitals: "first",
  clinging: "",
  prefixes: "l’|d’|qu’|s’|n’|j’|c’|m’",
  persons: "",
  actions: [],
  endings:
    "issements|issement|issantes|issants|issante|issant|issaient|issait|issent|ivement|eraient|ations|ation|ements|ement|aient|antes|ante|ants|ant|ives|ive|ifs|if|ait|ent|ées|ée|és|é|aux|es|er|ir|it|e|s|x",
};
