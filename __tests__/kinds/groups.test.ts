import { describe, expect, it } from '@jest/globals';
import { wrong } from './reading.js';

describe('spokespeople, aides and lawyers', () => {
  it.each([
    [
      '"The bridge will open," a spokesman for Mayor Nina Falk said on Friday.',
      ['spokesman for Nina Falk: bridge will open'],
    ],
    ['A spokesman for Minister Rolf Dahl said the road was safe.', ['spokesman for Rolf Dahl: road was safe']],
    ['A spokeswoman for Gov. Petra Lang said taxes would fall.', ['spokeswoman for Petra Lang: taxes would fall']],
    [
      'Governor Ivo Marsh left on Monday. A spokesperson for Marsh said he was well. Marsh said he would return.',
      ['spokesperson for Ivo Marsh: he was well', 'Ivo Marsh: he would return'],
    ],
    [
      '"We will appeal," said a lawyer for Dana Kolb, who was convicted in May.',
      ['lawyer for Dana Kolb: We will appeal'],
    ],
    [
      "Senator Mia Trent won. Oskar Lind's spokesman said the count was wrong.",
      ["Oskar Lind's spokesman: count was wrong"],
    ],
    [
      'A spokesman for Minister Leo Brandt said trains would run. "No delays," Sara Holm\'s spokeswoman said.',
      ['spokesman for Leo Brandt: trains would run', "Sara Holm's spokeswoman: No delays"],
    ],
    ['A spokesman for Prime Minister Edda Roth, Jan Weiss, said talks had begun.', ['Jan Weiss: talks had begun']],
    ["Prime Minister Edda Roth's spokesman, Jan Weiss, said talks had begun.", ['Jan Weiss: talks had begun']],
    ['An aide to President Tomas Vale said the trip was off.', ['aide to Tomas Vale: trip was off']],
    [
      'A spokesman for Mayor Nina Falk said the bridge would open. The spokesman said tolls would rise.',
      ['spokesman for Nina Falk: tolls would rise'],
    ],
    ["Falk's spokesman said the mayor, Nina Falk, was ill.", ["Nina Falk's spokesman: ill"]],
    [
      'A senior adviser to King Olav Berg said: "The palace is quiet."',
      ['senior adviser to Olav Berg: palace is quiet'],
    ],
    ['Spokesman Jan Weiss said the road was safe.', ['Jan Weiss: road was safe']],
    [
      "Nina Falk's spokesman, Jan Weiss, said no. Falk's spokesman said tolls would rise.",
      ['Jan Weiss: tolls would rise'],
    ],
    ['Kremlin spokesman Jan Weiss said the road was safe.', ['Jan Weiss: road was safe']],
    ['The minister for trade, Rolf Dahl, said the road was safe.', ['Rolf Dahl: road was safe']],
    ['Secretary of State Rolf Dahl said the road was safe.', ['Rolf Dahl: road was safe']],
  ])('%s', (text, expected) => {
    expect(wrong(text, expected)).toEqual([]);
  });
});

describe('"they" after people named together', () => {
  it.each([
    [
      'Nina Falk and Rolf Dahl met in Bergen. They said the port must stay open.',
      ['Nina Falk + Rolf Dahl: port must stay open'],
    ],
    [
      'President Nina Falk met Prime Minister Rolf Dahl on Tuesday. They called for an end to the war.',
      ['Nina Falk + Rolf Dahl: end to the war'],
    ],
    [
      'Nina Falk and Rolf Dahl signed the treaty in Bergen on Friday. In a joint statement, they condemned the attack.',
      ['Nina Falk + Rolf Dahl: the attack'],
    ],
    [
      'Petra Lang, the mayor, and Ivo Marsh, her deputy, toured the school. They praised the teachers.',
      ['Petra Lang + Ivo Marsh: the teachers'],
    ],
    ['The Danes and the Swedes said the sea must be clean.', ['Denmark + Sweden: sea must be clean']],
    ['The Kenyans and the Ugandans agreed that the lake was shared.', ['Kenya + Uganda: lake was shared']],
    ['The French said the vote was fair.', ['France: vote was fair']],
    [
      'The British and the Irish said the border would stay open.',
      ['United Kingdom + Ireland: border would stay open'],
    ],
    [
      'Minister Petra Lang spoke with her counterpart, Ivo Marsh, in Geneva. "We agree," they said.',
      ['Petra Lang + Ivo Marsh: We agree'],
    ],
    [
      'Nina Falk and Rolf Dahl met in Bergen. The port was closed for the day. They said it would open soon.',
      ['Nina Falk + Rolf Dahl: it would open soon'],
    ],
    ['The Chinese said the talks had failed.', ['China: talks had failed']],
    ['Engineers warned of floods. They said the dam was weak.', ['engineers: dam was weak']],
    ['Nina Falk visited a school. Officials said it was new. They said it cost little.', ['officials: it cost little']],
    [
      'Nina Falk met Rolf Dahl. Protesters waited outside. They said the port must stay open.',
      ['!Nina Falk + Rolf Dahl: port must stay open'],
    ],
    [
      'Nina Falk spoke. Rolf Dahl slept. They said the port must stay open.',
      ['!Nina Falk + Rolf Dahl: port must stay open'],
    ],
    ['Danes said the sea must be clean.', ['!Denmark: sea must be clean']],
    ['Nina Falk beat Rolf Dahl in May. They said the count was fair.', ['!Nina Falk + Rolf Dahl: count was fair']],
    ['Officials said Nina Falk and Rolf Dahl had met. They said talks went well.', ['officials: talks went well']],
  ])('%s', (text, expected) => {
    expect(wrong(text, expected)).toEqual([]);
  });
});

