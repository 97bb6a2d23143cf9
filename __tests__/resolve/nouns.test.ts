import { describe, expect, it } from '@jest/globals';
import { said } from './annotated.js';

describe('a state and its government', () => {
  it.each([
    ['{1:The Russian foreign ministry} <1:said> [1:a].', 'Russian Foreign Ministry (name)'],
    ["{1:China's government} <1:said> [1:a].", 'China (name)'],
    ['{1:The Chinese government} <1:said> [1:a].', 'China (name)'],
    ['{1:The government of China} <1:said> [1:a].', 'China (name)'],
    ['{1:The government of the United States} <1:said> [1:a].', 'United States (name)'],
    ['{1:The government} <1:said> [1:a].', 'government (name)'],
    ['{1:The government of the village} <1:said> [1:a].', 'government of the village (name)'],
    ['{1:The Chinese minister} <1:said> [1:a].', 'Chinese minister (title)'],
    ['{1:The village minister} <1:said> [1:a].', 'village minister (unnamed)'],
  ])('%s', (marked, speakers) => {
    expect(said(marked)).toBe(speakers);
  });
});

describe('the body that a noun means', () => {
  it.each([
    [
      '{1:The Obi Museum} <1:said> [1:a]. Then the Lund Museum opened. {2:The museum} <2:said> [2:b].',
      'Obi Museum (name) | Lund Museum (title)',
    ],
    ['The Obi Museum opened. {1:The museum} <1:said> [1:a].', 'Obi Museum (title)'],
    ['The Lund Company won. The firm Obi Motors lost. {1:The firm} <1:said> [1:a].', 'Obi Motors (title)'],
    [
      '{1:The Harbour Board} <1:said> [1:a]. {2:The agency} <2:said> [2:b].',
      'Harbour Board (name) | Harbour Board (title)',
    ],
    [
      '{1:The Harbour Board} <1:said> [1:a]. It rained. {2:Lund Motors} <2:said> [2:b]. It rained. {3:The company} <3:said> [3:c].',
      'Harbour Board (name) | Lund Motors (name) | Lund Motors (title)',
    ],
    ['{1:Kodak} <1:said> [1:a]. {2:The company} <2:said> [2:b].', 'Kodak (name) | Kodak (title)'],
    ['Nato rose. {1:The agency} <1:said> [1:a].', 'NATO (title)'],
  ])('%s', (marked, speakers) => {
    expect(said(marked)).toBe(speakers);
  });
});

describe('a noun that means none of the bodies before', () => {
  it.each([
    ['{1:The Harbour Board} <1:said> [1:a]. {2:The city} <2:said> [2:b].', 'Harbour Board (name) | city (name)'],
    ['{1:The Harbour Board} <1:said> [1:a]. {2:A company} <2:said> [2:b].', 'Harbour Board (name) | company (name)'],
    [
      '{1:The Harbour Board} <1:said> [1:a]. {2:The old company} <2:said> [2:b].',
      'Harbour Board (name) | old company (name)',
    ],
    ['{1:The Harbour Board} <1:said> [1:a]. {2:Companies} <2:said> [2:b].', 'Harbour Board (name) | Companies (name)'],
    ['{1:Ada Obi} <1:said> [1:a]. {2:The agency} <2:said> [2:b].', 'Ada Obi (name) | agency (name)'],
    ['The Obi Museum met the Lund Museum. {1:The school} <1:said> [1:a].', 'school (name)'],
  ])('%s', (marked, speakers) => {
    expect(said(marked)).toBe(speakers);
  });
});

describe('the person that a noun means', () => {
  it.each([
    ['Ada Obi left. {1:The chosen resident} <1:said> [1:a].', 'Ada Obi (title)'],
    ['Ada Obi left. {1:The brewer} <1:said> [1:a].', 'Ada Obi (title)'],
    ['Ada Obi left. Bo Lund came. {1:The woman} <1:said> [1:a].', 'Ada Obi (title)'],
    ['Ada Obi left. {1:The resident} <1:said> [1:a].', 'Ada Obi (title)'],
    ['Mayor Ada Obi left. Bo Lund came. {1:The mayor} <1:said> [1:a].', 'Ada Obi (title)'],
    ['Deputy Mayor Ada Obi met Mayor Cara Diaz. {1:The deputy mayor} <1:said> [1:a].', 'Ada Obi (title)'],
    ['Deputy Mayor Ada Obi met Mayor Cara Diaz. {1:The mayor} <1:said> [1:a].', 'Cara Diaz (title)'],
    [
      'Norwegian Minister Ada Obi met Danish Minister Cara Diaz. {1:The Danish minister} <1:said> [1:a].',
      'Cara Diaz (title)',
    ],
    ["Norway's Ada Obi met Danish Minister Cara Diaz. {1:The Norwegian minister} <1:said> [1:a].", 'Ada Obi (title)'],
    ['Ada Obi left. {1:The 39-year-old founder} <1:said> [1:a].', 'Ada Obi (title)'],
    ['Ada Obi left. {1:The lanky founder} <1:said> [1:a].', 'Ada Obi (title)'],
    [
      '{1:A senior official} <1:said> [1:a]. Ada Obi left. {2:The official} <2:said> [2:b].',
      'senior official (unnamed) | senior official (title)',
    ],
    [
      '{1:A senior official} <1:said> [1:a]. {2:A resident} <2:said> [2:b]. {3:The official} <3:said> [3:c].',
      'senior official (unnamed) | resident (unnamed) | senior official (title)',
    ],
    [
      '{1:A villager} <1:said> [1:a]. {2:Some people} <2:said> [2:b]. {3:The villager} <3:said> [3:c].',
      'villager (unnamed) | people (unnamed) | villager (title)',
    ],
  ])('%s', (marked, speakers) => {
    expect(said(marked)).toBe(speakers);
  });
});

