import { describe, expect, it } from '@jest/globals';
import { attributionsOf, readings } from '../helpers/attribution.js';

describe('a quotation that nobody’s cue takes', () => {
  it.each([
    [
      'The hall fell silent. “We have waited ten years for this bridge.” The band played.',
      '- | - | “We have waited ten years for this bridge.”: direct statement, quotation without cue',
    ],
    ['The hall fell silent. “What?” The band played.', '- | - | “What?”: direct statement, quotation without cue'],
    ['The hall fell silent. “No!” The band played.', '- | - | “No!”: direct statement, quotation without cue'],
    [
      '“The bridge is a blessing for all of us.” — Ana Kovacs',
      'Ana Kovacs | — | “The bridge is a blessing for all of us.”: direct statement, quotation signed with a name',
    ],
    [
      '“The bridge is a blessing for all of us.” — Ana Kovacs, engineer',
      'Ana Kovacs | — | “The bridge is a blessing for all of us.”: direct statement, quotation signed with a name',
    ],
    [
      '“The bridge is a blessing for all of us.” — Ana Kovacs left.',
      '- | - | “The bridge is a blessing for all of us.”: direct statement, quotation without cue',
    ],
    [
      '“The bridge is a blessing for all of us.” – the end',
      '- | - | “The bridge is a blessing for all of us.”: direct statement, quotation without cue',
    ],
  ])('%s', (text, ...all) => {
    expect(readings(text)).toEqual(all);
  });
});

describe('what is quoted and not said', () => {
  it.each([
    ['The hall fell silent. “a long wait for this bridge.” The band played.'],
    ['The bridge – “a blessing for all of us” – was shut.'],
    ['The board of the “Old Harbour Trust” met.'],
  ])('%s', (text, ...all) => {
    expect(readings(text)).toEqual(all);
  });
});

describe('a quotation that follows on', () => {
  it.each([
    [
      'Kovacs said the talks had failed. “Nobody listened to the envoy.”',
      'Kovacs | said | the talks had failed … “Nobody listened to the envoy.”: mixed statement, verb "say", that',
    ],
    [
      '“The talks have failed,” Kovacs said. “Nobody listened.” It rained. “Everybody left.”',
      'Kovacs | said | “The talks have failed,” … “Nobody listened.”: direct statement, verb "say", quotation',
      '- | - | “Everybody left.”: direct statement, quotation without cue',
    ],
    [
      '“The road is ours,” Kovacs said. “We built it.\n“And we will build it again,” Horvat said.',
      'Kovacs | said | “The road is ours,” … “We built it: direct statement, verb "say", quotation',
      'Horvat | said | “And we will build it again,”: direct statement, verb "say", quotation',
    ],
  ])('%s', (text, ...all) => {
    expect(readings(text)).toEqual(all);
  });
});

describe('a quotation that follows on nothing', () => {
  it.each([
    [
      'Kovacs said the talks had failed. It rained. “Nobody listened to the envoy.”',
      'Kovacs | said | the talks had failed: indirect statement, verb "say", that',
      '- | - | “Nobody listened to the envoy.”: direct statement, quotation without cue',
    ],
    [
      'Kovacs said the talks had failed.\n“Nobody listened to the envoy.”',
      'Kovacs | said | the talks had failed: indirect statement, verb "say", that',
      '- | - | “Nobody listened to the envoy.”: direct statement, quotation without cue',
    ],
    [
      'Kovacs said the talks had failed. “Nobody listened to the envoy.” “Everybody listened to her.”',
      'Kovacs | said | the talks had failed … “Nobody listened to the envoy.”: mixed statement, verb "say", that',
      '- | - | “Everybody listened to her.”: direct statement, quotation without cue',
    ],
    [
      'Kovacs did not say the talks had failed. “Nobody listened to the envoy.”',
      'Kovacs | did not say | the talks had failed: indirect statement, not said, verb "say", that',
      '- | - | “Nobody listened to the envoy.”: direct statement, quotation without cue',
    ],
  ])('%s', (text, ...all) => {
    expect(readings(text)).toEqual(all);
  });
});

