/** Words by which the lines around a text are told apart: navigation, credits of pictures, names of organisations. */
import { foldName } from "../../text/name-form";

const navigation = new RegExp(
  `^(?:${[
    "home( ?page)?|menu|main menu|search|(skip|jump) to .{1,30}|share( this.*| on .*|:.*)?|tweet|print( this.*)?|e-?mail( this.*)?|save",
    "subscribe.*|sign (in|up).*|log ?in.*|register( now)?|advertisement|advertising|ads?|sponsored.*|promoted.*|follow us.*",
    "read (more|next|also)\\b.*|continue reading.*|related( content| articles?| posts?| stories| links)?:?|more (from|on|about) .*",
    "most (read|popular|viewed)|trending( now)?|latest( news)?|(\\d+ )?(comments?|replies|responses)( \\(\\d+\\))?|leave a (reply|comment).*|no comments.*",
    "tags?:.*|tagged.*|filed under.*|categor(y|ies):.*|posted in .*|older posts?|newer posts?|(next|previous)( (post|page|article|story)\\b.*)?|back to .{1,30}",
    "all rights reserved.*|terms (of|and) .*|privacy( policy)?.*|about( us)?|contact( us)?|we use cookies.*|this (web)?site uses cookies.*|accept( all)?( cookies)?|close|loading.*",
    "facebook|twitter|x|whatsapp|linkedin|instagram|youtube|telegram|pinterest|reddit|rss|donate.*|support (us|our).*|listen|watch( live)?|audio|video|gallery",
    "breaking( news)?|page \\d+( of \\d+)?|\\d+/\\d+|\\d+ min(ute)?s? read|view all|archives?|en espanol|english|francais|espanol|deutsch|powered by .*|news|world|politics|business|sports?|opinion|culture|science|health|weather|lifestyle|local|national|international|edition",
    "inicio|buscar|compartir.*|comparte.*|imprimir|publicidad|suscrib.*|siguenos.*|leer mas.*|lea tambien.*|te puede interesar.*|noticias|portada|mundo|politica|economia|deportes|sociedad|comentarios.*|etiquetas:.*|entradas antiguas|iniciar sesion|contacto|acerca de|aviso (legal|de privacidad)",
    "accueil|rechercher|recherche|partager.*|imprimer|publicite|s'abonner.*|abonnez.*|suivez.*|lire (la suite|aussi).*|a lire aussi.*|actualites?|monde|politique|economie|societe|commentaires.*|articles plus anciens|se connecter|connexion|mentions legales.*|envoyer par .*|aller au contenu.*|passer au contenu.*",
    "startseite|suche|teilen|drucken|anzeige|kommentare.*|mehr zum thema.*|weiterlesen.*|inhalt|compartilhar.*|compartilhe.*|leia mais.*|assine.*",
  ].join("|")})$`,
);

/** A line that leads around in a site, or offers something, and is no part of any text on it. */
export function isNavigation(words: string): boolean {
  const folded = foldName(words);
  if (folded.length <= 120 && navigation.test(folded.replace(/[\s.:…!]{1,5}$/, ""))) return true;
  if (/^https?:\/\/\S{1,300}$/i.test(words)) return true;
  if (/(?:cookies|javascript|newsletter)/.test(folded) && words.length < 300) return true;
  return isTrail(words);
}

/** `Home > World > Asia`, `News | Sports | Opinion`. */
function isTrail(words: string): boolean {
  if (words.length > 160 || /[.!?]$/.test(words)) return false;
  if (/[^\s>»›] [>»›] \p{L}/u.test(words)) return true;
  const parts = words.split(/\s?[|•·]\s?|\s\/\s/);
  return parts.length >= 3 && parts.every((part) => part.trim().split(" ").length <= 3);
}

