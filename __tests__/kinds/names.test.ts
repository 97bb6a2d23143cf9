import { describe, expect, it } from '@jest/globals';
import { wrong } from './reading.js';

describe('family names with a particle', () => {
  it.each([
    [
      'Foreign Minister Omar al-Sadiq said the truce held. "We are ready," al-Sadiq said.',
      ['Omar al-Sadiq: We are ready'],
    ],
    ['Nasser el-Badawi said prices rose. Badawi said wages did not.', ['Nasser el-Badawi: wages did not']],
    [
      'Minister Ahmed Al-Rashid said oil was cheap. Mr. Rashid said it would stay so.',
      ['Ahmed Al-Rashid: it would stay so'],
    ],
    [
      'Commissioner Hanna von der Heide said rules mattered. "They do," von der Heide said.',
      ['Hanna von der Heide: They do'],
    ],
    ['Pieter van den Berg said the dike was old. "It leaks," van den Berg added.', ['Pieter van den Berg: It leaks']],
    [
      'Senator Luisa de la Cruz said the vote was close. "Very close," de la Cruz said.',
      ['Luisa de la Cruz: Very close'],
    ],
    ['Youssef bin Talal said the court was fair. "Fair to all," bin Talal said.', ['Youssef bin Talal: Fair to all']],
    [
      'President Mahmoud al Jabari said the war was over. Jabari said troops would leave.',
      ['Mahmoud al Jabari: troops would leave'],
    ],
    [
      'Minister Rana el-Masry said schools were open. According to el-Masry, teachers were back.',
      ['Rana el-Masry: teachers were back'],
    ],
    ['Karim al-Zein told reporters that the bridge was safe. "Use it," said al-Zein.', ['Karim al-Zein: Use it']],
    ['Gabriele D\'Amico said the law was bad. "It is bad," D\'Amico said.', ["Gabriele D'Amico: It is bad"]],
    ['Omar al-Sadiq said yes. Karim Sadiq said the truce held.', ['Karim Sadiq: truce held']],
    ['Kim Ji-young said yes. Kim Na-young said the truce held.', ['Kim Na-young: truce held']],
  ])('%s', (text, expected) => {
    expect(wrong(text, expected)).toEqual([]);
  });
});

describe('namesakes told apart by a pronoun', () => {
  it.each([
    [
      'Mayor Greta Stone said the park was safe. Her husband, Paul Stone, said it was not. Stone said she would walk there.',
      ['Greta Stone: she would walk there'],
    ],
    [
      'Senator Anna Pike said the bill was good. Her brother, Mark Pike, said it was bad. Pike said he would vote no.',
      ['Mark Pike: he would vote no'],
    ],
    [
      'Minister Laura Beck said rents were high. Her father, John Beck, owns ten houses. Beck said she would act.',
      ['Laura Beck: she would act'],
    ],
    ['Emma Frost and James Frost run the farm. Frost said her cows were ill.', ['Emma Frost: her cows were ill']],
    [
      'Coach Susan Ball said the team was tired. Her son, Peter Ball, said he was not. Ball said his legs were strong.',
      ['Peter Ball: his legs were strong'],
    ],
    [
      'Judge Maria Hill said the trial was fair. Her husband, Thomas Hill, disagreed. Mrs. Hill said it would end soon.',
      ['Maria Hill: it would end soon'],
    ],
    [
      'Sarah Webb said the sea rose. Her twin, David Webb, said it fell. Webb said she had measured it herself.',
      ['Sarah Webb: she had measured'],
    ],
    [
      'Governor Robert Moss said the dam held. His wife, Linda Moss, said it leaked. Moss said she had seen it.',
      ['Linda Moss: she had seen it'],
    ],
    [
      'Governor Robert Moss said the dam held. His wife, Linda Moss, said it leaked. Mr. Moss said he had seen it.',
      ['Robert Moss: he had seen it'],
    ],
    [
      'Dr. Karen Ford said the drug worked. Her husband, Alan Ford, said it did not. "She is wrong," Ford said of his wife.',
      ['Alan Ford: She is wrong'],
    ],
  ])('%s', (text, expected) => {
    expect(wrong(text, expected)).toEqual([]);
  });
});

