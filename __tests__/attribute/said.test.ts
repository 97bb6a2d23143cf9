import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attributionsOf, shown } from '../helpers/attribution.js';

/** What is attributed and said in a text, as "source | cue | content". */
const saidIn = (text: string): string[] => {
  const all = attributionsOf(text).filter(({ within }) => within === undefined);
  return shown(
    text,
    all.filter(({ said }) => said),
  );
};

describe('what somebody said or wrote', () => {
  it.each([
    ['Lund said the harbour would close in May.', 'the harbour would close in May'],
    ['According to Obi, the talks have failed.', 'the talks have failed'],
    ['Obi urged residents to leave the valley.', 'to leave the valley'],
    ['Lund accused them of lying to the court.', 'of lying to the court'],
    ['Obi vowed to rebuild the bridge.', 'to rebuild the bridge'],
    ['Lund asked whether the road was safe.', 'whether the road was safe'],
    ['“The road is safe,” Lund insisted.', '“The road is safe,”'],
    ['Obi called the plan “a folly of the rich”.', '“a folly of the rich”'],
    ['“It is a scandal,” Ada Obi grumbled at the hearing.', '“It is a scandal,”'],
  ])('%s', (text, content) => {
    const [found, ...more] = saidIn(text);
    expect(more).toEqual([]);
    expect(found).toContain(content);
  });

  it('is put forward as said where it opens with a question word', () => {
    const text = 'When the war ends, the port will open again, Lund said.';
    expect(attributionsOf(text)).toMatchObject([{ asserted: true, said: true }]);
  });
});

describe('a statement that is not what somebody said', () => {
  it.each([
    'Obi hopes that the talks will succeed.',
    'Lund wants to close the harbour.',
    'Obi believes the plan is a mistake.',
    'The board named a lawyer from Oslo.',
    'Obi discussed the war in the valley.',
    'Lund denied the charge.',
    'Records show that the harbour lost money.',
    'Lund did not say whether the road was safe.',
    'Obi refused to say whether she would resign.',
    'It was announced that the road would close.',
    'The crew plans to leave on Monday.',
    'Obi never said the plan was dead.',
  ])('%s', (text) => expect(saidIn(text)).toEqual([]));
});

it('does not depend on who speaks or what of', () => {
  const names = fc.constantFrom('Obi', 'Lund', 'Ms. Marchetti', 'The minister', 'Ada Obi');
  const clauses = fc.constantFrom('the road was closed', 'taxes would rise', 'nobody had been asked');
  const spoken = fc.constantFrom('said', 'told reporters', 'claimed', 'announced', 'warned', 'wrote', 'promised');
  const thought = fc.constantFrom('believes', 'hopes', 'fears', 'suspects', 'knows');
  fc.assert(
    fc.property(names, spoken, clauses, (name, verb, clause) => {
      expect(saidIn(`${name} ${verb} that ${clause}.`)).toHaveLength(1);
    }),
  );
  fc.assert(
    fc.property(names, thought, clauses, (name, verb, clause) => {
      expect(saidIn(`${name} ${verb} that ${clause}.`)).toEqual([]);
    }),
  );
});
