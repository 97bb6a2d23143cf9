/** Lexicons of the older format, written in the sections of today. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { rewriteLexicon } from '../../src/knowledge/convert/sections.js';
import { BUNDLED, parseKnowledge } from '../../src/knowledge/file.js';
import type { Lexicon } from '../../src/knowledge/lexicon.js';
import { lexiconOfText } from '../../src/knowledge/load/stances.js';

/** What counts in an entry: a bad thing of the anti pole is a good thing of the pro pole. */
const meanings = ({ terms }: Lexicon): string[] =>
  terms
    .map(({ term, pattern, role, pole, valence, weight, case: cased, exact, note }) => {
      const sign = valence * (pole === 'pro' ? 1 : -1);
      return JSON.stringify([term, pattern, role, sign, weight, cased, exact, note]);
    })
    .sort();

function loaded(text: string): Lexicon {
  const lexicon = lexiconOfText(text, 'x.yaml', ({ message }) => {
    throw new Error(message);
  });
  if (!lexicon) throw new Error('does not load');
  return lexicon;
}

const OLD = `# yaml-language-server: $schema=../schema/lexicon.json
dimension: harbours
lists: { ship: [ship, boat] }
# who takes a side
poles:
  pro:
    label: open # in a word
    terms:
      # The sea
      - all may pass # always
      # The land
      - term: no tolls
        note: "old: and long"
  anti: { label: closed, terms: [keep out, "organi?ed watch"] }
# what is valued
concepts:
  # Ships
  - free passage
  - term: organi?ed fleet
    weight: 2
  - { term: toll, valence: negative } # a fee
  - { term: piracy, valence: condemned, weight: 2 }
  # Crews
  - { term: own crew, pole: anti }
  - { term: foreign crew, pole: anti, valence: negative }
exclusions: [Passage Ltd]
tests:
  - { text: "Who may pass?", expect: mention }
`;

const NEW = `# yaml-language-server: $schema=../schema/lexicon.json
dimension: harbours
labels:
  pro: open # in a word
  anti: closed
lists: { ship: [ ship, boat ] }
# what is valued
values:
  # Ships
  - free passage
  - { term: "organi?ed fleet", weight: 2 }
  # Crews
  - foreign crew
wrongs:
  # Ships
  - toll # a fee
  - { term: piracy, weight: 2 }
  # Crews
  - own crew
# who takes a side
claims:
  pro:
    # The sea
    - all may pass # always
    # The land
    - { term: no tolls, note: "old: and long" }
  anti:
    - keep out
    - "organi?ed watch"
exclusions:
  - Passage Ltd
`;

