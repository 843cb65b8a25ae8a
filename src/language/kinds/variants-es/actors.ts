/** Who acts or is concerned: names that translators into Spanish use for one English wording. */
import type { WordList } from "../../kind-rules.js";

export const ACTORS: WordList = [
  "juventud=jóvenes=gente joven=personas jóvenes",
  "mujer=mujeres",
  "niñas y niños=niños y niñas=las niñas y los niños=los niños y las niñas=los niños=niños=infancia=la infancia",
  "los niños y los jóvenes=la infancia y la juventud",
  "hombres y mujeres=mujeres y hombres=los hombres y las mujeres=las mujeres y los hombres",
  "trabajadores=trabajadoras y trabajadores=trabajadores y trabajadoras",
  "defensores=defensoras y defensores=defensores y defensoras",
  "ciudadanos=ciudadanas y ciudadanos=ciudadanos y ciudadanas=ciudadanía",
  "migrantes=personas migrantes",
  "refugiados=personas refugiadas",
  "desplazados internos=personas desplazadas internamente=personas internamente desplazadas=desplazados internamente",
  "personas con discapacidad=personas con discapacidades=discapacitados",
  "personas de edad=personas mayores=personas ancianas=adultos mayores",
  "agentes=instancias=actores",
  "interesados=partes interesadas=interesadas",
  "entidad*=organismo*",
  "asociados=socios",
  "asociad*=aliad*",
  "dirigentes=líderes",
  "personal docente=docentes=maestros=profesores",
  "académicos=mundo académico=círculos académicos=instituciones académicas=comunidad académica=medio académico",
  "medios de comunicación=medios de información=medios de difusión",
  "responsable*=autor*=perpetrador*",
  "personas=individuos=seres humanos",
];
