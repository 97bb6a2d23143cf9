import { describe, expect, it } from '@jest/globals';
import { readings } from '../helpers/attribution.js';

describe('the complement of a cue', () => {
  it.each([
    [
      'Kovacs said that the bridge was safe.',
      'Kovacs | said | that the bridge was safe: indirect statement, verb "say", that',
    ],
    ['Kovacs said the bridge was safe.', 'Kovacs | said | the bridge was safe: indirect statement, verb "say", that'],
    [
      'Kovacs said: “The bridge is safe.”',
      'Kovacs | said | “The bridge is safe.”: direct statement, verb "say", quotation',
    ],
    [
      'Kovacs urged the council to close the bridge.',
      'Kovacs | urged | to close the bridge: indirect demand, verb "urge", object-infinitive',
    ],
    [
      'Kovacs promised to close the bridge.',
      'Kovacs | promised | to close the bridge: indirect plan, verb "promise", infinitive',
    ],
    [
      'Kovacs described the bridge as a gift to smugglers.',
      'Kovacs | described | the bridge as a gift to smugglers: indirect statement, verb "describe", noun',
    ],
    [
      'Kovacs spoke of a gift to smugglers.',
      'Kovacs | spoke of | a gift to smugglers: indirect statement, verb "speak of", noun',
    ],
    [
      'Kovacs argued against a ban on lorries.',
      'Kovacs | argued against | a ban on lorries: indirect demand, verb "argue against", noun',
    ],
    ['Kovacs praised the bridge.', 'Kovacs | praised | the bridge: indirect praise, verb "praise", noun'],
    [
      'Kovacs accused Horvat of hiding the report.',
      'Kovacs | accused | Horvat of hiding the report: indirect criticism, verb "accuse", noun',
    ],
    [
      'The bridge is safe, according to Kovacs.',
      'Kovacs | according to | The bridge is safe: indirect statement, phrase "according to", that',
    ],
  ])('%s', (text, ...all) => {
    expect(readings(text)).toEqual(all);
  });
});

describe('what is put forward as said', () => {
  it.each([
    [
      'Kovacs will say that the bridge is safe.',
      'Kovacs | will say | that the bridge is safe: indirect statement, verb "say", that',
    ],
    [
      'Kovacs can say that the bridge is safe.',
      'Kovacs | can say | that the bridge is safe: indirect statement, verb "say", that',
    ],
    [
      'Kovacs must say that the bridge is safe.',
      'Kovacs | must say | that the bridge is safe: indirect statement, verb "say", that',
    ],
    [
      'Kovacs did say that the bridge is safe.',
      'Kovacs | did say | that the bridge is safe: indirect statement, verb "say", that',
    ],
    [
      'Kovacs has also said that the bridge is safe.',
      'Kovacs | has also said | that the bridge is safe: indirect statement, verb "say", that',
    ],
    [
      'Kovacs had repeatedly said that the bridge is safe.',
      'Kovacs | had repeatedly said | that the bridge is safe: indirect statement, verb "say", that',
    ],
    [
      'Kovacs did not come, and Horvat said that the bridge is safe.',
      'Horvat | said | that the bridge is safe: indirect statement, verb "say", that',
    ],
    [
      'Kovacs was not there; Horvat said that the bridge is safe.',
      'Horvat | said | that the bridge is safe: indirect statement, verb "say", that',
    ],
    [
      'They crossed because Kovacs says that the bridge is safe.',
      'Kovacs | says | that the bridge is safe: indirect statement, verb "say", that',
    ],
  ])('%s', (text, ...all) => {
    expect(readings(text)).toEqual(all);
  });
});

