// Writes lexicons/actors/states.yaml: states with their names, demonyms and capitals.
//
//   npm i --no-save countries-list@3.4.1 i18n-iso-countries@7.14.0 i18n-nationality@1.4.0 && node lexicons/build/states.mjs
//
// All three packages are under the MIT licence. What they lack or put in a form that no article uses stands in MENDED.
import { readFileSync, writeFileSync } from 'node:fs';

const modules = new URL('../../node_modules/', import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, modules), 'utf8'));
const countries = read('countries-list/countries.min.json');
const { countries: names } = read('i18n-iso-countries/langs/en.json');
const { nationalities } = read('i18n-nationality/langs/en.json');

/** name: the short form; aliases, demonyms and capitals: added, or in place of the packages' where `only` names them. */
const MENDED = {
  AE: { aliases: ['Emirates', 'U.A.E.'], demonyms: ['Emirati'], only: ['demonyms'] },
  AG: { demonyms: ['Antiguan'], only: ['demonyms'] },
  AR: { demonyms: ['Argentine', 'Argentinian'] },
  AZ: { demonyms: ['Azeri'] },
  BA: { aliases: ['Bosnia', 'Bosnia-Herzegovina'], demonyms: ['Bosnian'], only: ['demonyms'] },
  BF: { demonyms: ['Burkinabé'] },
  BN: { aliases: ['Brunei'] },
  BO: { capitals: ['La Paz'] },
  BS: { aliases: ['The Bahamas'] },
  BY: { demonyms: ['Belarussian'] },
  CD: {
    name: 'Democratic Republic of the Congo',
    aliases: ['DR Congo', 'DRC', 'Democratic Republic of Congo'],
    demonyms: ['Congolese'],
    only: ['demonyms', 'aliases'],
  },
  CG: { aliases: ['Congo-Brazzaville'], demonyms: [], only: ['demonyms', 'aliases'] },
  CI: { aliases: ['Côte d’Ivoire'] },
  CN: { aliases: ['PRC', 'P.R.C.'] },
  CZ: { name: 'Czech Republic' },
  DK: { demonyms: ['Dane'] },
  DM: { demonyms: [], only: ['demonyms'] },
  DO: { demonyms: ['Dominican'], only: ['demonyms'] },
  EC: { demonyms: ['Ecuadorian'] },
  EH: { demonyms: ['Sahrawi'], only: ['demonyms'] },
  ES: { demonyms: ['Spaniard'] },
  FM: { aliases: ['Micronesia'] },
  GB: { aliases: ['U.K.', 'Britain'], demonyms: ['UK', 'U.K.', 'Briton'] },
  HK: { demonyms: ['Hong Kong'] },
  HR: { demonyms: ['Croat'] },
  HT: {},
  IL: { capitals: ['Tel Aviv'] },
  KG: { demonyms: ['Kyrgyzstani'] },
  KP: { aliases: ['DPRK', 'D.P.R.K.', 'Democratic People’s Republic of Korea'] },
  KR: { aliases: ['ROK'] },
  KZ: { demonyms: ['Kazakh'] },
  LA: { name: 'Laos', demonyms: ['Lao'] },
  LS: { demonyms: ['Basotho'] },
  LU: { demonyms: ['Luxembourgish'] },
  MD: { name: 'Moldova' },
  MG: { demonyms: ['Malagasy'] },
  MK: { demonyms: ['North Macedonian'] },
  MM: { aliases: ['Burma'] },
  MV: { demonyms: ['Maldivian'] },
  NL: { aliases: ['Holland'], capitals: ['The Hague'] },
  NP: { demonyms: ['Nepali'] },
  NZ: { aliases: ['Aotearoa'] },
  PG: { demonyms: ['Papua New Guinean'], only: ['demonyms'] },
  PH: { demonyms: ['Philippine'] },
  PS: { aliases: ['Palestinian Authority'], demonyms: ['Palestinian'], only: ['demonyms'] },
  RS: { demonyms: ['Serb'] },
  RU: { capitals: [] },
  SA: { demonyms: ['Saudi Arabian'] },
  SC: { demonyms: ['Seychellois'] },
  SE: { demonyms: ['Swede'] },
  SI: { demonyms: ['Slovene'] },
  SK: { demonyms: ['Slovak'] },
  SO: { demonyms: ['Somalian'] },
  SR: { demonyms: ['Surinamese'] },
  SS: { demonyms: ['South Sudanese'], only: ['demonyms'] },
  SY: { name: 'Syria' },
  SZ: { aliases: ['Swaziland'] },
  TJ: { demonyms: ['Tajikistani'] },
  TL: { name: 'East Timor', demonyms: ['Timorese'] },
  TM: { demonyms: ['Turkmen'] },
  TR: { name: 'Turkey', aliases: ['Turkiye'], demonyms: ['Turk'] },
  TT: { demonyms: ['Trinidadian'], only: ['demonyms'] },
  TW: { name: 'Taiwan' },
  UA: { capitals: ['Kiev'] },
  US: {
    aliases: ['America', 'the States'],
    demonyms: ['US', 'U.S.'],
    capitals: ['Washington', 'Washington, D.C.', 'Washington DC'],
  },
  UZ: { demonyms: ['Uzbek'] },
  VA: {
    name: 'Holy See',
    aliases: ['Vatican City', 'Vatican', 'the Vatican'],
    demonyms: ['Vatican'],
    capitals: [],
    only: ['aliases', 'demonyms', 'capitals'],
  },
  VE: {},
  VN: {},
  XK: { demonyms: ['Kosovar', 'Kosovan'], only: ['demonyms'] },
  YE: { demonyms: ['Yemeni'] },
};
/** Territories that speak for themselves in the news although they are part of a state. */
const TERRITORIES = new Set(['HK', 'GL', 'PR', 'TW', 'PS', 'XK']);
/** No state of their own, or a name that is mostly something else in the news. */
const LEFT_OUT = new Set(
  'AC AI AQ AS AW AX BL BM BQ BV CC CK CW CX FK FO GF GG GI GP GS GU HM IM IO JE KY MF MO MP MQ MS NC NF NU PF PM PN RE SH SJ SX TA TC TF TK UM VG VI WF YT'.split(
    ' ',
  ),
);
/** Capitals that name something else first: a state, a person, a saint. */
const NOT_A_METONYM = new Set([
  'Georgetown',
  'Victoria',
  'Hamilton',
  'Stanley',
  'Kingston',
  'Wellington',
  'Santiago',
  'San José',
  'Panama City',
  'Mexico City',
  'Guatemala City',
  'Kuwait City',
  'City of Victoria',
  'City of San Marino',
  'Port Louis',
  'Washington D.C.',
  'Brussels',
]);
/** Capitals that stand for their government in English news all the same. */
const METONYM_ANYWAY = { NZ: ['Wellington'], MX: ['Mexico City'], CL: ['Santiago'] };

