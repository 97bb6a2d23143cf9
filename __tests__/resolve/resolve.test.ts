import { describe, expect, it } from '@jest/globals';
import { read, speakers } from './annotated.js';

describe('names', () => {
  it('gives a family name alone the full name', () => {
    expect(
      speakers(
        '{1:Finance Minister Ada Obi} <1:said> [1:prices would fall]. {2:Obi} <2:added> [2:that wages would rise].',
      ),
    ).toEqual([['Ada Obi'], ['Ada Obi']]);
  });

  it('takes the first word for the family name where the language does', () => {
    expect(
      speakers(
        "{1:Foreign Minister Zhang Ning} <1:said> [1:talks went well]. {2:China's Zhang} <2:urged> [2:patience].",
      ),
    ).toEqual([['Zhang Ning'], ['Zhang Ning']]);
  });

  it.each([
    ['Aleksei Morozov', 'Alexei Morozov'],
    ['Donald J. Pratt', 'Donald Pratt'],
    ['José Calderón', 'Jose Calderon'],
    ['Alexander Grimes', 'Xander Grimes'],
  ])('takes %s and %s for one person', (one, other) => {
    const { statements } = read(`{1:${one}} <1:said> [1:it was late]. {2:${other}} <2:said> [2:it was early].`);
    expect(statements[0].speakers[0].id).toBe(statements[1].speakers[0].id);
  });

  it.each([
    ['Ada Obi', 'Chidi Obi'],
    ['Daniel Roth', 'Danielle Roth'],
    ['Maria Lenz', 'Mario Lenz'],
  ])('keeps %s and %s apart', (one, other) => {
    const { statements } = read(`{1:${one}} <1:said> [1:it was late]. {2:${other}} <2:said> [2:it was early].`);
    expect(statements[0].speakers[0].id).not.toBe(statements[1].speakers[0].id);
  });

  it('does not choose between two people of one family name', () => {
    const { statements } = read(
      'Ada Obi met Chidi Obi. {1:Obi} <1:said> [1:it went well]. {2:Ms. Obi} <2:said> [2:it went badly].',
    );
    expect(statements[0].speakers).toEqual([{ id: 'ada-obi-or-chidi-obi', name: 'Obi', via: 'part' }]);
    expect(statements[1].speakers[0].name).toBe('Ada Obi');
  });

  it('keeps a family name that "the Obi camp" makes no thing', () => {
    expect(
      speakers('Ada Obi won. The Obi camp was glad; the Obi advisers cheered. {1:Obi} <1:said> [1:it went well].'),
    ).toEqual([['Ada Obi']]);
  });

  it('gives a namesake who is known to be somebody else a key of their own', () => {
    const { statements } = read(
      'Charles Obi spoke for an hour. His daughter listened. {1:Ms. Obi} <1:said> [1:it went well].',
    );
    expect(statements[0].speakers[0].id).toBe('obi-not-charles-obi');
  });

  it.each([
    [
      'Carl Obi met Carl Obi Jr. on Monday. {1:Carl Obi Jr.} <1:said> [1:it was late]. {2:Obi} <2:said> [2:it was not].',
      'Carl Obi Jr.',
      'Carl Obi',
    ],
    [
      '{1:Carl Obi Sr.} <1:said> [1:it was late]. {2:Carl Obi Jr.} <2:said> [2:it was not].',
      'Carl Obi Sr.',
      'Carl Obi Jr.',
    ],
    ['{1:Carl Obi III} <1:said> [1:it was late]. {2:Obi} <2:said> [2:it was not].', 'Carl Obi', 'Carl Obi'],
  ])('tells father and son apart where both are named: %s', (text, one, other) => {
    expect(speakers(text)).toEqual([[one], [other]]);
  });

  it('takes no broadcaster for a person', () => {
    const { statements, actors } = read('{1:Fox News} <1:reported> that [1:it went well].');
    expect(statements[0].speakers[0].id).toBe('fox-news');
    expect(actors.find(({ key }) => key === 'fox-news')?.type).toBe('organisation');
  });

  it('takes no department for a justice', () => {
    expect(speakers('{1:The Justice Department} <1:said> [1:it went well].')).toEqual([['Justice Department']]);
  });

  it('keeps particles, hyphens and initials in the name and titles out of it', () => {
    expect(
      speakers(
        '{1:President Ursula van der Berg} <1:said> [1:a]. {2:Van der Berg} <2:said> [2:b]. {3:Dr. Jean-Luc Petit-Roche} <3:said> [3:c]. {4:Petit-Roche} <4:said> [4:d].',
      ),
    ).toEqual([['Ursula van der Berg'], ['Ursula van der Berg'], ['Jean-Luc Petit-Roche'], ['Jean-Luc Petit-Roche']]);
  });

  it('does not take a particle for a first name', () => {
    const marked = 'Samira Al Harbi came with Ms. Ada Obi. {1:Al Harbi} <1:said> [1:no]. {2:She} <2:left> [2:late].';
    expect(speakers(marked)).toEqual([['Samira Al Harbi'], ['Samira Al Harbi']]);
  });

  it('does not take the person after a preposition or before an apostrophe for the speaker', () => {
    expect(
      speakers(
        "Ada Obi left. {1:A spokesman for Ada Obi} <1:said> [1:she was ill]. {2:Obi's office} <2:said> [2:nothing more].",
      ),
    ).toEqual([['spokesman for Ada Obi'], ["Obi's office"]]);
  });
});