describe('what is not put forward as said', () => {
  it.each([
    [
      'Kovacs asked whether the bridge was safe.',
      'Kovacs | asked | whether the bridge was safe: indirect question, not said, verb "ask", question',
    ],
    [
      'Kovacs explained how the bridge was built.',
      'Kovacs | explained | how the bridge was built: indirect statement, not said, verb "explain", question',
    ],
    [
      'Kovacs could say that the bridge is safe.',
      'Kovacs | could say | that the bridge is safe: indirect statement, not said, verb "say", that',
    ],
    [
      'Kovacs might say that the bridge is safe.',
      'Kovacs | might say | that the bridge is safe: indirect statement, not said, verb "say", that',
    ],
    [
      'Kovacs would have said that the bridge is safe.',
      'Kovacs | would have said | that the bridge is safe: indirect statement, not said, verb "say", that',
    ],
    [
      'Kovacs never said that the bridge is safe.',
      'Kovacs | never said | that the bridge is safe: indirect statement, not said, verb "say", that',
    ],
    [
      'Kovacs did not say that the bridge is safe.',
      'Kovacs | did not say | that the bridge is safe: indirect statement, not said, verb "say", that',
    ],
    [
      'Kovacs has not yet said that the bridge is safe.',
      'Kovacs | has not yet said | that the bridge is safe: indirect statement, not said, verb "say", that',
    ],
    [
      'Kovacs declined to say that the bridge is safe.',
      'Kovacs | declined | to say that the bridge is safe: indirect plan, not said, verb "decline", infinitive',
    ],
    [
      'Kovacs wanted to say that the bridge is safe.',
      'Kovacs | say | that the bridge is safe: indirect statement, not said, verb "say", that',
    ],
    [
      'They will cross if Kovacs says that the bridge is safe.',
      'Kovacs | says | that the bridge is safe: indirect statement, not said, verb "say", that',
    ],
    [
      'They will wait unless Kovacs says that the bridge is safe.',
      'Kovacs | says | that the bridge is safe: indirect statement, not said, verb "say", that',
    ],
    [
      'Without saying that the bridge is safe, Kovacs left.',
      'Kovacs | saying | that the bridge is safe: indirect statement, not said, verb "say", that',
    ],
    [
      'Kovacs was asked whether the bridge is safe.',
      '- | was asked | whether the bridge is safe: indirect question, not said, verb "ask", question',
    ],
  ])('%s', (text, ...all) => {
    expect(readings(text)).toEqual(all);
  });
});

describe('what nobody is named to say', () => {
  it.each([
    ['It seems that the bridge is safe.'],
    ['The bridge is believed to be safe.'],
    ['The bridge is said to be safe.'],
    ['You may think that the bridge is safe.'],
    ['It was claimed that the bridge is safe.'],
    ['She closed the “Red Lion” for the winter.'],
    ['The bridge was called “a gift”.'],
  ])('%s', (text, ...all) => {
    expect(readings(text)).toEqual(all);
  });
});

describe('how much is quoted', () => {
  it.each([
    ['Kovacs said the plan was “a gift”.', 'Kovacs | said | the plan was “a gift”: mixed statement, verb "say", that'],
    ['Kovacs said “we accept”.', 'Kovacs | said | “we accept”: direct statement, verb "say", quotation'],
    [
      '“We accept the terms of the treaty and of every annex,” Kovacs said.',
      'Kovacs | said | “We accept the terms of the treaty and of every annex,”: direct statement, verb "say", quotation',
    ],
    [
      '“You say that the bridge is safe,” said Kovacs.',
      'Kovacs | said | “You say that the bridge is safe,”: direct statement, verb "say", quotation',
    ],
  ])('%s', (text, ...all) => {
    expect(readings(text)).toEqual(all);
  });
});

describe('whose words', () => {
  it.each([
    [
      'The harbour board said Wednesday that the pier was shut.',
      'The harbour board | said | that the pier was shut: indirect statement, verb "say", that',
    ],
    [
      'The pier was shut Wednesday, Kovacs said.',
      'Kovacs | said | The pier was shut Wednesday: indirect statement, verb "say", that',
    ],
    [
      '“The pier is shut,” Lynch later said.',
      'Lynch | said | “The pier is shut,”: direct statement, verb "say", quotation',
    ],
    [
      '“The pier is shut,” Lynch has said.',
      'Lynch | has said | “The pier is shut,”: direct statement, verb "say", quotation',
    ],
    [
      'Critics, says Kovacs, have not looked at the pier.',
      'Kovacs | says | Critics … have not looked at the pier: indirect statement, verb "say", that',
    ],
    [
      'Kovacs is not the mayor who said that the bridge is safe.',
      'who | said | that the bridge is safe: indirect statement, verb "say", that',
    ],
  ])('%s', (text, ...all) => {
    expect(readings(text)).toEqual(all);
  });
});
