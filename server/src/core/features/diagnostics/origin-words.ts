/** How findings tell what two sources share, in both languages. */
import type { SharedOrigin } from "../../model/origins/shared-origins";
import type { Localised } from "./rule";

/** What follows `A and B share one origin: `; the names are those of the first and second source. */
export function originWords(origin: SharedOrigin, names: readonly [string, string]): Localised {
  switch (origin.kind) {
    case "publisher": {
      const { name, person } = origin;
      return person === null
        ? { en: `both are by ${name}`, fr: `les deux sont de ${name}` }
        : {
            en: `both are by ${name} and name ${person}`,
            fr: `les deux sont de ${name} et nomment ${person}`,
          };
    }
    case "reprint": {
      const name = names[origin.of];
      const said = quoted(origin.words);
      return {
        en: `${name} is reprinted from ${origin.name}${said.en}`,
        fr: `${name} est repris de ${origin.name}${said.fr}`,
      };
    }
    case "passage":
      return {
        en: `they have ${origin.words} words in common, “${origin.excerpt}…”`,
        fr: `elles ont ${origin.words} mots en commun, « ${origin.excerpt}… »`,
      };
    case "cites": {
      const name = names[origin.of];
      const said = quoted(origin.words);
      return {
        en: `${name} has this from ${origin.name}${said.en}`,
        fr: `${name} le tient de ${origin.name}${said.fr}`,
      };
    }
    default: {
      const said = quoted(origin.words === origin.name ? null : origin.words);
      return {
        en: `both have this from ${origin.name}${said.en}`,
        fr: `les deux le tiennent de ${origin.name}${said.fr}`,
      };
    }
  }
}

const quoted = (words: string | null): Localised =>
  words === null ? { en: "", fr: "" } : { en: ` (“${words}”)`, fr: ` (« ${words} »)` };

/** What the place in a source shows. */
export const originPlaceWords = (origin: SharedOrigin): Localised =>
  origin.kind === "reprint"
    ? { en: "The note of the reprint", fr: "La note de reprise" }
    : origin.kind === "passage"
      ? { en: "The passage that both have", fr: "Le passage que les deux ont" }
      : { en: "Whom the source has it from", fr: "De qui la source le tient" };
