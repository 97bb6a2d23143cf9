import { describe, expect, it } from '@jest/globals';
import { people, plainResolver, read, resolverOf, speakers, states } from './annotated.js';

describe('a source that is cut short', () => {
  it.each([
    ['{1:Obi} and Lund <1:said> [1:a].', ['Ada Obi', 'Bo Lund']],
    ['Obi and {1:Lund} <1:said> [1:a].', ['Ada Obi', 'Bo Lund']],
    ['{1:The ministers} of Ghana and Norway, Ada Obi and Bo Lund, both <1:said> [1:a].', ['Ada Obi', 'Bo Lund']],
    ['[1:It was late], <1:said> {1:Ada Obi} and Bo Lund.', ['Ada Obi', 'Bo Lund']],
    ['{1:Trade minister} Ada Obi <1:said> [1:a].', ['Ada Obi']],
    ['{1:Officials} in Oslo <1:said> [1:a].', ['officials in Oslo']],
  ])('is read as its whole phrase: %s', (marked, names) => {
    expect(speakers(`Ada Obi met Bo Lund. ${marked}`)).toEqual([names]);
  });

  it.each([
    '{1:Obi}, who spoke with Lund, <1:said> [1:a].',
    'When Lund called, {1:Obi} <1:said> [1:a].',
    '{1:Obi}, after a talk with Lund, <1:said> [1:a].',
    '[1:It was late], <1:said> {1:Obi} and Lund agreed.',
  ])('does not take in who is only mentioned: %s', (marked) => {
    expect(speakers(`Ada Obi met Bo Lund. ${marked}`)).toEqual([['Ada Obi']]);
  });
});

describe('envoys to a state', () => {
  it('speak, and not the state', () => {
    const marked =
      'Ghanaian Ambassador Ada Obi met Norwegian Ambassador Bo Lund. The Ghanaian and Norwegian ambassadors to {1:Canada} jointly <1:expressed> [1:a].';
    expect(speakers(marked)).toEqual([['Ada Obi', 'Bo Lund']]);
  });

  it('leave it the word where it speaks itself', () => {
    expect(speakers('Ada Obi went to Oslo, and {1:Canada} <1:said> [1:a].')).toEqual([['Canada']]);
  });
});

describe('several cues of one subject', () => {
  it('have the same speakers', () => {
    const marked = 'Ada Obi met Bo Lund. {1:{2:Obi}} and Lund <1:said> [1:a], and <2:warned> [2:that b].';
    expect(speakers(marked)).toEqual([
      ['Ada Obi', 'Bo Lund'],
      ['Ada Obi', 'Bo Lund'],
    ]);
  });

  it('have their own where each has one', () => {
    const marked = 'Ada Obi met Bo Lund. {1:Obi} <1:said> [1:a], and {2:Lund} <2:warned> [2:that b].';
    expect(speakers(marked)).toEqual([['Ada Obi'], ['Bo Lund']]);
  });
});

describe('descriptions', () => {
  it.each([
    ["[1:It was late], <1:said> {1:the harbour's owner}, Bo Lund.", ['Bo Lund']],
    ["[1:It was late], <1:said> {1:Obi's dad}, Chidi.", ['Chidi']],
    ['[1:It was late], <1:said> {1:Obi}, Lund having left.', ['Ada Obi']],
  ])('belong to the name behind them: %s', (marked, names) => {
    expect(speakers(`Ada Obi met Bo Lund. ${marked}`)).toEqual([names]);
  });

  it('are no speaker beside the name behind them', () => {
    expect(speakers('{1:Keeper of the Royal Keys, Ada Obi}, <1:said> [1:a]. {2:The union} <2:says> [2:b].')).toEqual([
      ['Ada Obi'],
      ['union'],
    ]);
  });

  it('stand for whoever spoke unnamed before', () => {
    expect(
      speakers('Ada Obi left. {1:A person close to the talks} <1:said> [1:a]. {2:The person} <2:added> [2:b].'),
    ).toEqual([['person close to the talks'], ['person close to the talks']]);
  });

  it('of kin name nobody who is not called so', () => {
    expect(speakers('Bo Lund left. {1:The father} <1:said> [1:it was late].')).toEqual([['father']]);
  });
});

