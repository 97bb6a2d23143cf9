import fc from 'fast-check';
import { NameReader } from '../../src/resolve/name-reader.js';
import { findMentions } from '../../src/resolve/names/runs.js';
import { articleOf } from '../helpers/article.js';
import { plainResolver, read } from './annotated.js';

/** Who said something, with the type of what is no person. */
const sayer = (source: string): string => {
  const { actors } = read(`Talks were held in the spring.\n{1:${source}} <1:said> [1:a].`);
  return actors.map(({ name, type }) => (type === 'person' ? name : `${name} [${type}]`)).join(' | ');
};

describe('the whole name of a body', () => {
  it.each([
    ['The Ministry of Roads of Norway', 'Ministry of Roads of Norway [organisation]'],
    ['The Bank of Tarn', 'Bank of Tarn [organisation]'],
    ['The Ministry of Fisheries, Forests and Trade', 'Ministry of Fisheries, Forests and Trade [organisation]'],
    ['The Committee to Save Rural Schools', 'Committee to Save Rural Schools [organisation]'],
    ['The Office of the President', 'Office of the President [organisation]'],
    ['The Campaign against Hidden Debt', 'Campaign against Hidden Debt [organisation]'],
    ['The Institute for the Study of Peace', 'Institute for the Study of Peace [organisation]'],
    ['The Commission on Land and Water', 'Commission on Land and Water [organisation]'],
    ['Nurses for Safe Wards', 'Nurses for Safe Wards [organisation]'],
    ["The Fishermen's Union", "Fishermen's Union [organisation]"],
    ["The Farmers' Bank of Tarn", "Farmers' Bank of Tarn [organisation]"],
    ["The Chancellor's Office", "Chancellor's Office [organisation]"],
    ['The Peruvian Parliament', 'Peruvian Parliament [organisation]'],
    ['The Liberal Democrats', 'Liberal Democrats [organisation]'],
    ['The Hannah Foundation', 'Hannah Foundation [organisation]'],
    ['Senate Republicans', 'Senate Republicans [organisation]'],
    ['The House of Elders Trade Committee', 'House of Elders Trade Committee [organisation]'],
  ])('%s', (source, name) => {
    expect(sayer(source)).toBe(name);
  });

  it('is found whatever it is about', () => {
    const noun = fc.constantFrom('Ministry', 'Institute', 'Department', 'Bureau', 'Council', 'Agency', 'Union');
    const subject = fc.constantFrom('Rural Roads', 'Water', 'Public Works', 'Fair Wages', 'Trade', 'Nursing');
    fc.assert(
      fc.property(noun, fc.constantFrom('of', 'for'), subject, (body, preposition, about) => {
        expect(sayer(`The ${body} ${preposition} ${about}`)).toBe(`${body} ${preposition} ${about} [organisation]`);
      }),
    );
  });

  it('keeps two banks apart, and calls the one that was named by its noun', () => {
    const apart = read('{1:The Bank of Tarn} <1:said> [1:a]. {2:The Bank of Orle} <2:said> [2:b].');
    expect(apart.actors.map(({ name }) => name).sort()).toEqual(['Bank of Orle', 'Bank of Tarn']);
    const again = read('{1:The Bank of Tarn} <1:said> [1:a]. {2:The Bank} <2:said> [2:b].');
    expect(again.actors.map(({ name }) => name)).toEqual(['Bank of Tarn']);
  });
});

describe('states under the name of their government or polity', () => {
  it.each([
    ['The Government of Kenya', 'Kenya [state]'],
    ['The Kenyan Government', 'Kenya [state]'],
    ['The State of Israel', 'Israel [state]'],
    ['The Hashemite Kingdom of Jordan', 'Jordan [state]'],
    ['The Republic of Moldova', 'Moldova [state]'],
    ['The Federal Government of Somalia', 'Somalia [state]'],
    ["The People's Republic of China", 'China [state]'],
    ['The Government of the Islamic Republic of Iran', 'Iran [state]'],
    ['The Democratic Republic of the Congo', 'Democratic Republic of the Congo [state]'],
  ])('%s', (source, name) => {
    expect(sayer(source)).toBe(name);
  });
});

it.each(['The', 'My'])('%s Government is that of the state named so before', (determiner) => {
  const { actors } = read(`{1:The Kenyan Government} <1:said> [1:a]. {2:${determiner} Government} <2:said> [2:b].`);
  expect(actors.map(({ name }) => name)).toEqual(['Kenya']);
});