const slug = (text) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
const quote = (text) =>
  /^[\p{L}][\p{L} ]*$/u.test(text) && !/^(no|yes|on|off|true|false|null)$/i.test(text) ? text : JSON.stringify(text);
const list = (values) => `[${values.map(quote).join(', ')}]`;

const lines = [];
const entries = Object.entries(countries)
  .filter(([code]) => !LEFT_OUT.has(code) || TERRITORIES.has(code))
  .map(([code, { name, capital }]) => {
    const mended = MENDED[code] ?? {};
    const only = new Set(mended.only ?? []);
    const known = [names[code] ?? []].flat().filter((alias) => !/[(,]/.test(alias));
    const title = mended.name ?? name;
    const unique = (values) => [...new Set(values)].filter((value) => value && value !== title);
    const aliases = unique([...(only.has('aliases') ? [] : [name, ...known]), ...(mended.aliases ?? [])]);
    const demonyms = unique([
      ...(only.has('demonyms') ? [] : [nationalities[code]].filter((value) => value && !/[(,]| - /.test(value))),
      ...(mended.demonyms ?? []),
    ]);
    const capitals = unique([
      ...(only.has('capitals') || NOT_A_METONYM.has(capital) || capital === title ? [] : [capital]),
      ...(mended.capitals ?? []),
      ...(METONYM_ANYWAY[code] ?? []),
    ]);
    return { title, aliases, demonyms, capitals };
  })
  .sort((a, b) => (a.title < b.title ? -1 : 1));
for (const { title, aliases, demonyms, capitals } of entries) {
  lines.push(`  - { id: ${slug(title)}, name: ${quote(title)}, type: state`);
  if (aliases.length) lines[lines.length - 1] += `, aliases: ${list(aliases)}`;
  if (demonyms.length) lines[lines.length - 1] += `, demonyms: ${list(demonyms)}`;
  if (capitals.length) lines[lines.length - 1] += `, seats: ${list(capitals)}`;
  lines[lines.length - 1] += ' }';
}
writeFileSync(
  new URL('../actors/states.yaml', import.meta.url),
  `# yaml-language-server: $schema=../schema/actors.json
# States: names, demonyms, and the capitals that stand for their governments.
# Built by lexicons/build/states.mjs from the packages countries-list, i18n-iso-countries and i18n-nationality (all MIT).
# Do not edit: an entry with the same id in a file of your own adds to it (docs/actors.md).
actors:
${lines.join('\n')}
`,
);