describe('a quotation without source', () => {
  const two = 'Bo Lund met Ada Obi. {1:Obi} <1:said> [1:it was late]. ';

  it('belongs to whom the sentence before is about', () => {
    expect(speakers(`${two}Lund shrugged. [2:“We lost the match.”]`)).toEqual([['Ada Obi'], ['Bo Lund']]);
    expect(speakers(`${two}It rained. [2:“We lost the match.”]`)).toEqual([['Ada Obi'], ['Ada Obi']]);
  });

  it('belongs to the subject of its own sentence', () => {
    expect(speakers(`${two}\nLund, the owner, is more blunt: [2:“We lost the match.”]`)).toEqual([
      ['Ada Obi'],
      ['Bo Lund'],
    ]);
  });
});

describe('what is no speaker', () => {
  it.each([
    '{1:The remark} <1:shows> [1:how far they went].',
    '{1:His father} <1:said> [1:it was late].',
    "{1:Obi's invasion of the pitch} <1:suggests> [1:haste].",
  ])('%s', (marked) => {
    expect(speakers(marked)).toEqual([[]]);
  });

  it('takes no dateline, headline or day for a name', () => {
    const { actors } = read(
      'Obi Meets Lund As Talks Begin Again\nNEW YORK - On Monday {1:Ada Obi} <1:said> [1:it was late]. Officials left. However, talks went on.',
    );
    expect(actors.map(({ name }) => name)).toEqual(['Ada Obi']);
  });
});

describe('bodies, documents, first persons', () => {
  it('finds the company, and it', () => {
    expect(
      speakers('{1:Obi Motors} <1:said> [1:sales fell]. {2:The company} <2:added> [2:a]. {3:It} <3:said> [3:b].'),
    ).toEqual([['Obi Motors'], ['Obi Motors'], ['Obi Motors']]);
  });

  it('gives her statement to her, and a report to itself', () => {
    expect(
      speakers(
        '{1:Mary Stone} <1:left>, [1:she says]. {2:Her statement} <2:said> [2:a]. {3:The report} <3:says> [3:b].',
      ),
    ).toEqual([['Mary Stone'], ['Mary Stone'], ['report']]);
  });

  it('gives a statement to whom it comes from', () => {
    const from = (source: string): string[] => speakers(`Obi Motors rose. {1:${source}} <1:said> [1:sales fell].`)[0];
    expect(from('a statement from Obi Motors')).toEqual(['Obi Motors']);
    expect(from('A letter released by Ada Obi')).toEqual(['Ada Obi']);
    expect(from('A memo obtained by Ada Obi')).toEqual(['memo obtained by Ada Obi']);
    expect(from('A statement')).toEqual(['statement']);
    const by = (owner: string): string[] => speakers(`{1:A statement} issued by the ${owner} <1:said> [1:no].`)[0];
    expect(by("Foreign Minister's Office")).toEqual([expect.stringMatching(/Office$/)]);
    expect(by("Foreign Minister's dog")).toEqual(['statement']);
  });

  it('gives "a statement" to the body that spoke in the sentence before', () => {
    const before = '{1:The Harbour Commission} <1:said> [1:it was sorry]. ';
    expect(speakers(`${before}{2:A statement} <2:said> [2:it rained].`)[1]).toEqual(['Harbour Commission']);
    expect(speakers(`${before}It rained. {2:A statement} <2:said> [2:it rained].`)[1]).toEqual(['statement']);
    expect(speakers('{1:Ada Obi} <1:said> [1:no]. {2:A statement} <2:said> [2:it rained].')[1]).toEqual(['statement']);
  });

  it('finds the company that was called one, and the one that spoke before others', () => {
    expect(
      speakers('IBM rose. The car company Lund Motors fell. Shares rose. {1:The company} <1:said> [1:a].'),
    ).toEqual([['Lund Motors']]);
    expect(
      speakers('IBM rose. {1:Kodak} <1:said> [1:sales fell]. Many had feared so. {2:The company} <2:added> [2:a].'),
    ).toEqual([['Kodak'], ['Kodak']]);
  });

  it('takes "the company" for the one named last before it, not for one that spoke long ago', () => {
    const before = '{1:Kodak} <1:said> [1:sales fell]. Many had feared so. ';
    const company = '{2:The company} <2:said> [2:it was late].';
    expect(speakers(`${before}Lund Motors rose. ${company}`)[1]).toEqual(['Lund Motors']);
    expect(speakers(`${before}A study was done by Lund Motors. ${company}`)[1]).toEqual(['Lund Motors']);
    expect(speakers(`${before}Ada Obi rose. ${company}`)[1]).toEqual(['Kodak']);
    expect(speakers(`{1:Kodak} <1:said> [1:it met Lund Motors]. ${company}`)[1]).toEqual(['Kodak']);
  });

  it('passes over who somebody is like, and not over whom the author speaks of', () => {
    const founder = '“It was late,” <1:said> {1:the 39-year-old founder}.';
    const marked = founder.replace('“It was late,”', '[1:“It was late,”]');
    expect(speakers(`Ada Obi, like Bo Lund, came late. ${marked}`)).toEqual([['Ada Obi']]);
    expect(speakers(`Unlike Bo Lund, Ada Obi came late. ${marked}`)).toEqual([['Ada Obi']]);
    const own = 'Bo Lund slept. {2:I} <2:mean> [2:Ada Obi, who came late]. ';
    expect(speakers(own + marked)[0]).toEqual(['Ada Obi']);
    expect(speakers(own.replace('{2:I}', '{2:They}') + marked)[0]).toEqual(['Bo Lund']);
  });

  it('lets "she" be who spoke last without a name, unless a woman was named since', () => {
    const marked = '{1:A spokeswoman for Ada Obi} <1:said> [1:it rained]. {2:She} <2:added> [2:that it was late].';
    expect(speakers(marked)[1]).toEqual(['spokeswoman for Ada Obi']);
    expect(speakers(marked.replace('{2:', 'Then Ada Obi left. {2:'))[1]).toEqual(['Ada Obi']);
    expect(speakers(marked.replace('A spokeswoman', 'Aides'))[1]).toEqual(['Ada Obi']);
  });

  it('lets "I" be who is quoted, though named later', () => {
    expect(speakers('[1:"It was late and {2<1:I} <2:think> [2:we lost],"] <1:said> {1:Ada Obi}.')).toEqual([
      ['Ada Obi'],
      ['Ada Obi'],
    ]);
  });

  it('lets "I" outside quotations be the author of the metadata, else nobody', () => {
    const marked = '{1:I} <1:argue> [1:that it is late].';
    expect(speakers(marked, { document: { metadata: { author: 'Bo Lund' } } })).toEqual([['Bo Lund']]);
    expect(speakers(marked)).toEqual([[]]);
  });

  it('reads the turns of a transcript', () => {
    const { statements } = read('{1:MR. SAHIN}<1::> [1:It is late.]\n{2:MS. STONE}<2::> [2:It is early.]');
    expect(statements.map(({ speakers: [speaker] }) => [speaker.name, speaker.via])).toEqual([
      ['Sahin', 'turn'],
      ['Stone', 'turn'],
    ]);
  });
});