describe('the person behind what an office is of', () => {
  it.each([
    ['Minister for Women and Equalities Ada Obi', 'Ada Obi'],
    ['Secretary of State for Roads Ada Obi', 'Ada Obi'],
    ['The Minister for Roads, Rivers and Ports Ada Obi', 'Ada Obi'],
    ['Governor of Tarn Hannah Obi', 'Hannah Obi'],
    ['Mayor of New Tarn Hannah Obi', 'Hannah Obi'],
    ['President of South Korea Ada Obi', 'Ada Obi'],
    ['Mayor of London Zirk Yoonil', 'Zirk Yoonil'],
    ['Minister of Roads Ada Obi', 'Ada Obi'],
    ['The Minister for Roads', 'Minister for Roads [unnamed]'],
    ['A Ministry of Roads spokesman', 'Ministry of Roads spokesman [unnamed]'],
    ['The Governor of Tarn', 'Governor of Tarn [unnamed]'],
  ])('%s', (source, name) => {
    expect(sayer(source)).toBe(name);
  });
});

describe('names of the actors files that a run of capitals lacks', () => {
  it.each([
    ['Human Rights Watch', 'Human Rights Watch [organisation]'],
    ['Save the Children', 'Save the Children [organisation]'],
    ['Doctors Without Borders', 'Doctors Without Borders [organisation]'],
    ['The International Committee of the Red Cross', 'International Committee of the Red Cross [organisation]'],
    [
      'The Organization for Security and Co-operation in Europe',
      'Organization for Security and Co-operation in Europe [organisation]',
    ],
    ['Human Rights Watch director Ada Obi', 'Ada Obi'],
  ])('%s', (source, name) => {
    expect(sayer(source)).toBe(name);
  });

  it('has to have the capitals of the name', () => {
    expect(sayer('A human rights watch')).not.toContain('Human Rights Watch');
    expect(sayer('Ada Obi, who wants to save the children,')).toBe('Ada Obi');
  });
});

describe('what does not go on with a name', () => {
  it.each([
    ['The Bank of Tarn Governor Ada Obi', 'Ada Obi'],
    ['The Minister of Finance of Ghana, Ada Obi', 'Ada Obi'],
    ['The Ministry and Lund', 'Lund | Ministry [organisation]'],
    ['The Bank of Tarn and Lund', 'Bank of Tarn [organisation] | Lund'],
    ['Ada Obi of the Ministry of Roads', 'Ada Obi'],
    ['The Minister of Public Affairs of Kenya, Ada Obi,', 'Ada Obi'],
    ['The Senate in Tarn', 'Senate [organisation]'],
    ['Members of Parliament', 'members of Parliament [unnamed]'],
    ['Officials of the Ministry', 'officials of the Ministry [unnamed]'],
    ['Lawyers for the Department of Roads', 'lawyers for the Department of Roads [unnamed]'],
    ['Residents of Tarn', 'residents of Tarn [unnamed]'],
    ['Former Democrats', 'Democrats'],
    ['The British Government of India', 'British Government of India [organisation]'],
    ['Police of Tarn', 'police of Tarn [unnamed]'],
    ['Lawyers for Harbour Council', 'lawyers for Harbour Council [unnamed]'],
    ['The Bank of Orle and Police', 'Bank of Orle [organisation] | Police [organisation]'],
    ['Human rights watch groups', 'human rights watch groups [organisation]'],
    ['Director of Roads Intergovernmental Affairs', 'director of Roads Intergovernmental Affairs [unnamed]'],
    ["The Council's Committee", 'Committee [organisation]'],
  ])('%s', (source, name) => {
    expect(sayer(source)).toBe(name);
  });

  it('an office behind it', () => {
    const { actors } = read('{1:The Bank of Tarn Governor Ada Obi} <1:said> [1:a]. {2:The Bank} <2:said> [2:b].');
    expect(actors.map(({ name }) => name).sort()).toEqual(['Ada Obi', 'Bank of Tarn']);
  });

  it('days and the people after "for"', () => {
    const { actors } = read(
      '{1:The Senate} on Thursday <1:rejected> [1:it]. {2:The Council} <2:voted> for Ada Obi [2:b].',
    );
    expect(actors.map(({ name }) => name).sort()).toEqual(['Ada Obi', 'Council', 'Senate']);
  });
});

describe('mentions', () => {
  const mentionsOf = (text: string): string[] =>
    findMentions(new NameReader(articleOf(text), plainResolver)).map(({ words }) => words.join(' '));

  it.each([
    [
      'They met the Minister of Public Affairs of the Russian Federation.',
      ['', 'Public Affairs', 'Russian Federation'],
    ],
    ['They met the Office of Public Affairs of Kenya.', ['Office of Public Affairs of Kenya']],
    ['They met Save the Children.', ['Save the Children']],
    ['They met Save the children.', ['Save']],
  ])('%s', (text, words) => {
    expect(mentionsOf(text)).toEqual(words);
  });
});