describe('names in capitals', () => {
  it('are those of speakers before a colon or a verb', () => {
    expect(
      speakers(
        'Ada Obi came.\n{1:ADA OBI}<1::> [1:It is late.]\n{2:BO LUND}<2::> [2:It is.]\n{3:ADA OBI} <3:said> [3:so].',
      ),
    ).toEqual([['Ada Obi'], ['Bo Lund'], ['Ada Obi']]);
  });

  it('are places in a dateline', () => {
    const { actors } = read('NEW HAVEN – {1:Ada Obi} <1:said> [1:it was late].');
    expect(actors.map(({ name }) => name)).toEqual(['Ada Obi']);
  });
});

describe('pronouns', () => {
  const two =
    '{1:Mary Stone} <1:said> [1:the vote was fair]. {2:Peter Falk} <2:disagreed>, <2:saying> [2:it was not]. ';

  it('agrees in gender', () => {
    expect(speakers(`${two}{3:She} <3:called> [3:for calm]. {4:He} <4:called> [4:for a recount].`)).toEqual([
      ['Mary Stone'],
      ['Peter Falk'],
      ['Mary Stone'],
      ['Peter Falk'],
    ]);
  });

  it('passes over who is named only inside the quotation', () => {
    expect(
      speakers(
        '{1:Peter Falk} <1:said>: [1:"I spoke to Henry Moss yesterday."] {2:He} <2:added> [2:that it was late].',
      ),
    ).toEqual([['Peter Falk'], ['Peter Falk']]);
  });

  it('is nobody where nobody was named', () => {
    expect(speakers('{1:She} <1:said> [1:it was late].')).toEqual([[]]);
  });

  it('does not make a woman of a man called Mr.', () => {
    expect(speakers('{1:Mr. Falk} <1:said> [1:it was late]. {2:She} <2:said> [2:it was early].')).toEqual([
      ['Falk'],
      [],
    ]);
  });
});

describe('several speakers', () => {
  it('finds joint speakers and their titles', () => {
    expect(
      speakers(
        '{1:Ada Obi, Nigerian trade minister, and Swiss Ambassador Urs Frey} <1:called> [1:for reform]. {2:Obi and Frey} <2:said> [2:it was late].',
      ),
    ).toEqual([
      ['Ada Obi', 'Urs Frey'],
      ['Ada Obi', 'Urs Frey'],
    ]);
  });

  it('resolves collectives to those who spoke', () => {
    expect(
      speakers(
        '{1:Ada Obi} <1:said> [1:a]. {2:Urs Frey} <2:said> [2:b]. {3:Both diplomats} <3:said> [3:c]. {4:The two} <4:said> [4:d].',
      ).slice(2),
    ).toEqual([
      ['Ada Obi', 'Urs Frey'],
      ['Ada Obi', 'Urs Frey'],
    ]);
  });

  it('resolves a plural office to its holders', () => {
    expect(
      speakers(
        "Norway's ambassador Liv Dahl and her Danish counterpart, Ambassador Bo Lund, met. Mayor Ada Obi came. {1:The ambassadors} <1:urged> [1:calm].",
      ),
    ).toEqual([['Liv Dahl', 'Bo Lund']]);
  });

  it('does not make up two where one spoke', () => {
    expect(speakers('{1:Ada Obi} <1:said> [1:a]. {2:Both men} <2:said> [2:b].')[1]).not.toContain('Ada Obi');
  });
});