describe('family names that are also names of states', () => {
  it.each([
    [
      'Representative Alan Chad said the bill was bad. Chad, a Democrat, said he would vote no.',
      ['Alan Chad: he would vote no'],
    ],
    [
      'Senator Maria Israel said the bill was good. Israel said she would vote for it.',
      ['Maria Israel: she would vote'],
    ],
    [
      'AMMAN - Jordan said its airport was open. Senator Michael Jordan said airlines were weak. Jordan, a former pilot, said he would fly.',
      ['Michael Jordan: he would fly'],
    ],
    ['Coach Lee Holland said the team was ready. Holland, 52, said he was proud.', ['Lee Holland: he was proud']],
    ['Judge Peter Ireland said the law was clear. "It is clear," Ireland said.', ['Peter Ireland: It is clear']],
    [
      'Mayor Jane London said the budget was fine. London said she would run again.',
      ['Jane London: she would run again'],
    ],
    [
      'Rep. Georgia Cole said taxes were high. Georgia said on Monday its border was closed.',
      ['Georgia: its border was closed'],
    ],
    [
      'Analyst David France said shares fell. France, who lives in Bergen, said he was not worried.',
      ['David France: he was not worried'],
    ],
    ['Jordan said on Monday that it would sign the treaty.', ['Jordan: it would sign the treaty']],
    [
      'DUBLIN - Ireland said it would pay. In Boston, Professor John Ireland said the debt was old. Ireland, an economist, said his figures were new.',
      ['John Ireland: his figures were new'],
    ],
    ['Nina Falk went to Jordan. Jordan said the truce held.', ['Jordan: truce held']],
    ['Chad said it would vote. Michael Jordan said no. Chad said its border was closed.', ['Chad: its border']],
  ])('%s', (text, expected) => {
    expect(wrong(text, expected)).toEqual([]);
  });
});

describe('former offices and ages', () => {
  it.each([
    [
      'Ex-minister Rolf Dahl said the deal was bad. Dahl said he had warned of it.',
      ['Rolf Dahl: deal was bad', 'Rolf Dahl: he had warned'],
    ],
    ['Ex-mayor Nina Falk said the park was hers.', ['Nina Falk: park was hers']],
    ['Ex-President Ivo Marsh said the vote was fair.', ['Ivo Marsh: vote was fair']],
    ['Then-president Ivo Marsh said the vote was fair.', ['Ivo Marsh: vote was fair']],
    ['The ex-governor, Petra Lang, said the dam was safe.', ['Petra Lang: dam was safe']],
    [
      'Former president Ivo Marsh said the vote was fair. The 81-year-old said he felt well.',
      ['Ivo Marsh: he felt well'],
    ],
    ['Nina Falk, 44, won the race. The 44-year-old said she was tired.', ['Nina Falk: she was tired']],
    [
      'Ambassador Rui Pinto of Portugal arrived. The Portuguese diplomat said talks went well.',
      ['Rui Pinto: talks went well'],
    ],
    ['Ex-Army Chief Omar Sadiq said the border was open.', ['Omar Sadiq: border was open']],
    ['Ex-police chief Greta Stone said crime fell.', ['Greta Stone: crime fell']],
    ['Mid-term polls opened. Vice-president Nina Falk said turnout was high.', ['Nina Falk: turnout was high']],
    ['The seven-year-old bridge said nothing, Nina Falk said.', ['Nina Falk: bridge']],
    ['A 44-year-old said she was tired. Nina Falk slept.', ['!Nina Falk: she was tired']],
  ])('%s', (text, expected) => {
    expect(wrong(text, expected)).toEqual([]);
  });
});

describe('ranks and trades', () => {
  it.each([
    [
      'Rolf Dahl said the road was closed. General Ivo Marsh said the army was ready. The general said it would march.',
      ['Ivo Marsh: it would march'],
    ],
    ['The army moved on Monday. The general said it would march.', ['general: it would march']],
    [
      'Nina Falk runs a bakery. Rolf Dahl brews beer in Bergen. The brewer said hops were dear.',
      ['!Nina Falk: hops were dear'],
    ],
    [
      'Mayor Nina Falk said the harbour was closed. Carlberg cut 300 jobs. The brewer said sales were weak.',
      ['!Nina Falk: sales were weak'],
    ],
    ['Nina Falk, a brewer, opened a pub. The brewer said hops were dear.', ['Nina Falk: hops were dear']],
    ['Governor Nina Falk said taxes would fall. The carmaker said sales were weak.', ['!Nina Falk: sales were weak']],
    ['Colonel Rolf Dahl arrived. The colonel said the town was calm.', ['Rolf Dahl: town was calm']],
    ['Major Petra Lang led the troops. The major said the town was calm.', ['Petra Lang: town was calm']],
    ['Private Ivo Marsh was hurt. The private said he was well.', ['Ivo Marsh: he was well']],
    ['Admiral Greta Stone inspected the fleet. The admiral said it was ready.', ['Greta Stone: it was ready']],
  ])('%s', (text, expected) => {
    expect(wrong(text, expected)).toEqual([]);
  });
});
