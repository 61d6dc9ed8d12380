/** Thirty things that a writer types after `(` with slips and shortcuts, each with the record that is meant. */
import type { Citable } from "../server/src/core/features/completion/citation-search";

export interface CitationQuery {
  readonly typed: string;
  readonly meant: Omit<Citable, "key">;
  /** Only the author was typed: any of the author's records is right. */
  readonly anyOfAuthor: boolean;
}

type Row = readonly [
  typed: string,
  author: string,
  abbreviation: string,
  date: string,
  title: string,
  persons: string,
];

/** Each author has several records among the others; these queries tell which one. */
const tellingWhich: readonly Row[] = [
  // Author or abbreviation with as much of the date as is typed; two digits are a year.
  ["kestrel 2019", "Kestrel Legal Aid", "KLA", "2019-06-30", "Legal Aid in Figures", ""],
  ["vrf 22", "Vanilla Research Fund", "VRF", "2022-10-28", "Prices of Vanilla", ""],
  ["cdxb 2020-03", "Conseil des Xylographes de Bruma", "CDXB", "2020-03-17", "L’état des ateliers", ""],
  ["nqa 16 sep", "Nomad Queries Agency", "NQA", "2021-09-16", "Herds on the Move", ""],
  ["ibqs 2018", "International Board of Quarry Standards", "IBQS", "2018-08-08", "Dust and Noise", ""],
  ["northern lights j 21", "Northern Lights Journal", "", "2021-09-02", "Winter on the Coast", "Inge Maas"],
  ["asociación de tej 2020", "Asociación de Tejedoras del Sur", "ATS", "2020-11-20", "Cooperatives", ""],
  ["savanah law 2021", "Savannah Law Society", "SLS", "2021-12-05", "Bail and Remand", ""],
  ["quarterly of custms 17", "Quarterly of Customs and Excise", "", "2017", "Seizures by Post", ""],
  ["tilda vrana 2020", "Tilda Vrána", "", "2020-04-04", "Letters from the Archive", ""],
  ["radio-amapola july 2020", "Radio Amapola", "", "2020-07-15", "A Market Reopens", ""],
  ["obsrvatory of glaciers feb", "Observatory of Glaciers", "OG", "2020-02-01", "Retreat of the Ice", ""],
  // Words of the title, or of the person who wrote, with or without the author.
  ["night buses", "City Transit Circle", "CTC", "2022-12-12", "Night Buses and Their Passengers", ""],
  ["orchards blight", "Farm Gazette", "", "2021-03-21", "Blight in the Orchards", "Petra Okafor"],
  ["zdravka", "Plains Courier", "", "2019-11-11", "A Bridge for the Plains", "Zdravka Milosz"],
  ["ferrymen strik", "Delta Evening News", "", "2023-06-18", "Ferrymen on Strike", "Lukas Oduya"],
  ["mangrvoe trust shorel", "Mangrove Trust", "MT", "2022-08-19", "Shorelines Under Pressure", ""],
  ["blueheron wetlands", "Blue Heron Press Agency", "BHPA", "2023-05-30", "Wetlands Reclaimed", "Ola Brandt"],
];

/** These tell the author only. */
const tellingAuthor: readonly Row[] = [
  ["valley riv", "Valley Rivers Forum", "VRF", "2017-05-11", "Dams and Their Neighbours", ""],
  ["velley rivers surv", "Valley Rivers Survey", "VRS", "2018-04-03", "Gauges and Levels", ""],
  ["tamarind", "Tamarind Institute for Mediation", "TIM", "2023-02", "Mediation in Villages", ""],
  ["copperbel chronicle", "Copperbelt Chronicle", "", "2023-03-14", "Mine Closures Announced", "Joy Banda"],
  ["hraldry office", "Heraldry Office", "HO", "2016-01-09", "Seals and Signatures", ""],
  ["otpk", "Office of the Port of Kisme", "OTPK", "2023-07-07", "Berths and Cranes", ""],
  ["electricite libre", "Électricité Libre", "EL", "2022-04-22", "Les réseaux ruraux", ""],
  ["sandcastle bureau", "Sand-Castle Bureau", "SCB", "2019-10-10", "Beaches of the Bay", ""],
  ["nino y futuro", "Niño y Futuro", "NF", "2021-06-01", "Las escuelas nocturnas", ""],
  ["lighthouse keepers union", "Union of Lighthouse Keepers", "ULK", "2022-01-25", "Automation", ""],
  ["apiculture mountain", "Mountain Network for Apiculture", "MNA", "2018-05-05", "Bees at Altitude", ""],
  ["salt ministry", "Ministry of Salt and Minerals", "MSM", "2023-01-31", "Licences Granted", ""],
];

const query =
  (anyOfAuthor: boolean) =>
  ([typed, author, abbreviation, date, title, persons]: Row): CitationQuery => ({
    typed,
    meant: { author, abbreviation, date, title, persons },
    anyOfAuthor,
  });

export const citationQueries: readonly CitationQuery[] = [
  ...tellingWhich.map(query(false)),
  ...tellingAuthor.map(query(true)),
];
