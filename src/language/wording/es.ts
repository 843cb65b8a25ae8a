/** Opening phrases and function words of Spanish. */
import type { WordingRules } from "../wording-rules.js";

export const wording: WordingRules = {
  openings: {
    verbs: {
      notice: [
        [
          "tomando nota|toma nota",
          "observando|observa|haciendo notar|hace notar|notando|nota",
          "recordando|recuerda",
          "teniendo presente|tiene presente|teniendo presentes|tiene presentes|teniendo en cuenta|tiene en cuenta|habida cuenta|tomando en consideración|toma en consideración",
          "consciente|es consciente|siendo consciente|conocedora|sabedora",
          "tomando conocimiento|toma conocimiento|enterada",
          "considerando|considera",
          "habiendo examinado|habiendo considerado|habiendo estudiado|ha examinado",
          "habiendo recibido",
          "habiendo escuchado|habiendo oído",
          "guiada|guiándose|inspirándose|inspirada",
          "actuando|actúa",
          "comprendiendo|comprende|entendiendo|entiende",
        ],
      ],
      emphasis: [
        ["reconociendo|reconoce", "estimando|estima|creyendo|cree"],
        [
          "afirmando|afirma|+reafirmando|+reafirma|+reiterando|+reitera|+repitiendo|+repite",
          "confirmando|confirma",
          "convencida|está convencida|convicción|convencimiento",
          "declarando|declara",
          "proclamando|proclama",
        ],
        [
          "poniendo de relieve|pone de relieve|poniendo de manifiesto|pone de manifiesto",
          "destacando|destaca",
          "subrayando|subraya",
          "recalcando|recalca",
          "resaltando|resalta",
          "haciendo hincapié|hace hincapié",
          "insistiendo|insiste",
          "señalando|señala|señalando a la atención|señala a la atención",
        ],
      ],
      approval: [
        [
          "esperando|espera|esperanza",
          "deseando|desea|deseosa",
          "aguardando con interés|aguarda con interés|esperando con interés|espera con interés",
          "apreciando|aprecia|valorando|valora",
        ],
        [
          "acogiendo con beneplácito|acoge con beneplácito|acogiendo con satisfacción|acoge con satisfacción|acogiendo favorablemente|acoge favorablemente|acogiendo con agrado|acoge con agrado|acogiendo|acoge|celebrando|celebra|congratulándose|se congratula",
          "complacida|se complace",
          "satisfacción|satisfecha|beneplácito",
          "agradeciendo|agradece|agradecimiento|gratitud|aprecio|reconocimiento",
          "alentada|se siente alentada",
          "compartiendo|comparte",
          "solidaridad",
          "condolencias|compasión",
        ],
        [
          "encomiando|encomia|elogiando|elogia",
          "felicitando|felicita|felicitaciones",
          "rindiendo homenaje|rinde homenaje|rindiendo tributo|rinde tributo",
          "apoyando|apoya|respaldando|respalda|apoyo|respaldo",
        ],
        [
          "haciendo suyo|hace suyo|haciendo suya|hace suya|haciendo suyos|hace suyos|haciendo suyas|hace suyas|suscribiendo|suscribe",
          "aprobando|aprueba|aprobación",
          "aceptando|acepta",
          "conviniendo|conviene",
        ],
      ],
      concern: [
        [
          "preocupada|está preocupada|sigue preocupada|preocupación|inquieta|inquietud",
          "lamentando|lamenta|pesar",
          "decepcionada|decepción",
        ],
        ["alarmada|alarma", "consternada|consternación", "perturbada", "horrorizada", "indignada|indignación"],
        ["deplorando|deplora"],
        ["condenando|condena", "rechazando|rechaza|rechazo", "denunciando|denuncia"],
      ],
      call: [
        ["invitando|invita|invitación", "sugiriendo|sugiere", "proponiendo|propone"],
        ["alentando|alienta|animando|anima|+sigue alentando|+continúa alentando"],
        ["recomendando|recomienda|recomendación", "aconsejando|aconseja", "propugnando|propugna"],
        [
          "solicitando|solicita|solicitud|pidiendo|pide|petición",
          "exhortando|exhorta|exhortación",
          "haciendo un llamamiento|hace un llamamiento|llamamiento|llamamientos|apelando|apela",
          "haciendo un encarecido llamamiento|hace un encarecido llamamiento",
        ],
        ["instando|insta", "apremiando|apremia"],
        ["exigiendo|exige|exigencia", "encargando|encarga|ordenando|ordena"],
      ],
      act: [
        [
          "decidiendo|decide|decisión",
          "decidida|resuelta|resolviendo|resuelve|determinación|determinada",
          "adoptando|adopta",
          "autorizando|autoriza",
          "estableciendo|establece|creando|crea",
          "prorrogando|prorroga",
          "nombrando|nombra|designando|designa",
          "eligiendo|elige",
          "comprometiéndose|se compromete|compromiso|compromisos",
          "proponiéndose|se propone|intención",
          "transmitiendo|transmite",
          "concluyendo|concluye",
        ],
      ],
    },
    manners: {
      approval: [
        "con aprecio=con agradecimiento=con reconocimiento=con gratitud|con satisfacción=con beneplácito=con agrado|con interés",
      ],
      concern: [
        "con preocupación=con inquietud|con pesar|con decepción",
        "con profunda preocupación=con honda preocupación=con gran preocupación=con suma preocupación=con profunda inquietud=con gran inquietud|con seria preocupación|con creciente preocupación=con creciente inquietud|con profundo pesar=con hondo pesar|con especial preocupación=con particular preocupación",
        "con grave preocupación|con la mayor preocupación|con extrema preocupación|con alarma|con consternación|con indignación",
      ],
    },
    beside: "around",
    intensifiers:
      "profundamente=hondamente|gravemente|seriamente|firmemente=enérgicamente=encarecidamente=vivamente=decididamente|sumamente=muy|plenamente|" +
      "en particular=especialmente=particularmente|sin reservas|categóricamente|extremadamente|en los términos más enérgicos|profunda=profundo=honda=hondo|" +
      "grave|seria|serio|firme|enérgica|enérgico|gran|pleno|plena|viva|vivo|suma|especial|sincero|sincera|todavía|" +
      "calurosamente=cordialmente|urgentemente|solemnemente|creciente|continua|en los términos más firmes",
    carriers:
      "expresando|expresa|manifestando|manifiesta|transmitiendo|transmite|haciendo llegar|hace llegar|estando|está|siendo|es|renovando|renueva",
    connectors:
      "también|además|asimismo|igualmente|de nuevo|nuevamente|una vez más|otra vez|reiterando su|reitera su|reiterando sus|reitera sus|" +
      "reiterando la|reitera la|reiterando el|reitera el|renovando su|renueva su|renovando la|renueva la|reafirmando su|reafirma su|reafirmando la|reafirma la|reafirmando sus|reafirma sus",
    joins: "y|e|o",
    particles:
      "su|sus|sigue|continúa|y|e|la|el|los|las|a este respecto|en este contexto|en este sentido|a ese respecto|en ese sentido",
  },

  numerals: {
    cardinals:
      "uno:1|una:1|un:1|dos:2|tres:3|cuatro:4|cinco:5|seis:6|siete:7|ocho:8|nueve:9|diez:10|once:11|doce:12|trece:13|catorce:14|quince:15|dieciséis:16|diecisiete:17|dieciocho:18|diecinueve:19|veinte:20|veinticinco:25|treinta:30|cuarenta:40|cincuenta:50|sesenta:60|setenta:70|ochenta:80|cincuentenario:50|centenario:100|noventa:90|cien:x100|ciento:x100|mil:x1000|millones:x1000000|millón:x1000000|billones:x1000000000000|billón:x1000000000000",
    ordinals:
      "primer:1|primero:1|primera:1|segund*:2|tercer:3|tercero:3|tercera:3|cuart*:4|quint*:5|sext*:6|séptim*:7|octav*:8|noven*:9|décim*:10|undécim*:11|duodécim*:12|decimotercer*:13|decimocuart*:14|decimoquint*:15|decimosext*:16|decimoséptim*:17|decimoctav*:18|decimonoven*:19|vigésim*:20|trigésim*:30|cuadragésim*:40|quincuagésim*:50|sexagésim*:60|septuagésim*:70|octogésim*:80|nonagésim*:90|centésim*:x100",
    endings: "(?:[oa]s?)?",
    joiner: "[- ]| y ",
    attached: "",
    ordinalBefore: "",
    ordinalAfter: "(?:º|ª|°|\\.º|\\.ª|er\\b|o\\b|a\\b)",
    counted: "",
  },

  tokens: {
    light:
      "incluso|incluidos|incluidas|incluida|incluido|asimismo|entonces|cuando|mientras|el|la|los|las|un|una|unos|unas|de|del|a|al|en|por|para|con|sin|sobre|entre|y|e|o|u|ni|que|quien|cuyo|cuya|este|esta|estos|estas|ese|esa|su|sus|se|lo|les|le|es|son|ha|han|ser|sido|como|así|no|todos|todas|otros|otras|también",
    closing: "incluidos|incluidas|incluida|incluido|asimismo|entonces|así|todos|todas|otros|otras|también|sido|ser",
    leading: "antes|después|desde|hasta|tras|durante|según|hacia|contra|mediante|ante|bajo|respecto|conforme",
    dates: ["(?:{d}(?: de {m}(?: de {y})?)?(?: y |, | a | al ))*{d} de {m}(?: de {y})?", "{m} de {y}"],
    whole: [
      "párrafos? {n}(?: [a-z]\\))*(?:(?:, | y | a |-){n})*",
      "{n}(?:[ \\u00a0](?:por ciento|millones|mil|billones))*(?:[ \\u00a0]?%)?(?: (?:de )?dólares(?: de los Estados Unidos)?)?",
    ],
    session: {
      nouns: "período|períodos",
      between: "extraordinario|extraordinarios|ordinario|ordinarios|de|sesiones|emergencia",
    },
    names: "",
    elisions: "",
  },
};
