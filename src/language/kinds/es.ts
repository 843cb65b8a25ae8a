/** What Spanish words tell about the kind of a change. */
import type { KindRules } from "../kind-rules.js";
import { ACTORS } from "./variants-es/actors.js";
import { MANNER } from "./variants-es/manner.js";
import { TERMS } from "./variants-es/terms.js";
import { VERBS } from "./variants-es/verbs.js";

export const kinds: KindRules = {
  paragraph: ["párrafo|párrafos"],
  here: ["anterior|anteriores|supra|infra|siguiente|presente"],
  document: [
    "informe|informes|declaración|declaraciones|documento|documentos|edición|nota|conclusiones|recomendaciones|notas|exposición|estudio|estudios",
  ],
  reference: [
    "resolución|resoluciones|decisión|decisiones|documento|documentos|informe|informes|nota|notas|anexo|anexos",
    "titulada|titulado|tituladas|titulados|suplemento|capítulo|sección|cap.|secc.|oficiales|ibid|véase|véanse|fecha",
    "párrafo|párrafos|add.|rev.|corr.|vol.|parte|recogida|recogidas|contenida|contenidas|contenido|adoptada",
    "aprobada|aprobadas|adoptadas|figura|hecha|formulada|asamblea general|consejo|convenidas|acordadas",
  ],
  source: ["según|de acuerdo con"],
  meeting: [
    "período|períodos|sesiones|sesión|reunión|reuniones|conferencia|conferencias|cumbre|cumbres|foro|foros",
    "aniversario|aniversarios|congreso|asamblea|diálogo|examen|bienio|bienal|edición|consulta|consultas|taller",
    "seminario|simposio|ciclo|fase|decenio|año|día|acto|evento|plenaria|informe|evaluación|cp|programa",
  ],
  gathering: [
    "período de sesiones|períodos de sesiones|sesión|reunión|reuniones|conferencia|conferencias|cumbre|cumbres|foro",
    "foros|congreso|taller|seminario|simposio",
  ],
  held: [
    "celebr*|convoc*|organizad*|acogid*",
    "lugar|sede|ciudad|parte|primera|segunda|primer|segundo|principios|fines|primavera|verano|otoño|invierno",
    "trimestre|semestre|mitad|línea|formato|híbrido|prevista|próxima|próximo|marca|marcó|marcará|cumple|cumplió",
    "cumplirá|ha|han|será|serán|fue|fueron|se|tuvo|tuvieron|años|últimos|república|palacio|naciones|mes|semana|cumplirse|virtual|tendrá",
  ],
  event: [
    "aprobación|adopción|vigor|firma|ratificación|establecimiento|inicio|conclusión|antes|antelación|después|marco|estrategia|plan",
  ],
  deadline: ["para|hasta|antes|tardar|horizonte"],
  numbered: [
    "acción|acciones|medida|medidas|artículo|artículos|objetivo|objetivos|meta|metas|principio|principios|regla|reglas",
    "recomendación|recomendaciones|directriz|directrices|sección|secciones|capítulo|capítulos|anexo|anexos|parte|partes",
    "tema|fase|pilar|indicador|indicadores|cuadro|gráfico|protocolo|agenda|programa|convenio|volumen|nivel",
    "categoría|etapa|inciso|apartado|apartados",
  ],
  modal: [
    "debe|deben|debería|deberían|deberá|deberán|puede|pueden|podría|podrían|podrá|podrán|deber|poder|tendrá|habrá",
  ],
  weighty: ["no|ni|nunca|sin|ningún|ninguna|solo|únicamente|salvo|excepto|todos|todas|todo|toda|cada|o|u|contra|si"],
  qualifier: [
    "según proceda|según corresponda|cuando proceda|si procede|cuando corresponda|en su caso|de ser necesario",
    "si es necesario|en la medida de lo posible|siempre que sea posible|con carácter voluntario|voluntario",
    "voluntaria|voluntariamente|dentro de los límites de los recursos existentes|recursos existentes",
    "recursos disponibles|con sujeción a|entre otras cosas|entre otros|entre otras|previa solicitud",
    "cuando lo soliciten|a petición|de mutuo acuerdo|mutuamente convenidas|de conformidad con|conforme a",
    "en consonancia con|sin perjuicio|no más de|como máximo|al menos|por lo menos|hasta|con urgencia|urgentemente",
    "urgente|urgentes|plenamente|pleno|plena|plenas|efectivamente|efectiva|efectivo|eficaz|eficaces|eficazmente",
    "igual|igualitaria|igualitario|significativa|significativo|activa|activamente|adecuada|adecuado|adecuados",
    "adecuadas|suficiente|suficientes|oportuna|oportuno|rápida|rápidamente|inmediata|inmediatamente",
    "pertinente|pertinentes|aplicable|aplicables|posible|posibles|inclusivo|inclusiva|inclusivos",
    "inclusivas|equitativo|equitativa|equitativas|coordinado|coordinada|imparcial|transparente|transparentes",
    "responsable|regularmente|periódicamente|sistemático|directamente|a todos los niveles|en todos sus aspectos",
    "oportunamente|exclusivamente|decente|decentes|con perspectiva de género|accesible|accesibles|asequible",
    "asequibles|previsible|previsibles|fiable|fiables|integral",
    "integrales",
  ],
  actor: [
    "estado|estados|miembros|país|países|gobierno|gobiernos|partes|organización|organizaciones|organismo|organismos",
    "institución|instituciones|entidad|entidades|asociado|asociados|mujer|mujeres|niña|niñas|niños|niño|hombres",
    "jóvenes|joven|juventud|personas|pueblos|pueblo|migrantes|refugiados|trabajadores|agricultores",
    "agricultoras|productores|familias|familiares|comunidades|comunidad|víctimas|supervivientes|expertos|secretario",
    "secretaría|relator|relatora|comisionado|coordinador|académicos|empresas|parlamentos|parlamentarios|autoridades",
    "donantes|onu-mujeres|minorías|participantes|dirigentes|bancos|asociaciones|coordinadores|padres|madres|tutores",
    "docentes|maestros|profesionales|empleadores|consumidores|inversores|abogados|jueces|periodistas|ministros",
    "funcionarios|personal|estudiantes|agente|agentes",
  ],
  attribute: [
    "miembro|general|programa|programas|fondo|fondos|sector|sociedad|edad|desarrollo|adelantados|litoral|insulares",
    "africanos|gubernamentales|intergubernamentales|subregionales|regionales|internacionales|nacionales|locales",
    "pertinentes|otros|otras|privado|civil|indígena|indígenas|naciones|oficinas|mecanismos|redes|órgano|órganos",
    "grupos|interesadas|interesados|discapacidad|medios|sistema|financieras|humanitarias|religiosos|parte",
    "presidente|presidenta|director|directora|consejo|comisión|comité|junta",
  ],
  years: ["año|años"],
  measure: [
    "por|ciento|porcentaje|mitad|tercio|cuarto|doble|número|millones|millón|mil|miles|cientos|dólares|dólar|euros",
    "hectáreas|toneladas|kilómetros|grados|veces|días|día|semanas|semana|meses|mes|años|año|horas|nivel",
    "aproximadamente|unos|unas|cerca|más|menos|casi|alrededor|estimado",
  ],
  joining: ["y|e|o|u"],
  pronoun: [
    "él|ella|ellos|ellas|ello|su|sus|suyo|suya|suyos|suyas|este último|esta última|estos últimos|estas últimas",
  ],
  demonstrative: [
    "este|esta|estos|estas|ese|esa|esos|esas|dicho|dicha|dichos|dichas|tal|tales|mencionado|mencionada|mencionados|mencionadas",
  ],
  suffixed: "",
  idle: [
    "próximo|próxima|próximos|próximas|venidero|venidera",
    "al|del|lo|le|les|él|ella|ellos|ellas|bajo|así como|por lo tanto|por tanto|por consiguiente|por ende|a fin de",
    "con el fin de|con miras a|con objeto de|el hecho de|el hecho de que|por parte de|a cabo|que figura|que figuran",
    "en él|en ellos|en ella|en ellas|cuando|como|donde|al respecto|con ese fin|a tal efecto|a tal fin|en cuanto a",
    "con respecto a|en relación con|respecto de|realizadas|realizados|realizada|realizado|debido a|papel|hecha",
    "hecho|contenidas|formuladas|haya|hayan|hay|sea|sean|siendo|es|son|está|están|mismo|misma|ya|relativo|relativa",
    "relativos|relativas|sobre|acerca|referente|titulado|titulada|titulados|tituladas",
  ],
  variants: [...VERBS, ...TERMS, ...MANNER, ...ACTORS],
  capitals: "all",
  clinging: "",
  prefixes: "",
  persons: "",
  actions: [],
  endings:
    "ciones|ción|miento|mientos|mente|adas|ados|ada|ado|idas|idos|ida|ido|iendo|ando|aban|aba|ían|ía|aron|ieron|arán|ará|erán|erá|irán|irá|ar|er|ir|an|en|ó|es|as|os|a|e|o|s",
};
