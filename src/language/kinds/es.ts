/** What Spanish words tell about the kind of a change. */
import type { KindRules } from "../kind-rules.js";

export const kinds: KindRules = {
  paragraph: "párrafo|párrafos",
  here: "anterior|anteriores|supra|infra|siguiente|presente",
  document: "informe|informes|declaración|edición|nota",
  reference:
    "resolución|resoluciones|decisión|decisiones|documento|documentos|informe|informes|nota|notas|anexo|anexos|titulada|titulado|tituladas|titulados|suplemento|capítulo|sección|cap.|secc.|oficiales|ibid|véase|véanse|fecha|párrafo|párrafos|add.|rev.|corr.|vol.|parte",
  meeting:
    "período|períodos|sesiones|sesión|reunión|reuniones|conferencia|conferencias|cumbre|cumbres|foro|foros|aniversario|aniversarios|congreso|asamblea|diálogo|examen|bienio|bienal|edición|consulta|consultas|taller|seminario|simposio|ciclo|fase|decenio|año|día|acto|evento|plenaria|informe|evaluación|cp|programa",
  held: "celebrada|celebrado|celebradas|celebrarse|celebrará|celebración|celebró|convocada|convocado|organizada|acogida|lugar|sede|ciudad|parte|primera|segunda|primer|segundo|principios|fines|primavera|verano|otoño|invierno|trimestre|semestre|mitad|línea|formato|híbrido|prevista|próxima|próximo|marca|marcó|marcará|cumple|cumplió|cumplirá|ha|han|será|fue|se|años|últimos|república|palacio|naciones|mes|semana|cumplirse|virtual|tendrá",
  deadline: "para|hasta|antes|tardar|horizonte",
  modal: "debe|deben|debería|deberían|deberá|deberán|puede|pueden|podría|podrían|podrá|podrán|deber|poder|tendrá|habrá",
  weighty: "no|ni|nunca|sin|ningún|ninguna|solo|únicamente|salvo|excepto|todos|todas|todo|toda|cada|o|u|contra|si",
  qualifier:
    "según proceda|según corresponda|cuando proceda|si procede|cuando corresponda|en su caso|de ser necesario|si es necesario|en la medida de lo posible|siempre que sea posible|con carácter voluntario|voluntario|voluntaria|voluntariamente|dentro de los límites de los recursos existentes|recursos existentes|recursos disponibles|con sujeción a|entre otras cosas|entre otros|entre otras|previa solicitud|cuando lo soliciten|a petición|de mutuo acuerdo|mutuamente convenidas|de conformidad con|conforme a|en consonancia con|sin perjuicio|no más de|como máximo|al menos|por lo menos|hasta|con urgencia|urgentemente|urgente|urgentes|plenamente|pleno|plena|plenas|efectivamente|efectiva|efectivo|eficaz|eficaces|eficazmente|igual|igualitaria|igualitario|significativa|significativo|activa|activamente|adecuada|adecuado|adecuados|adecuadas|suficiente|suficientes|oportuna|oportuno|rápida|rápidamente|inmediata|inmediatamente|en curso|actual|actuales|pertinente|pertinentes|aplicable|aplicables|posible|posibles|inclusivo|inclusiva|inclusivos|inclusivas|equitativo|equitativa|equitativas|coordinado|coordinada|imparcial|transparente|transparentes|responsable|regularmente|periódicamente|sistemático|directamente|a todos los niveles|en todos sus aspectos|oportunamente|exclusivamente",
  actor:
    "estado|estados|miembro|miembros|país|países|gobierno|gobiernos|parte|partes|organización|organizaciones|organismo|organismos|institución|instituciones|fondo|fondos|programa|programas|entidad|entidades|órgano|órganos|interesadas|interesados|asociado|asociados|sociedad|civil|sector|privado|mujer|mujeres|niña|niñas|niños|niño|hombres|jóvenes|joven|juventud|edad|personas|persona|pueblos|pueblo|indígenas|indígena|migrantes|refugiados|trabajadores|agricultores|agricultoras|productores|familias|familiares|comunidades|comunidad|víctimas|supervivientes|expertos|secretario|general|secretaría|comité|comisión|consejo|junta|relator|relatora|comisionado|presidente|presidenta|director|directora|coordinador|académicos|medios|empresas|parlamentos|parlamentarios|autoridades|donantes|naciones|onu-mujeres|desarrollo|adelantados|litoral|insulares|africanos|grupos|minorías|participantes|dirigentes|oficinas|mecanismos|bancos|asociaciones|redes|gubernamentales|intergubernamentales|subregionales|regionales|internacionales|nacionales|locales|pertinentes|otros|otras|discapacidad",
  measure:
    "por|ciento|porcentaje|mitad|tercio|cuarto|doble|número|millones|millón|mil|miles|cientos|dólares|dólar|euros|hectáreas|toneladas|kilómetros|grados|veces|días|día|semanas|semana|meses|mes|años|año|horas|nivel|aproximadamente|unos|unas|cerca|más|menos|casi|alrededor|estimado",
  prefixes: "",
  endings: "ciones|ción|mente|adas|ados|ada|ado|iendo|ando|es|as|os|a|o|s",
};