describe('rewriteLexicon', () => {
  it('sorts entries by their sign, with their comments and options', () => {
    const { dimension, lexicon, examples, condemned } = rewriteLexicon(OLD, { apart: true });
    expect(lexicon).toBe(NEW);
    expect(examples).toBe(
      '# yaml-language-server: $schema=../schema/examples.json\ndimension: harbours\nexamples:\n' +
        '  - { text: "Who may pass?", expect: mention }\n',
    );
    expect({ dimension, condemned }).toEqual({ dimension: 'harbours', condemned: 1 });
    expect(parseKnowledge(examples ?? '', 'x.examples.yaml', 'examples').diagnostics).toEqual([]);
  });

  it('leaves tests in the file unless they go apart', () => {
    const { lexicon, examples } = rewriteLexicon(OLD);
    expect(lexicon).toBe(`${NEW}tests:\n  - { text: "Who may pass?", expect: mention }\n`);
    expect(examples).toBeUndefined();
  });

  it('changes nothing in a lexicon that has the sections of today', () => {
    expect(rewriteLexicon(NEW, { apart: true })).toMatchObject({ lexicon: NEW, examples: undefined, condemned: 0 });
  });

  it('joins older entries to the sections that there are', () => {
    const { lexicon } = rewriteLexicon(
      'dimension: d\nconcepts: [b, { term: c, valence: negative }]\nvalues: [a]\nlabels: { pro: up }\n' +
        'poles: { pro: { label: no longer, terms: [e] } }\nclaims: { pro: [d] }\n',
    );
    expect(lexicon).toBe(
      'dimension: d\nlabels:\n  pro: up\nvalues:\n  - a\n  - b\nwrongs:\n  - c\nclaims:\n  pro:\n    - d\n    - e\n',
    );
  });

  it('rewrites what is added, and where the base stands', () => {
    const { lexicon } = rewriteLexicon(
      'dimension: d\nextends: x.yaml\nadd: { pro: [a], anti: [b], concepts: [c, { term: d, valence: condemned }] }\nremove: [q]\n',
      { base: (extended) => `../${extended}` },
    );
    expect(lexicon).toMatch(/^extends: \.\.\/x\.yaml$/m);
    expect(lexicon).toMatch(/^remove: \[ q \]$/m);
    const { terms } = loaded(lexicon);
    expect(terms.map(({ path, term }) => `${path.slice(0, -1).join('.')} ${term}`)).toEqual([
      'add.values c',
      'add.wrongs d',
      'add.claims.pro a',
      'add.claims.anti b',
    ]);
  });

  it('spells aliases out, since their anchors may come to stand after them', () => {
    const { lexicon } = rewriteLexicon(
      'dimension: d\npoles: { pro: { terms: [&x free passage] } }\nconcepts: [*x, &y { term: z, weight: 2 }]\nexclusions: [*y]\n',
    );
    expect(lexicon).not.toMatch(/[*&]/);
    expect(loaded(lexicon).terms).toHaveLength(4);
  });

  const bundled = readdirSync(`${BUNDLED}stances`).filter((name) => name.endsWith('.yaml') && !/examples/.test(name));
  it.each(bundled)('loses nothing of %s', (name) => {
    const text = readFileSync(`${BUNDLED}stances/${name}`, 'utf8');
    const { lexicon } = rewriteLexicon(text, { apart: true });
    expect(meanings(loaded(lexicon))).toEqual(meanings(loaded(text)));
    expect(lexicon).not.toMatch(/^(?:poles|concepts|tests):/m);
    // one entry a line
    expect(lexicon.split('\n').filter((line) => /^ +- \S+:$/.test(line))).toEqual([]);
  });

  it('keeps what every entry means, in any lexicon', () => {
    const phrase = fc
      .array(
        fc.constantFrom('sea', 'No', 'yes', '<border>', '(a|b)', 'x*', "d'or", 'f\\*k', '10', 'organi?e', '#one'),
        {
          minLength: 1,
          maxLength: 3,
        },
      )
      .map((words) => `port ${words.join(' ')}`);
    const options = {
      term: phrase,
      weight: fc.constantFrom(0.5, 1, 10),
      case: fc.boolean(),
      form: fc.constantFrom('lemma', 'exact'),
      note: fc.string(),
    };
    const term = fc.oneof(phrase, fc.record(options, { requiredKeys: ['term'] }));
    const concept = fc.oneof(
      phrase,
      fc.record(
        {
          ...options,
          valence: fc.constantFrom('positive', 'negative', 'condemned'),
          pole: fc.constantFrom('pro', 'anti'),
        },
        { requiredKeys: ['term'] },
      ),
    );
    const list = <T>(of: fc.Arbitrary<T>) =>
      fc.uniqueArray(of, { maxLength: 4, selector: (one) => JSON.stringify(one) });
    const pole = fc.record({ label: fc.string({ minLength: 1 }), terms: list(term) }, { requiredKeys: [] });
    const lexicon = fc.record(
      {
        dimension: fc.constant('d'),
        description: fc.string(),
        poles: fc.record({ pro: pole, anti: pole }, { requiredKeys: [] }),
        concepts: list(concept),
        exclusions: list(term),
        values: list(term),
        claims: fc.record({ pro: list(term), anti: list(term) }, { requiredKeys: [] }),
      },
      { requiredKeys: ['dimension'] },
    );
    const texts = fc.tuple(lexicon, fc.constantFrom('PLAIN', 'BLOCK_LITERAL', 'QUOTE_DOUBLE'), fc.boolean());
    const sorted = (one: Lexicon) => {
      const seen = new Set<string>();
      return meanings(one).filter((meaning) => !seen.has(meaning) && seen.add(meaning));
    };
    fc.assert(
      fc.property(texts, ([data, type, isFlow]) => {
        const defaultStringType = type as 'QUOTE_DOUBLE';
        const text = stringify(data, { defaultStringType, collectionStyle: isFlow ? 'any' : 'block', lineWidth: 0 });
        const before = loaded(text);
        const after = loaded(rewriteLexicon(text).lexicon);
        expect(sorted(after)).toEqual(sorted(before));
        expect({ ...after, terms: 0, sha256: 0 }).toEqual({ ...before, terms: 0, sha256: 0 });
      }),
    );
  });
});