describe('a content around its cue', () => {
  it.each([
    [
      'The mayor was accused by Obi of hiding the report.',
      'Obi | was accused | The mayor … of hiding the report: indirect criticism, verb "accuse", that',
    ],
    [
      'The mayor had been accused by Obi of hiding the report.',
      'Obi | had been accused | The mayor … of hiding the report: indirect criticism, verb "accuse", that',
    ],
    [
      'The road, Obi said, is shut. The bridge is open.',
      'Obi | said | The road … is shut: indirect statement, verb "say", that',
    ],
    [
      '“The road,” Obi said, “is shut.” It rained.',
      'Obi | said | “The road,” … “is shut.”: direct statement, verb "say", quotation',
    ],
  ])('%s', (text, ...all) => {
    expect(readings(text)).toEqual(all);
  });
});

describe('where a content ends', () => {
  it.each([
    [
      'The mayor had been accused by Obi of hiding the report, Lund said.',
      'Lund | said | The mayor had been accused by Obi of hiding the report: indirect statement, verb "say", that',
    ],
    [
      'The mayor was urged by Obi to hide the report.',
      'Obi | was urged | to hide the report: indirect demand, verb "urge", object-infinitive',
    ],
    [
      'The road is shut, but Obi said it would stay so.',
      'Obi | said | it would stay so: indirect statement, verb "say", that',
    ],
    ['Obi had this to say: No road is shut.', 'Obi | say | No road is shut: indirect statement, verb "say", that'],
    [
      'The road is shut. The bridge is shut, Obi said.',
      'Obi | said | The bridge is shut: indirect statement, verb "say", that',
    ],
    [
      'Obi said the road is shut. The bridge is shut.',
      'Obi | said | the road is shut: indirect statement, verb "say", that',
    ],
    [
      '“The road is shut,” said Obi, eyes closed.',
      'Obi | said | “The road is shut,”: direct statement, verb "say", quotation',
    ],
    [
      'The road is shut, said sources who asked for silence.',
      'sources | said | The road is shut: indirect statement, verb "say", that',
    ],
  ])('%s', (text, ...all) => {
    expect(readings(text)).toEqual(all);
  });
});

describe('a thing that is done, or words', () => {
  it.each([
    ['The visitors added another goal.'],
    ['Lund responded to the letter.'],
    ['Lund wrote a book while the road was shut.'],
    ['Lund wrote books in Oslo.'],
    ['Lund added salt, pepper and oil.'],
    [
      'Lund added the road would stay shut.',
      'Lund | added | the road would stay shut: indirect statement, verb "add", that',
    ],
    [
      'Lund added quickly the road would stay shut.',
      'Lund | added | the road would stay shut: indirect statement, verb "add", that',
    ],
    [
      'Lund wrote the road may stay shut.',
      'Lund | wrote | the road may stay shut: indirect statement, verb "write", that',
    ],
    ['Lund wrote “a book”.', 'Lund | wrote | “a book”: direct statement, verb "write", quotation'],
    [
      'Lund responded to close the road.',
      'Lund | responded | to close the road: indirect statement, verb "respond", infinitive',
    ],
  ])('%s', (text, ...all) => {
    expect(readings(text)).toEqual(all);
  });
});

describe('how sure a quotation without a cue is', () => {
  const confidence = (text: string) => attributionsOf(text).map((one) => one.confidence);

  it('is half where nothing names its speaker, and nine tenths where a name is behind it', () => {
    expect(confidence('The hall fell silent. “We have waited ten years for this bridge.”')).toEqual([0.5]);
    expect(confidence('“The bridge is a blessing for all of us.” — Ana Kovacs')).toEqual([0.9]);
  });
});