describe('known actors', () => {
  const resolver = resolverOf([...states, people]);
  const secretary = '{1:The U.S. secretary of state} <1:said> [1:it was late].';

  it.each([
    ['2021-05-07', 'antony-blinken'],
    ['2019-05-07', 'mike-pompeo'],
  ])('holds an office on the day %s', (date, id) => {
    const [statement] = read(secretary, { resolver, document: { date } }).statements;
    expect(statement.speakers).toEqual([expect.objectContaining({ id, via: 'actors-file' })]);
  });

  it('names nobody by office where the day is not known', () => {
    expect(speakers(secretary, { resolver })).toEqual([['U.S. secretary of state']]);
  });

  it('knows a family name by its state or office, not without', () => {
    const id = (source: string): string | undefined =>
      read(`{1:${source}} <1:said> [1:it was late].`, { resolver, document: { date: '2021-05-07' } }).statements[0]
        .speakers[0]?.id;
    expect(id("China's Wang")).toBe('wang-yi');
    expect(id('Foreign Minister Lavrov')).toBe('sergei-lavrov');
    expect(id('Canadian Foreign Minister Wang')).not.toBe('canada');
    expect(id('Ms. Wang')).toBe('wang');
  });

  it('finds the same names without being told', () => {
    const marked = 'Russian Foreign Minister Sergei Lavrov left. {1:Lavrov} <1:said> [1:it was late].';
    const ids = [resolver, plainResolver].map(
      (other) => read(marked, { resolver: other }).statements[0].speakers[0].id,
    );
    expect(ids).toEqual(['sergei-lavrov', 'sergei-lavrov']);
  });
});
