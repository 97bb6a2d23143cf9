import { describe, expect, it } from '@jest/globals';
import type { Span } from '../../src/types/text.js';
import { attributionsOf, readAnnotated, shown } from '../helpers/attribution.js';

const words = (text: string): string =>
  text
    .replace(/^that /i, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Contents agree but for an opening "that" and punctuation at the edges; of sources the one holds the other's last word. */
function expectReading(annotated: string): void {
  const { text, spans } = readAnnotated(annotated);
  const labels = [...new Set(spans.map(({ label }) => label.slice(1)))].sort();
  const of = ({ start, end }: Span): string => text.slice(start, end);
  const want = labels.map((n) => ({
    source: words(
      spans
        .filter(({ label }) => label === (spans.some((s) => s.label === `S${n}`) ? `S${n}` : 'S1'))
        .map(of)
        .join(' '),
    ),
    content: words(
      spans
        .filter(({ label }) => label === `Q${n}`)
        .map(of)
        .join(' '),
    ),
  }));
  const got = attributionsOf(text).filter(({ within }) => within === undefined);
  const readings = got.map(({ source, content }) => ({
    source: source ? words(of(source)) : '',
    content: words(content.map(of).join(' ')),
  }));
  const right = want.filter(({ source, content }) =>
    readings.some(
      (r) =>
        r.content === content &&
        (source === ''
          ? r.source === ''
          : r.source !== '' && (source.includes(last(r.source)) || r.source.includes(last(source)))),
    ),
  );
  expect({ right: right.length, shown: right.length === want.length ? [] : shown(text, got) }).toEqual({
    right: want.length,
    shown: [],
  });
}
const last = (phrase: string): string => phrase.split(' ').at(-1) ?? '';

describe('shapes of attribution', () => {
  it.each([
    ['cue before a quotation', '[S Lavrov] [C said]: [Q “We accept the terms.”]'],
    ['cue after a quotation', '[Q “We accept the terms,”] [S the minister] [C said].'],
    ['inverted cue', '[Q “We accept the terms,”] [C said] [S Maria Kovacs], the chief negotiator.'],
    ['cue in the middle', '[Q “We accept,”] [S Kovacs] [C said], [Q “but the deadline must move.”]'],
    ['quotation that goes on', '[Q “We accept the terms,”] [S Kovacs] [C said]. [Q “The rest is detail.”]'],
    ['straight marks', '[Q "The harbour will reopen in May,"] [S the mayor] [C told] reporters.'],
    ['that-clause', '[S The minister] [C said] [Q that the harbour would reopen in May].'],
    ['clause without that', '[S Officials] [C said] [Q the harbour would reopen in May].'],
    ['content first', '[Q The harbour will reopen in May], [S officials] [C said] on Tuesday.'],
    ['according to', '[C According to] [S the harbour master], [Q two ships were turned away].'],
    ['according to, behind', '[Q Two ships were turned away], [C according to] [S the harbour master].'],
    ['demand with an infinitive', '[S The union] [C urged] the government [Q to raise the wage].'],
    ['call for', '[S Greenpeace] [C called for] [Q an immediate ban on the dumping of waste].'],
    ['accusation', '[S The opposition] [C accused] [Q the government of hiding the report].'],
    ['accusation in the passive', '[Q The minister] [C was accused] by [S the opposition] [Q of lying to parliament].'],
    [
      'accusation in the passive, by somebody of a place',
      '[Q Kovacs] [C was accused] by [S the mayor] of Lund [Q of hiding the report].',
    ],
    ['praise in the passive', '[Q The new bridge] [C was praised] by [S dozens] of papers.'],
    ['a name like a modal', '[S Elizabeth May] [C has said] [Q the bridge would be rebuilt].'],
    ['mixed speech', '[S Kovacs] [C said] [Q the plan was “a gift to smugglers” and would fail].'],
    [
      'two cues of one subject',
      '[S1 Kovacs] [C1 said] [Q1 the talks had failed] and [C2 warned] [Q2 that prices would rise].',
    ],
    ['adding', '[S1 Kovacs] [C1 said] [Q1 the talks had failed], [C2 adding] [Q2 that prices would rise].'],
    ['appositive source', '[S Maria Kovacs], the Hungarian trade envoy, [C said] [Q the talks had failed].'],
    ['poll as a source', '[S A poll] [C found] [Q that most voters opposed the treaty].'],
    ['document as a source', '[S The report] [C says] [Q that the bridge was never inspected].'],
    ['belief', '[S Most residents] [C believe] [Q that the bridge is unsafe].'],
    ['plan', '[S The president] [C vowed] [Q to rebuild the bridge].'],
    ['denial', '[S The company] [C denied] [Q that it had known of the leak].'],
    ['tweet', '[S Kovacs] [C tweeted]: [Q “The bridge is open again.”]'],
    ['adverb between', '[S Kovacs] repeatedly [C insisted] [Q that the bridge was safe].'],
    ['pronoun', '[Q “It was a mistake,”] [S she] [C said].'],
    ['unnamed', '[S One diplomat] [C said] [Q the vote would be delayed].'],
    [
      'colon in a headline',
      '[S Kovacs][C :] [Q “The bridge will be rebuilt within a year”]\nThe river rose two metres on Monday. The market was flooded.',
    ],
    ['no cue at all', 'The hall fell silent.\n[Q “We have waited ten years for this bridge.”]\nThen the band played.'],
    ['signed with a name', '[Q “The bridge is a blessing for all of us.”] [C —] [S Ana Kovacs]'],
    ['indirect, then quoted', '[S Kovacs] [C said] [Q the talks had failed]. [Q “Nobody listened to the envoy.”]'],
    ['argue', '[S The lawyers] [C argued] [Q that the law was never published].'],
    ['announced', '[S The ministry] [C announced] [Q that the border would close at noon].'],
    ['warning against', '[S The envoy] [C warned] [Q that the ceasefire was fragile].'],
  ])('%s', (_, annotated) => {
    expectReading(annotated);
  });

  it.each([
    ['title of a film', 'She watched “The Long Harbour” twice and walked home.'],
    ['nickname', 'Robert “Red” Miller scored twice in the second half.'],
    ['scare quotes', 'The so-called “Quad” holds an exercise in the bay each spring.'],
    ['plain narration', 'The river rose two metres on Monday and flooded the market.'],
    ['motion', 'The ship left the harbour at noon with forty crates of oranges.'],
    ['adding without speech', 'The cook added salt to the soup and left.'],
    ['a state of wear', 'The bridge was built in 1931 and repaired in 1968.'],
    ['colon of a list', 'The box held three things: a knife, a rope and a lamp.'],
    ['score line', 'Final score: Lions 3, Tigers 1'],
    ['how it seems', 'In the autumn the harbour seemed to sleep under the fog.'],
    ['what is expected', 'The bridge is expected to open in May.'],
    ['a name in use', 'The street known as Gull Row was paved in 1931.'],
    ['nobody in particular', 'You might think that the bridge was built in a day.'],
    ['a purpose', 'The new wall is meant to keep out the sea.'],
    ['time of day', 'The train leaves at 10:45 and arrives at noon.'],
  ])('nothing is said: %s', (_, text) => {
    expect(shown(text, attributionsOf(text))).toEqual([]);
  });
});

describe('whose words they are', () => {
  const shownIn = (text: string) =>
    attributionsOf(text).map(({ source, within }) => [source && text.slice(source.start, source.end), within]);

  it('a transcript is known by forms of address, with each speaker met once, and its speakers\u2019 "we" is their own', () => {
    const text =
      'Mr. Kim (Ruritania): We support the treaty. It must stay.\nMs. Roe (Arcadia): We hope that it will.\nThe President: The list is closed.';
    expect(shownIn(text)).toEqual([
      ['Mr. Kim', undefined],
      ['Ms. Roe', undefined],
      ['The President', undefined],
    ]);
  });

  it('keeps the speakers\u2019 account of what others want, and leaves them what they are reported to have said', () => {
    const said = 'Kovacs said Novak had claimed that the bridge was safe.';
    expect(shownIn(said).map(([source]) => source)).toEqual(['Kovacs', 'Novak']);
    const wanted = 'Kovacs said the rich towns want to close the bridge.';
    expect(shownIn(wanted).map(([source]) => source)).toEqual(['Kovacs']);
  });

  it('a transcript is known by questions', () => {
    const text = 'KOVACS: The bridge is safe. It was tested.\nQ. Since when?\nNOVAK: Since May.';
    expect(shownIn(text).map(([source]) => source)).toEqual(['KOVACS', undefined, 'NOVAK']);
  });

  it('a page with headings is not a transcript', () => {
    expect(
      shownIn('BRIDGES: Built of stone.\nROADS: Built of sand.\nPORTS: Closed for years.').every(
        ([source]) => source !== 'ROADS',
      ),
    ).toBe(true);
  });
});

describe('what is not put forward as said', () => {
  it('is what a verb like "sidestep" takes back', () => {
    const found = attributionsOf('Kovacs sidestepped the opportunity to call on the council for more money.');
    expect(found.filter(({ asserted }) => asserted)).toEqual([]);
  });

  it.each([
    ['Kovacs refused to say whether the bridge was safe.', false],
    ['Kovacs did not say that the bridge was safe.', false],
    ['Reporters asked whether the bridge was safe.', false],
    ['Kovacs would say that the bridge was safe.', false],
    ['Kovacs sidestepped the chance to say that the bridge was safe.', false],
    ['Kovacs took the chance to say that the bridge was safe.', true],
    ['Kovacs said that the bridge was safe.', true],
    ['Kovacs has said that the bridge was safe.', true],
  ])('%s', (text, asserted) => {
    const found = attributionsOf(text).filter(({ content }) =>
      /bridge was safe/.test(text.slice(content[0].start, content[0].end)),
    );
    if (asserted) expect(found.map((a) => a.asserted)).toEqual([true]);
    else for (const attribution of found) expect(attribution.asserted).toBe(false);
  });

  it.each(['Ada Obi', 'Finance Minister Olu Berg', 'The government'])(
    'tells what %s would not say from what they would not do',
    (who) => {
      const assertedIn = (text: string) => attributionsOf(text).map(({ asserted }) => asserted);
      for (const verb of ['respect', 'recognise', 'support', 'defend'])
        for (const refused of ['refused', 'declined'])
          expect(assertedIn(`${who} ${refused} to ${verb} the treaty.`)).not.toContain(false);
      for (const verb of ['condemn', 'comment on', 'discuss', 'criticise'])
        for (const refused of ['refused', 'declined'])
          expect(assertedIn(`${who} ${refused} to ${verb} the treaty.`)).not.toContain(true);
    },
  );

  it('finds no statement in what somebody did not do', () => {
    const text = 'The envoy was expected to apologise, which Kovacs did not.';
    for (const attribution of attributionsOf(text))
      expect(text.slice(attribution.source?.start, attribution.source?.end)).not.toBe('Kovacs');
  });
});

describe('nested statements', () => {
  it('gives the inner one to its own source', () => {
    const text = 'Kovacs said Horvat had claimed that the bridge was safe.';
    const all = attributionsOf(text);
    expect(shown(text, all)).toEqual([
      'Kovacs | said | Horvat had claimed that the bridge was safe',
      'Horvat | had claimed | that the bridge was safe',
    ]);
    expect(all.map(({ within }) => within)).toEqual([undefined, 0]);
  });

  it('has none where the inner speaker is the same', () => {
    const text = '“I think the bridge is safe,” Kovacs said.';
    expect(attributionsOf(text)).toHaveLength(1);
  });
});

describe('transcripts and speeches', () => {
  const transcript = [
    'MR. HORVAT: Good morning. The bridge opens on Friday.',
    'QUESTION: Is it safe?',
    'MR. HORVAT: It is. The engineers told me that it would stand for a century.',
    'QUESTION: Thank you.',
  ].join('\n');

  it('takes each turn for a statement of the speaker named', () => {
    const all = attributionsOf(transcript);
    const outer = all.filter(({ rule }) => rule === 'turn');
    expect(shown(transcript, outer)).toEqual([
      'MR. HORVAT | : | Good morning. The bridge opens on Friday.',
      '- | - | Is it safe?',
      'MR. HORVAT | : | It is. The engineers told me that it would stand for a century.',
      '- | - | Thank you.',
    ]);
    const others = all.filter(({ rule }) => rule !== 'turn');
    for (const { within } of others) expect(all[within ?? -1]?.rule).toBe('turn');
  });

  it('takes lines with headings for no transcript', () => {
    const text = 'WEATHER: Rain in the north.\nSPORT: Lions won again.\nTRAFFIC: The ring road is shut.';
    expect(attributionsOf(text).filter(({ rule }) => rule === 'turn')).toEqual([]);
  });

  it('makes each sentence of a speech a statement of its speaker, and nests what others say', () => {
    const text = 'The bridge is ours. Horvat said that it would fall.';
    const all = attributionsOf(text, 'Maria Kovacs');
    expect(
      all.filter(({ kind }) => kind === 'speech').map(({ content }) => text.slice(content[0].start, content[0].end)),
    ).toEqual(['The bridge is ours.', 'Horvat said that it would fall.']);
    expect(all[0]).toMatchObject({ rule: 'metadata', confidence: 1, cueClass: 'statement', asserted: true });
    const inner = all.filter(({ kind }) => kind !== 'speech');
    expect(shown(text, inner)).toEqual(['Horvat | said | that it would fall']);
    expect(all[inner[0].within ?? -1].kind).toBe('speech');
  });
});

describe('quotations over paragraphs', () => {
  it('belong to one statement', () => {
    const text = '“The bridge is ours,” Kovacs said.\n“We built it with our hands.\n“And we will rebuild it.”';
    const all = attributionsOf(text);
    const joined = all.flatMap(({ content }) => content.map(({ start, end }) => text.slice(start, end)));
    expect(joined).toContain('“And we will rebuild it.”');
    expect(all.length).toBeLessThanOrEqual(2);
  });
});
