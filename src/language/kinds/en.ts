/** What English words tell about the kind of a change. */
import type { KindRules } from "../kind-rules.js";

export const kinds: KindRules = {
  paragraph: "paragraph|paragraphs",
  here: "above|below|present",
  document: "report|reports|declaration|outlook|edition|note",
  reference:
    "resolution|resolutions|decision|decisions|document|documents|report|reports|note|notes|annex|annexes|entitled|supplement|chapter|section|chap.|sect.|official|records|ibid|see|adopted|contained|titled|paragraph|paragraphs|appendix|corrigendum|addendum|corr.|add.|rev.|vol.|volume|part",
  meeting:
    "session|sessions|meeting|meetings|conference|conferences|summit|summits|forum|forums|anniversary|anniversaries|congress|assembly|dialogue|review|biennium|edition|commemoration|consultation|consultations|workshop|seminar|symposium|period|cycle|round|phase|decade|year|day|event|events|plenary|report|outlook|assessment|cop|quadrennium|term|agenda",
  gathering:
    "session|sessions|meeting|meetings|conference|conferences|summit|summits|forum|forums|congress|workshop|seminar|symposium",
  held: "held|hold|holding|convened|convene|convening|hosted|host|took|take|place|headquarters|city|part|first|second|third|beginning|early|late|spring|summer|autumn|winter|quarter|half|end|virtually|online|format|hybrid|scheduled|upcoming|forthcoming|marks|marked|mark|will|was|is|be|has|have|years|year|past|last|republic|government|republic|palais|nations|week|month|semester|marking|be",
  deadline: "by|until|before|later|deadline|target",
  modal: "shall|should|must|may|can|could|might|ought|cannot",
  weighty: "not|no|never|without|nor|neither|only|except|unless|all|any|every|each|or|against|if",
  qualifier:
    "as appropriate|where appropriate|when appropriate|if appropriate|appropriate|appropriately|as applicable|where applicable|where relevant|as relevant|if necessary|as necessary|where necessary|where possible|when possible|to the extent possible|as far as possible|whenever possible|on a voluntary basis|voluntary|voluntarily|within existing resources|within available resources|from existing resources|subject to|inter alia|among others|upon request|upon their request|at their request|if they so wish|on mutually agreed terms|mutually agreed|in accordance with|in line with|consistent with|in conformity with|with due regard|without prejudice|not more than|no more than|at least|up to|at most|as a matter of urgency|as a matter of priority|without delay|urgently|urgent|fully|full|effectively|effective|equal|equally|meaningful|meaningfully|active|actively|adequate|adequately|sufficient|timely|promptly|immediate|immediately|promptly|ongoing|continuing|continued|significantly|substantial|substantially|relevant|applicable|possible|strongly|inclusive|inclusively|equitable|equitably|coordinated|impartial|transparent|transparently|accountable|peacefully|voluntary|regularly|periodically|systematic|systematically|rapidly|gradual|gradually|gender-responsive|age-sensitive|age-responsive|disability-inclusive|human rights-based|victim-centred|survivor-centred|trauma-informed|evidence-based|science-based|needs-based|context-specific|holistic|as a whole|at all levels|in all its aspects|in a timely manner|in a comprehensive manner|to the fullest extent|to the greatest extent|with particular attention|with special attention|solely|exclusively|strictly|prior and informed|decent|gender-sensitive|gender-transformative|accessible|affordable|predictable|reliable|credible|genuine|robust|comprehensive",
  actor:
    "state|states|member|members|country|countries|government|governments|party|parties|organization|organizations|organisation|agency|agencies|programmes|entities|entity|institution|institutions|stakeholder|stakeholders|partner|partners|women|woman|girls|girl|boys|men|children|child|youth|persons|person|people|peoples|migrants|refugees|workers|farmers|smallholders|families|communities|victims|survivors|experts|secretary-general|secretariat|committee|commission|council|board|rapporteur|commissioner|president|chair|director|administrator|coordinator|academia|scientists|media|businesses|enterprises|parliaments|parliamentarians|authorities|donors|un-women|minorities|participants|participant|leaders|secretariats|banks|associations|coordinators|parents|guardians|teachers|practitioners|employers|consumers|investors|lawyers|judges|journalists|ministers|officials|personnel|students|mothers",
  attribute:
    "general|programme|fund|funds|sector|society|older|young|developing|developed|least|landlocked|island|small|african|non-governmental|intergovernmental|subregional|regional|international|national|local|relevant|other|private|civil|indigenous|nations|united|offices|mechanisms|networks|body|bodies|groups|organs|system|smallholder|un|concerned|interested|all|financial|humanitarian|religious|community|family|human|disabilities|with",
  measure:
    "per|cent|percent|percentage|half|third|thirds|quarter|twice|number|million|billion|trillion|thousand|hundred|dozen|dollars|dollar|euros|hectares|tons|tonnes|kilometres|degrees|people|times|days|weeks|months|years|hours|level|approximately|about|over|more|than|nearly|almost|close|around|estimated|some",
  idle: "undertaken|namely|therein|thereto|thereof|contained therein|carried out|in question|the fact that|made|the provisions of|in order",
  variants:
    "ships=vessels|geographic=geographical|help=assist|helping=assisting|regarding=concerning=with regard to=with respect to=in relation to=relating to=related to=in respect of|in order to=so as to=with a view to=with the aim of|because of=due to=owing to|as well as=together with|amongst=among|while=whilst|until=till|begin=start=commence|carried out=conducted=undertaken|carry out=conduct=undertake|carrying out=conducting=undertaking|titled=entitled|in the field of=in the area of|in the context of=within the framework of=in the framework of=within the context of|for the purpose of=for the purposes of|participate in=take part in|utilization=use=usage|utilize=use|utilizing=using|such as=for example=for instance|by means of=through|worldwide=throughout the world=around the world=globally|present=presented|is=has been=was|are=have been=were",
  prefixes: "",
  persons: "",
  endings: "’s|'s|ies|es|s|ed|ing|ly|y",
};
