/** What French words tell about the kind of a change. */
import type { KindRules } from "../kind-rules.js";

export const kinds: KindRules = {
  paragraph: "paragraphe|paragraphes",
  here: "ci-dessus|ci-dessous|ci-après|présente",
  document: "rapport|rapports|déclaration|édition|note",
  reference:
    "résolution|résolutions|décision|décisions|document|documents|rapport|rapports|note|notes|annexe|annexes|intitulée|intitulé|intitulées|intitulés|supplément|chapitre|section|chap.|sect.|documents|officiels|ibid|voir|datée|datées|daté|paragraphe|paragraphes|add.|rev.|corr.|vol.|partie|en date",
  meeting:
    "session|sessions|réunion|réunions|conférence|conférences|sommet|sommets|forum|forums|anniversaire|anniversaires|congrès|assemblée|dialogue|examen|exercice|biennal|biennale|édition|consultation|consultations|atelier|séminaire|colloque|période|cycle|phase|décennie|année|journée|manifestation|plénière|rapport|évaluation|cop|programme",
  held: "tenue|tenu|tenues|tenir|tiendra|tenant|organisée|organisé|organiser|convoquée|accueillie|accueilli|lieu|siège|ville|partie|première|deuxième|début|fin|printemps|été|automne|hiver|trimestre|semestre|moitié|ligne|format|hybride|prévue|prochaine|prochain|marque|marquait|marquera|a|ont|aura|été|sera|ans|années|dernières|dernières|république|palais|nations|mois|semaine|marqué|virtuelle",
  deadline: "d’ici|ici|avant|jusqu|jusqu’en|jusqu’à|tard|horizon|l’horizon",
  modal:
    "doit|doivent|devrait|devraient|devra|devront|peut|peuvent|pourrait|pourraient|pourra|pourront|faut|faudrait|devoir|pouvoir",
  weighty:
    "pas|ne|n’|non|aucun|aucune|jamais|sans|ni|seulement|uniquement|sauf|tous|toutes|tout|toute|chaque|ou|contre|si",
  qualifier:
    "selon qu’il convient|selon que de besoin|s’il y a lieu|le cas échéant|au besoin|si nécessaire|dans la mesure du possible|dans toute la mesure possible|à titre volontaire|volontaire|volontaires|volontairement|dans les limites des ressources existantes|ressources existantes|sous réserve|entre autres|sur demande|à leur demande|d’un commun accord|conformément|sans préjudice|au plus|au moins|d’urgence|urgemment|urgente|urgent|pleinement|plein|pleine|entière|effectivement|effective|effectif|efficace|efficacement|égal|égale|égales|véritable|utile|active|activement|adéquat|adéquate|suffisant|suffisante|rapide|rapidement|immédiate|immédiatement|en cours|actuelle|actuellement|pertinent|pertinents|pertinente|pertinentes|applicable|applicables|possible|inclusif|inclusive|inclusifs|inclusives|équitable|équitables|juste|coordonné|impartial|transparent|transparente|responsable|régulièrement|systématique|directement|à tous les niveaux|sous tous ses aspects|en temps voulu|en temps utile|uniquement|exclusivement|axée|axées",
  actor:
    "état|états|membre|membres|pays|gouvernement|gouvernements|partie|parties|organisation|organisations|organisme|organismes|institution|institutions|fonds|programme|programmes|entité|entités|organe|organes|prenante|prenantes|partenaire|partenaires|société|civile|secteur|privé|femme|femmes|fille|filles|garçons|hommes|enfants|enfant|jeunes|jeune|âgées|personnes|personne|peuples|peuple|autochtones|autochtone|migrants|réfugiés|travailleurs|agriculteurs|exploitants|familles|communautés|communauté|victimes|survivants|rescapées|experts|secrétaire|général|secrétariat|comité|commission|conseil|rapporteur|haut-commissaire|président|présidente|directeur|coordonnateur|universitaires|médias|entreprises|parlements|parlementaires|autorités|donateurs|nations|onu-femmes|développement|avancés|enclavés|insulaires|africains|groupes|minorités|participants|dirigeants|bureaux|mécanismes|banques|associations|réseaux|gouvernementales|intergouvernementales|sous-régionales|régionales|internationales|nationales|locales|pertinents|autres|handicapées|handicap",
  measure:
    "pour|cent|pourcentage|moitié|tiers|quart|double|nombre|millions|million|milliards|milliard|milliers|millier|centaines|dollars|dollar|euros|hectares|tonnes|kilomètres|degrés|fois|jours|jour|semaines|semaine|mois|ans|an|heures|niveau|environ|près|plus|moins|quelque|quasi|presque|estimé",
  prefixes: "l’|d’|qu’|s’|n’|j’|c’|m’",
  endings: "issantes|issants|antes|ants|ées|és|ée|é|aux|es|s|e|er|x",
};