describe('"the leaders" after people named together', () => {
  it.each([
    [
      "Readout of President Falk's Meeting with Prime Minister Dahl of Norway\n\nPresident Nina Falk met today with Prime Minister Rolf Dahl of Norway. The leaders stressed the importance of trade. They also condemned the attack on the port.",
      ['Nina Falk + Rolf Dahl: importance of trade', 'Nina Falk + Rolf Dahl: attack on the port'],
    ],
    [
      'Secretary Petra Lang spoke today with Foreign Minister Ivo Marsh. The two leaders underscored the need for peace.',
      ['Petra Lang + Ivo Marsh: need for peace'],
    ],
    [
      'Secretary Petra Lang spoke today with Foreign Minister Ivo Marsh. They reaffirmed their support for the court.',
      ['Petra Lang + Ivo Marsh: support for the court'],
    ],
    [
      'Vice President Nina Falk met today with Chancellor Rolf Dahl of Austria. The Vice President thanked the Chancellor for his help. They agreed to stay in touch.',
      ['Nina Falk + Rolf Dahl: to stay in touch'],
    ],
    [
      'President Nina Falk spoke by phone with King Olav Berg of Norway. The two agreed that the truce must hold.',
      ['Nina Falk + Olav Berg: truce must hold'],
    ],
    [
      'President Nina Falk hosted Prime Minister Rolf Dahl and President Petra Lang in Bergen. The leaders condemned the attack.',
      ['Nina Falk + Rolf Dahl + Petra Lang: the attack'],
    ],
    [
      'President Nina Falk met Prime Minister Rolf Dahl. Both leaders welcomed the truce.',
      ['Nina Falk + Rolf Dahl: the truce'],
    ],
    [
      'President Nina Falk met Prime Minister Rolf Dahl. The two sides welcomed the truce.',
      ['Nina Falk + Rolf Dahl: the truce'],
    ],
    [
      'Defense Minister Petra Lang and Foreign Minister Ivo Marsh met in Rome. The ministers said the base would close.',
      ['Petra Lang + Ivo Marsh: base would close'],
    ],
    [
      'National Security Advisor Petra Lang spoke today with her counterpart, Ivo Marsh. They discussed the war and condemned the attack.',
      ['Petra Lang + Ivo Marsh: the attack'],
    ],
    ['Church leaders met in Rome. The leaders called for peace.', ['!+: for peace', 'leaders: peace']],
    ['Nina Falk visited Bergen. The leaders said the road was safe.', ['!Nina Falk: road was safe']],
    ['Nina Falk met Rolf Dahl. Two witnesses said the road was safe.', ['!Nina Falk + Rolf Dahl: road was safe']],
    [
      'Nina Falk met Rolf Dahl. Leaders of the church said the road was safe.',
      ['!Nina Falk + Rolf Dahl: road was safe'],
    ],
  ])('%s', (text, expected) => {
    expect(wrong(text, expected)).toEqual([]);
  });
});

describe('an organisation and its leaders', () => {
  it.each([
    [
      'In a statement issued on behalf of the EU by High Representative Nina Falk, the bloc condemned the arrest.',
      ['European Union: the arrest'],
    ],
    [
      'The European Union met on Monday. A minister of Kenya, Rolf Dahl, said trade was good. The bloc said tariffs would fall.',
      ['European Union: tariffs would fall'],
    ],
    ['ASEAN leaders met in Bali. The bloc called for calm.', ['!Bali: calm']],
    [
      'The African Union sent envoys. The bloc said the vote must be repeated.',
      ['African Union: vote must be repeated'],
    ],
    [
      'A spokesman for the Ministry of Trade of Chile said exports fell. The European Union raised duties, and the bloc said it had no choice.',
      ['European Union: it had no choice'],
    ],
    ['NATO ended its summit. The alliance said it would grow.', ['NATO: it would grow']],
    ['On behalf of the European Union, the bloc said it was concerned.', ['European Union: it was concerned']],
    ['Falk Motors fired 30 people. The company said sales were weak.', ['Falk Motors: sales were weak']],
    ['We, the Leaders of the G7, condemn the attack on the port.', ['G7: the attack on the port']],
    ['We, the Foreign Ministers of the G7, reaffirm our commitment to peace.', ['G7: commitment to peace']],
  ])('%s', (text, expected) => {
    expect(wrong(text, expected)).toEqual([]);
  });
});
