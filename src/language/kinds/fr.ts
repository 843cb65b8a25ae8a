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
  gathering:
    "session|sessions|réunion|réunions|conférence|conférences|sommet|sommets|forum|forums|congrès|atelier|séminaire|colloque",
  held: "tenue|tenu|tenues|tenir|tiendra|tenant|organisée|organisé|organiser|convoquée|accueillie|accueilli|lieu|siège|ville|partie|première|deuxième|début|fin|printemps|été|automne|hiver|trimestre|semestre|moitié|ligne|format|hybride|prévue|prochaine|prochain|marque|marquait|marquera|a|ont|aura|été|sera|ans|années|dernières|dernières|république|palais|nations|mois|semaine|marqué|virtuelle",
  deadline: "d’ici|ici|avant|jusqu|jusqu’en|jusqu’à|tard|horizon|l’horizon",
  modal:
    "doit|doivent|devrait|devraient|devra|devront|peut|peuvent|pourrait|pourraient|pourra|pourront|faut|faudrait|devoir|pouvoir",
  weighty:
    "pas|ne|n’|non|aucun|aucune|jamais|sans|ni|seulement|uniquement|sauf|tous|toutes|tout|toute|chaque|ou|contre|si",
  qualifier:
    "selon qu’il convient|selon que de besoin|s’il y a lieu|le cas échéant|au besoin|si nécessaire|dans la mesure du possible|dans toute la mesure possible|à titre volontaire|volontaire|volontaires|volontairement|dans les limites des ressources existantes|ressources existantes|sous réserve|entre autres|sur demande|à leur demande|d’un commun accord|conformément|sans préjudice|au plus|au moins|d’urgence|urgemment|urgente|urgent|pleinement|plein|pleine|entière|effectivement|effective|effectif|efficace|efficacement|égal|égale|égales|véritable|utile|active|activement|adéquat|adéquate|suffisant|suffisante|rapide|rapidement|immédiate|immédiatement|en cours|actuelle|actuellement|pertinent|pertinents|pertinente|pertinentes|applicable|applicables|possible|inclusif|inclusive|inclusifs|inclusives|équitable|équitables|juste|coordonné|impartial|transparent|transparente|responsable|régulièrement|systématique|directement|à tous les niveaux|sous tous ses aspects|en temps voulu|en temps utile|uniquement|exclusivement|axée|axées",
  actor:
    "état|états|membres|pays|gouvernement|gouvernements|parties|organisation|organisations|organisme|organismes|institution|institutions|entité|entités|partenaire|partenaires|femme|femmes|fille|filles|garçons|hommes|enfants|enfant|jeunes|personnes|personne|peuples|peuple|migrants|réfugiés|travailleurs|agriculteurs|exploitants|familles|communautés|communauté|victimes|survivants|rescapées|experts|secrétaire|secrétariat|rapporteur|haut-commissaire|coordonnateur|universitaires|médias|entreprises|parlements|parlementaires|autorités|donateurs|onu-femmes|minorités|participants|dirigeants|banques|associations",
  attribute:
    "membre|général|programme|programmes|fonds|secteur|société|jeune|âgées|développement|avancés|enclavés|insulaires|africains|gouvernementales|intergouvernementales|sous-régionales|régionales|internationales|nationales|locales|pertinents|autres|privé|civile|autochtone|autochtones|nations|bureaux|mécanismes|réseaux|organe|organes|groupes|prenante|prenantes|handicap|handicapées|système|financières|humanitaires|religieux|concernés|intéressés|partie|président|présidente|directeur|conseil|commission|comité",
  measure:
    "pour|cent|pourcentage|moitié|tiers|quart|double|nombre|millions|million|milliards|milliard|milliers|millier|centaines|dollars|dollar|euros|hectares|tonnes|kilomètres|degrés|fois|jours|jour|semaines|semaine|mois|ans|an|heures|niveau|environ|près|plus|moins|quelque|quasi|presque|estimé",
  idle: "afin|afin de|afin que|ceux|celles|celui|celle|eux|elles|elle|lui|il|ils|celui-ci|celle-ci|ceux-ci|celles-ci|bien|par conséquent|en conséquence|donc|ainsi|dès lors|lors|agissant|en date|le fait|le fait que|ce qui|ce que|dispositions de|les dispositions de|la teneur de|énoncés|énoncées|énoncé|dans le cadre de|en ce qui concerne|à cette fin|à cet effet|intitulé|dénommé|ci-après|qui a été|qui s’est|qui ont été|que représentent|moyen|grâce|portant sur|l’organisation|de l’organisation",
  variants:
    "de l’homme=humains=de la personne humaine|de genre=fondée sur le genre=fondées sur le genre=fondés sur le genre=sexiste=sexistes=fondée sur le sexe|compéten*=pertinen*|notamment=y compris=en particulier|concernant=relatif à=relative à=relatifs à=relatives à=relatif au=relative au=relatifs aux=relatives aux=portant sur=au sujet de=sur|au moyen=grâce=par la voie=par le biais=à l’aide=par l’intermédiaire=par l’entremise|afin=pour=en vue=dans le but|contre=à l’encontre|exhorte=prie instamment=engage instamment=demande instamment|appelle à=demande|demande=prie|saluant=se félicitant=accueillant avec satisfaction|salue=se félicite=accueille avec satisfaction|réitère=renouvelle=prie à nouveau|échelon=échelle=niveau=plan|accompli*=réalisé*|au cours=durant=pendant=lors|négatif*=négative*=néfaste*=préjudiciable*|en conséquence=par conséquent=donc|faire rapport=rendre compte|effet*=incidence*=répercussion*=conséquence*=retombée*|privilégié*=concessionnel*|garanti*=assur*=veiller=veillent=faire en sorte=fassent en sorte|mise en œuvre=application=exécution|mettre en œuvre=appliquer=exécuter|élabor*=établi*=mettre au point|favoris*=promouvoir|outil*=instrument*|soutien=appui|soutenir=appuyer|difficulté*=problème*=défi*|ainsi que=et=de même que|énoncés dans=visés dans=figurant dans=contenues dans=énoncées dans|la teneur=les dispositions|présidence=président=présidente|aggravation=creusement=accentuation|mondial*=planétaire*=à l’échelle mondiale|interdisant=portant interdiction=visant à interdire|élimin*=éradiqu*=suppr*",
  prefixes: "l’|d’|qu’|s’|n’|j’|c’|m’",
  endings: "issantes|issants|antes|ants|ées|és|ée|é|aux|es|s|e|er|x",
};
