/** Makes records of sources as a research library has them: ministries, observatories, newspapers, persons; none is real. */
import type { Citable } from "../server/src/core/features/completion/citation-search";
import { type Random, random } from "./random";

const list = (words: string): readonly string[] => words.split(",").map((word) => word.trim());

const places = list(
  "Albania, Bolivia, Cameroon, Colombia, Côte d’Ivoire, Ecuador, Eritrea, Ethiopia, Ghana, Guatemala, Haiti, Honduras, India, Iraq, Jordan, Kenya, Lebanon, Malawi, Mali, Moldova, Nepal, Nigeria, Pakistan, Peru, Rwanda, Senegal, Somalia, Sri Lanka, Tunisia, Türkiye, Uganda, Ukraine, Venezuela, Yemen, Zambia",
);
const fields = list(
  "Water, Land Rights, Justice, Labour, Migration, Press Freedom, Gender, Elections, Agriculture, Public Security, Health, Education, Fisheries, Housing, Transport, Energy, Statistics, Civil Registration, Border Management, Child Protection",
);
const bodies = list(
  "Ministry of {field}, National Institute of {field}, {place} Observatory of {field}, Centre for {field} Studies, {field} Watch {place}, International {field} Network, Alliance for {field}, {place} {field} Commission, Bureau of {field}, Fondation {field}, Réseau {field}, Comité {place} {field}, Instituto de {field}, Defensoría de {field}",
);
const papers = list(
  "The {place} Herald, {place} Daily Post, Le Courrier de {place}, La Gaceta de {place}, {place} Monitor, The Morning Standard, Diario del Norte, El Imparcial de {place}, Radio {place}, The Weekly Ledger",
);
const givenNames = list(
  "Amara, Benoît, Chantal, Daniela, Émile, Farah, Goran, Hana, Ignacio, Jelena, Kofi, Leïla, Marta, Nuno, Oluwaseun, Priya, Rachid, Søren, Thandiwe, Yusuf",
);
const familyNames = list(
  "Abara, Bouchard, Castellanos, Dragić, Eze, Fofana, Gutiérrez, Haddad, Iyer, Jovanović, Kamau, Lindqvist, Mensah, Ndiaye, Okonkwo, Pereira, Quiroga, Rahman, Ståhl, Traoré, Vargas, Wójcik, Zeleke",
);
const topics = list(
  "Access to documents, State protection, Treatment of journalists, Land disputes, Forced displacement, Prison conditions, Police response to complaints, Domestic violence, Recruitment of minors, Situation of minorities, Corruption in the courts, Identity cards, Military service, Loan sharks, Internal relocation, Trade unions, Cross-border smuggling, Birth certificates, Traffic checkpoints, Rural clinics",
);
const titles = list(
  "{topic} in {place}, {topic}: Trends and Figures, Annual Report on {topic}, Why {topic} Still Matters in {place}, {place}: {topic}, A Review of {topic}, What Is Known About {topic}?, {topic} After the Elections in {place}, Country Profile: {place}, Statistical Yearbook of {place}",
);

/** The same records for the same number, whatever number follows. Keys are their places in the list. */
export function generateRecords(count: number): readonly Citable[] {
  const chance = random(20_240_117);
  return Array.from({ length: count }, (_, key) => generateRecord(key, chance));
}

function generateRecord(key: number, chance: Random): Citable {
  const [place, field, topic] = [chance.pick(places), chance.pick(fields), chance.pick(topics)];
  const fill = (pattern: string) =>
    pattern.replace("{place}", place).replace("{field}", field).replace("{topic}", topic);
  const person = () => `${chance.pick(givenNames)} ${chance.pick(familyNames)}`;
  const kind = chance.next();
  const author = kind < 0.45 ? fill(chance.pick(bodies)) : kind < 0.8 ? fill(chance.pick(papers)) : person();
  return {
    key,
    author,
    abbreviation: kind < 0.3 ? initials(author) : "",
    date: generateDate(chance),
    title: fill(chance.pick(titles)),
    persons: kind >= 0.45 && kind < 0.8 && chance.next() < 0.6 ? person() : "",
  };
}

const initials = (name: string): string => (name.match(/\p{Lu}/gu) ?? []).join("");

/** Mostly whole dates of the last fifteen years, some without day or month. */
function generateDate({ next, below }: Random): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const year = 2024 - Math.floor(next() ** 2 * 15);
  const share = next();
  if (share < 0.1) return String(year);
  const month = `${year}-${two(1 + below(12))}`;
  return share < 0.25 ? month : `${month}-${two(1 + below(28))}`;
}
