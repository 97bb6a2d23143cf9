import { describe, expect, it } from '@jest/globals';
import { statementsOf } from './helpers.js';

/** "norway: arming the rebels" for each target; nothing after the colon where it has no aspect. */
const aspectsOf = (text: string, speaker?: string): string[] =>
  statementsOf(text, speaker).flatMap(({ targets = [] }) =>
    targets.map(({ aspect, id }) => `${id}: ${aspect ? text.slice(aspect.start, aspect.end) : ''}`.trim()),
  );

describe('what a target is judged for', () => {
  it.each([
    ['Ada Obi accused Norway of arming the rebels.', 'norway: arming the rebels'],
    ['Ada Obi accused Norway’s army of shelling the village and left the hall.', 'norway: shelling the village'],
    ['Ada Obi condemned Norway’s invasion of the islands.', 'norway: invasion'],
    ['Ada Obi condemned the Norwegian invasion.', 'norway: invasion'],
    ['Ada Obi condemned the attack by Norway on the port.', 'norway: attack'],
    ['Ada Obi criticised Bo Lund for supporting Norway.', 'bo-lund: supporting Norway'],
    ['Ada Obi blamed the collapse of the talks on Norway.', 'norway: collapse of the talks'],
    ['Norway was accused by Ada Obi of hiding the report.', 'norway: hiding the report'],
    ['Ada Obi urged Norway to leave the treaty.', 'norway: leave the treaty'],
    ['Ada Obi denounced Bo Lund as a coward.', 'bo-lund: coward'],
    ['Ada Obi called Norway a bully.', 'norway: bully'],
    ['Ada Obi accused Norway of “lying to the world”, and went home.', 'norway: lying to the world'],
    ['“Norway has betrayed its allies,” Ada Obi said.', 'norway: betrayed its allies'],
    ['“Norway is a reliable partner,” Ada Obi said.', 'norway: reliable partner'],
    ['“We thank Norway for its help,” Ada Obi said.', 'norway: help'],
  ])('%s', (text, aspect) => {
    expect(aspectsOf(text)).toEqual([aspect]);
  });

  it('is that of all who are named together', () => {
    const found = aspectsOf('Ada Obi accused Norway and Sweden of dragging their feet.');
    expect(found).toEqual(['norway: dragging their feet', 'sweden: dragging their feet']);
  });

  it.each([
    ['Ada Obi praised Bo Lund.', 'bo-lund:'],
    ['Ada Obi criticised Norway on Monday.', 'norway:'],
    ['Ada Obi blamed Norway.', 'norway:'],
    ['Ada Obi condemned the Norwegian government.', 'norway:'],
    ['Ada Obi thanked Norway and left for Sweden.', 'norway:'],
    ['Ada Obi praised Norway, where she was born.', 'norway:'],
    ['Ada Obi accused the government of Norway.', 'norway:'],
  ])('is not made up: %s', (text, none) => {
    expect(aspectsOf(text)).toEqual([none]);
  });

  it('is null where the target is carried over, and never the target itself', () => {
    const text = 'Norway invaded the islands. It has killed thousands. It is a brutal aggressor.';
    for (const { targets = [] } of statementsOf(text, 'Kenya'))
      for (const { aspect, explicit, span } of targets) {
        if (!explicit) expect(aspect).toBeNull();
        if (aspect && span) expect(aspect.start >= span.end || aspect.end <= span.start).toBe(true);
      }
  });
});