describe('titles, bodies, people without a name', () => {
  it('resolves an office to who holds it in the document', () => {
    expect(
      speakers(
        '{1:Chinese Foreign Minister Zhang Ning} <1:said> [1:a]. {2:French Foreign Minister Luc Petit} <2:said> [2:b]. {3:The Chinese minister} <3:said> [3:c].',
      )[2],
    ).toEqual(['Zhang Ning']);
  });

  it('takes a state for who is said to be of it', () => {
    expect(speakers("{1:Peru's Garcia} <1:said> [1:a]. {2:The Peruvian diplomat} <2:said> [2:b].")[1]).toEqual([
      'Garcia',
    ]);
  });

  it('does not give an office to somebody of another state', () => {
    expect(
      speakers('{1:French Foreign Minister Luc Petit} <1:said> [1:a]. {2:The Chinese minister} <2:said> [2:b].')[1],
    ).toEqual(['Chinese minister']);
  });

  it.each([
    ['Washington', 'united-states'],
    ['The United States', 'united-states'],
    ['The Kremlin', 'kremlin'],
    ['The Chinese government', 'china'],
    ['Beijing', 'china'],
    ['The U.N.', 'united-nations'],
  ])('knows %s', (source, id) => {
    expect(read(`{1:${source}} <1:said> [1:it was late].`).statements[0].speakers[0]?.id).toBe(id);
  });

  it.each([
    ['Officials', 'officials'],
    ['Some critics', 'critics'],
    ['A senior diplomat', 'senior diplomat'],
  ])('keeps %s without a name', (source, name) => {
    const [statement] = read(`{1:${source}} <1:said> [1:it was late].`).statements;
    expect(statement.speakers).toEqual([{ id: name.replaceAll(' ', '-'), name, via: 'unnamed' }]);
  });

  it('does not take a city that somebody is called after for a state', () => {
    expect(speakers('{1:Actor Denzel Washington} <1:said> [1:a]. {2:Washington} <2:added> [2:b].')).toEqual([
      ['Denzel Washington'],
      ['Denzel Washington'],
    ]);
  });
});

describe('no source', () => {
  it('goes on with the speaker before, in the paragraph and in the next that opens with a quotation', () => {
    expect(speakers('[1:"It is late,"] {1:Ada Obi} <1:said>. [2:"Go home."]\n[3:"And stay there."]')).toEqual([
      ['Ada Obi'],
      ['Ada Obi'],
      ['Ada Obi'],
    ]);
  });

  it('takes the subject of the sentence for a participle', () => {
    expect(speakers('Ada Obi left the hall, <1:saying> [1:it was late].')).toEqual([['Ada Obi']]);
  });

  it.each([
    ['But early on, he was late. [2:“Nobody helped me.”]', ['Bo Lund']],
    ['Then Ada Obi came. [2:“Nobody helped me.”]', ['Ada Obi']],
    ['The long rain of that day had not stopped for Ada Obi. [2:“Nobody helped me.”]', ['Ada Obi']],
    ['The long rain of that day fell on Ada Obi and Bo Lund. [2:“Nobody helped me.”]', []],
    ['The rain fell on Ada Obi’s house. [2:“Nobody helped me.”]', []],
  ])('is whom the sentence before is about: %s', (marked, names) => {
    const before = 'Mr. Bo Lund came home. {1:Lund} <1:said> [1:it rained].\nIt was a long day.\n';
    expect(speakers(before + marked)[1]).toEqual(names);
  });

  it('is nobody where no one has spoken', () => {
    expect(speakers('[1:"It is late."] The lights went out.')).toEqual([[]]);
  });
});