const pictureWords =
  /^(?:(?:file )?photos?|photograph(?:s|er|y)?|images?|pictures?|illustrations?|fotos?|fotograf[ií]as?|im[aá]gen(?:es)?|cr[eé]dits?|cr[eé]ditos?|credit|cortes[ií]a|courtesy|figure|fig\.|map|tables?|chart|graphic|video|bild|source|fuente|quelle|légende|caption)\s?(?:\d+\s?)?(?:[:(/|–—-]|\b(?:by|por|par|de|of|courtesy|credit)\b)/iu;

/** The credit or caption of a picture; neither its name nor its date is the text's. */
export const isPictureCredit = (words: string): boolean =>
  pictureWords.test(words) ||
  /\b(?:getty images|shutterstock|via getty|afp via|ap photo|file photo|photo by|photo credit|photographs? by|foto de|foto:|photo:|image:)/i.test(
    words,
  );

/** Words that make a name one of a body and not of a person, folded. */
const bodyWords = new Set(
  (
    "watch network institute institution organization organisation foundation ministry department agency commission council committee " +
    "centre center university college office bureau directorate association observatory union federation league alliance coalition forum monitor project initiative " +
    "times post herald tribune gazette news daily journal press chronicle review magazine newspaper media radio television broadcasting wire agency service " +
    "nations court assembly parliament senate government embassy secretariat fund bank society international group trust programme program republic authority police army " +
    "board task force unit team desk staff editors reporters correspondents party church ngo inc ltd llc " +
    "ministerio departamento agencia comision consejo comite centro universidad oficina direccion asociacion observatorio fundacion instituto diario periodico noticias prensa " +
    "secretaria gobierno defensoria fiscalia corte congreso naciones organizacion red liga revista redaccion equipo " +
    "ministere departement agence conseil universite bureau direction fondation institut journal presse ligue reseau federation nations haut-commissariat commissariat gouvernement redaction equipe assemblee " +
    "ministerium amt verein stiftung zeitung redaktion institut universitat agencia ministerio fundacao comissao conselho jornal redacao"
  ).split(" "),
);

/** `River Watch Network`, `Ministry of Health`: capitalised throughout, with a word for a body, without a sentence. */
export function isOrganisation(words: string): boolean {
  if (words.length > 90 || /[.!?;:,]$/.test(words) || /\d{3}|\p{Ll}\p{Lu}{2}/u.test(words)) return false;
  const tokens = words.split(" ");
  if (tokens.length > 10 || !/^\p{Lu}/u.test(words)) return false;
  if (!tokens.every((token) => /^[\p{Lu}\d&(–—/-]/u.test(token) || smallWords.has(foldName(token))))
    return false;
  return tokens.some((token) => bodyWords.has(foldName(token).replace(/[^\p{L}-]/gu, "")));
}

const smallWords = new Set(
  (
    "of for the and on in to at against with from de la le les des du et pour sur en el los las del y para por contra " +
    "d'information da do dos das e und der die das fur des zur zum l'homme d'asile a au aux"
  ).split(" "),
);

/** Names of news agencies as datelines and bylines have them. */
const agencies = new Map(
  [
    "Reuters",
    "AFP",
    "AP",
    "EFE",
    "DPA",
    "ANSA",
    "Xinhua",
    "TASS",
    "UPI",
    "IPS",
    "PTI",
    "ANI",
    "Kyodo",
    "Notimex",
    "Europa Press",
    "Associated Press",
    "The Associated Press",
    "Agence France-Presse",
    "Thomson Reuters",
    "Inter Press Service",
    "Press Trust of India",
    "Deutsche Presse-Agentur",
    "The New Humanitarian",
  ].map((name) => [foldName(name), name] as const),
);

/** A name of more characters, accents apart, is no agency's. */
const longestAgency = 2 * Math.max(...[...agencies.keys()].map(({ length }) => length));

export const agencyNamed = (words: string): string | null =>
  words.length > longestAgency ? null : (agencies.get(foldName(words)) ?? null);