describe('a noun that means nobody named', () => {
  it.each([
    ['Ada Obi left. {1:The founder} <1:said> [1:a].', 'founder (unnamed)'],
    ['Ada Obi left. {1:A resident} <1:said> [1:a].', 'resident (unnamed)'],
    ['Ada Obi left. {1:Residents} <1:said> [1:a].', 'residents (unnamed)'],
    ['Bo Lund left. {1:The woman} <1:said> [1:a].', 'woman (unnamed)'],
    ['Bo Lund left. {1:The mother} <1:said> [1:a].', 'mother (unnamed)'],
    [
      'Ada Obi left. {1:The resident of the house next door} <1:said> [1:a].',
      'resident of the house next door (unnamed)',
    ],
    ['Mayor Ada Obi left. {1:The minister} <1:said> [1:a].', 'minister (unnamed)'],
    ['{1:The brewer} <1:said> [1:a].', 'brewer (name)'],
    ['{1:A ministers} <1:said> [1:a].', 'nobody'],
    ["{1:The ministry's invitation} <1:said> [1:a].", 'nobody'],
    ['Peter Falk left. {1:His mother} <1:said> [1:a].', 'nobody'],
    ['{1:His campaign} <1:said> [1:a].', 'nobody'],
  ])('%s', (marked, speakers) => {
    expect(said(marked)).toBe(speakers);
  });
});

describe('speakers by their own words', () => {
  it.each([
    ['Peter Falk left. {1:His campaign} <1:said> [1:a].', "Peter Falk's campaign (name)"],
    ['{1:The report} <1:claims> [1:a].', 'report (name)'],
    ['{1:The report seen by Ada Obi} <1:claims> [1:a].', 'report (name)'],
    ['{1:Those who were there} <1:said> [1:a].', 'those (unnamed)'],
    ['{1:Sources close to Ada Obi} <1:said> [1:a].', 'sources close to Ada Obi (unnamed)'],
    ['{1:Western diplomats in Oslo} <1:said> [1:a].', 'Western diplomats in Oslo (unnamed)'],
    ['{1:U.S. officials} <1:said> [1:a].', 'U.S. officials (unnamed)'],
  ])('%s', (marked, speakers) => {
    expect(said(marked)).toBe(speakers);
  });
});

describe('the author of a document', () => {
  it.each([
    ["{1:Ada Obi's letter} <1:said> [1:a].", 'Ada Obi (part)'],
    ['Ada Obi left. {1:Her letter} <1:said> [1:a].', 'Ada Obi (pronoun)'],
    ['{1:A letter written by Ada Obi} <1:said> [1:a].', 'Ada Obi (part)'],
    ['{1:A letter from the Harbour Board} <1:said> [1:a].', 'Harbour Board (part)'],
    [
      '{1:Ada Obi} <1:said> in a statement [1:a]. {2:The statement} <2:said> [2:b].',
      'Ada Obi (name) | Ada Obi (title)',
    ],
  ])('%s', (marked, speakers) => {
    expect(said(marked)).toBe(speakers);
  });
});

describe('a document that speaks for itself', () => {
  it.each([
    ['{1:A letter to Ada Obi} <1:said> [1:a].', 'letter to Ada Obi (name)'],
    ['{1:A letter by friends of Ada Obi} <1:said> [1:a].', 'letter by friends of Ada Obi (name)'],
    ['{1:Ada Obi} <1:said> [1:a]. {2:The statement} <2:said> [2:b].', 'Ada Obi (name) | statement (name)'],
    ['{1:Ada Obi} <1:said> in a statement [1:a]. {2:A statement} <2:said> [2:b].', 'Ada Obi (name) | statement (name)'],
    ["{1:Ada Obi's report} <1:said> [1:a].", "Ada Obi's report (name)"],
  ])('%s', (marked, speakers) => {
    expect(said(marked)).toBe(speakers);
  });
});
