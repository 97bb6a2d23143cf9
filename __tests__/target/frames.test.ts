import { describe, expect, it } from '@jest/globals';
import { statementsOf, targetsOf } from './helpers.js';

describe('frames that are the cue of a statement', () => {
  it.each([
    ['Ada Obi accused Norway of bullying its neighbours.', 'norway negative accuse'],
    ['Ada Obi accused the Norwegian government of bullying its neighbours.', 'norway negative accuse'],
    ['Ada Obi blamed Norway for the delay.', 'norway negative blame'],
    ['Ada Obi condemned Norway’s silence.', 'norway negative condemn'],
    ['Ada Obi condemned the policies of Norway.', 'norway negative condemn'],
    ['Norway was criticised by Ada Obi for its silence.', 'norway negative criticise'],
    ['Ada Obi lashed out at Norway for its silence.', 'norway negative criticise'],
    ['Ada Obi rejected Norway’s plan.', 'norway negative reject'],
    ['Ada Obi rejected the Norway campaign as dishonest.', 'norway negative reject'],
    ['Ada Obi condemned EU hypocrisy.', 'european-union negative condemn'],
    ['Ada Obi told Norway to stay.', 'norway neutral demand'],
    ['Ada Obi praised Norway for its patience.', 'norway positive praise'],
    ['Ada Obi thanked Norway for its patience.', 'norway positive thank'],
    ['Ada Obi called on Norway to sign the treaty.', 'norway neutral demand'],
    ['Ada Obi urged Norway to sign the treaty.', 'norway neutral demand'],
    ['Ada Obi warned Norway not to sign the treaty.', 'norway neutral warn'],
    ['Ada Obi asked Norway to sign the treaty.', 'norway neutral demand'],
  ])('%s', (text, target) => {
    expect(targetsOf(text)).toEqual([target]);
  });

  it.each([
    // denied, avoided, open
    ['Ada Obi did not accuse Norway of anything.'],
    ['Ada Obi refused to criticise Norway for its silence.'],
    ['Ada Obi asked whether Norway would accuse her.'],
    // whoever suffers is not accused
    ['Ada Obi condemned the attack on Norway.'],
    ['Ada Obi condemned the attacks against Norway.'],
    // a question put to somebody demands nothing
    ['Ada Obi asked Norway a question.'],
    // what a thing is about, how somebody else stands to it, what would have been
    ['Ada Obi opposed the Norway deal.'],
    ['Ada Obi criticised the Norway talks as a waste of time.'],
    ['Ada Obi dismissed criticism of Norway.'],
    ['Ada Obi rejected support for Norway.'],
    ['Ada Obi would have urged Norway to leave.'],
    ['Norway-backed rebels praised Ada Obi.'],
    ['Ada Obi told Norway she planned to stay.'],
    ['Ada Obi named a match that Norway must win.'],
    // nobody, or the speaker
    ['Norway condemned the attack.'],
    ['Ada Obi said Norway was a kingdom in the north.'],
    ['Ada Obi said she would travel to Norway in May.'],
  ])('none in: %s', (text) => {
    expect(targetsOf(text).filter((one) => one.startsWith('norway'))).toEqual([]);
  });

  it('do not take a body for the person who leads it, nor a state for its minister', () => {
    expect(targetsOf('Ada Obi praised Bo Lund of the BBC for his patience.')).toEqual(['bo-lund positive praise']);
    expect(targetsOf('Ada Obi accused Norwegian Prime Minister Bo Lund of bullying his neighbours.')).toEqual([
      'bo-lund negative accuse',
    ]);
  });

  it('are of the inner speaker alone', () => {
    const all = statementsOf('Ada Obi said on Monday: “Bo Lund accused Norway of bullying its neighbours.”');
    const ofObi = all.filter(({ speakers }) => speakers.some(({ id }) => id === 'ada-obi'));
    expect(ofObi.length).toBeGreaterThan(0);
    expect(ofObi.flatMap(({ targets = [] }) => targets).filter(({ id }) => id === 'norway')).toEqual([]);
  });
});

describe('frames of which the speaker is the subject', () => {
  it.each([
    ['We thank Norway for its patience.', 'norway positive thank'],
    ['I would like to thank Norway for its patience.', 'norway positive thank'],
    ['Let me thank Norway for its patience.', 'norway positive thank'],
    ['We condemn Norway’s silence.', 'norway negative condemn'],
    ['We call on Norway to sign the treaty.', 'norway neutral demand'],
    ['I express our gratitude to Norway.', 'norway positive thank'],
  ])('%s', (text, target) => {
    expect(targetsOf(text, 'Ada Obi')).toContain(target);
  });

  it.each([
    ['Bo Lund thanked Norway for its patience.'],
    ['We do not thank Norway.'],
    ['We condemn the attack on Norway.'],
    ['Did we thank Norway for its patience?'],
    ['They welcome Norway to the club.'],
  ])('none of Obi’s in: %s', (text) => {
    const own = statementsOf(text, 'Ada Obi').filter(({ kind }) => kind === 'speech');
    expect(own.flatMap(({ targets = [] }) => targets)).toEqual([]);
  });
});
