import { describe, expect, it } from '@jest/globals';
import { wrong } from './reading.js';

describe('what somebody says they were told', () => {
  it.each([
    ['Nina Falk said the governor had told her that the dam was unsafe.', ['governor: dam was unsafe']],
    ['Rolf Dahl said that the owner told him the mine would close.', ['owner: mine would close']],
    ['"The boss said to me: \'You are fired.\' I cried," Petra Lang recalled.', ['boss: You are fired']],
    ['Dahl accused Nina Falk of saying that the port was dead.', ['!Nina Falk: port was dead', 'Dahl: port was dead']],
    ['Ivo Marsh said a guard had told them that the gate was locked.', ['guard: gate was locked']],
    ['Marsh blamed Rolf Dahl for saying the bank was safe.', ['!Rolf Dahl: bank was safe']],
    ['Nina Falk said Rolf Dahl had told her that the road was closed.', ['Rolf Dahl: road was closed']],
    ['Nina Falk told Rolf Dahl that the road was closed.', ['Nina Falk: road was closed']],
    ['Nina Falk accused Rolf Dahl of hiding the report.', ['Nina Falk: hiding the report']],
  ])('%s', (text, expected) => {
    expect(wrong(text, expected)).toEqual([]);
  });
});

describe('words relayed by a translation, transcript or news agency', () => {
  it.each([
    [
      '"We will never sign," Nina Falk said in Norwegian, according to a translation by AFP.',
      ['Nina Falk: We will never sign'],
    ],
    [
      '"The road is closed," said Rolf Dahl, according to a transcript released by his office.',
      ['Rolf Dahl: road is closed'],
    ],
    ['"We are ready," Ivo Marsh wrote on Facebook, according to a Reuters translation.', ['Ivo Marsh: We are ready']],
    ['"Peace is near," Petra Lang told the newspaper Le Matin, according to the BBC.', ['Petra Lang: Peace is near']],
    ['"The port is safe," Nina Falk said, as quoted by the news agency Tass.', ['Nina Falk: port is safe']],
    ['"The port is safe," Nina Falk was quoted as saying by Xinhua.', ['Nina Falk: port is safe']],
    ['Rolf Dahl said the road was closed, according to a translation of his speech.', ['Rolf Dahl: road was closed']],
    ['"We lost," Ivo Marsh said in Arabic, translated by CNN.', ['Ivo Marsh: We lost']],
    ['"The port is safe," according to Nina Falk.', ['Nina Falk: port is safe']],
    ['The road is closed, according to a report by the BBC.', ['!nobody: road is closed']],
    ['"Peace is near," Petra Lang said on Monday, according to state media.', ['Petra Lang: Peace is near']],
    ['The road is closed, according to the ministry.', ['ministry: road is closed']],
  ])('%s', (text, expected) => {
    expect(wrong(text, expected)).toEqual([]);
  });
});

describe('sentences that open with whose words they are', () => {
  it.each([
    ['In the words of Nina Falk, the port is the heart of the town.', ['Nina Falk: port is the heart']],
    ['For Rolf Dahl, roads are a right.', ['Rolf Dahl: roads are a right']],
    ['"The law is clear," the minister was heard telling reporters.', ['minister: law is clear']],
    ['As Petra Lang put it, "nobody is above the law."', ['Petra Lang: nobody is above']],
    ['To quote Ivo Marsh, the bank is safe.', ['Ivo Marsh: bank is safe']],
    ['In the words of the mayor, Nina Falk, "the port is safe."', ['Nina Falk: port is safe']],
    ['"The road is closed," Rolf Dahl was overheard telling a guard.', ['Rolf Dahl: road is closed']],
    ["In Petra Lang's words, the vote was a farce.", ['Petra Lang: vote was a farce']],
    ['As Nina Falk sees it, the port is safe.', ['Nina Falk: port is safe']],
    ['For Greta Stone, democracy means free courts.', ['Greta Stone: democracy means']],
    ['For Nina Falk, the road to Bergen was long.', ['!Nina Falk: road to Bergen']],
    ['In the village, Nina Falk said the road was long.', ['Nina Falk: road was long']],
    ['For Monday, rain is likely.', ['!Monday: rain']],
  ])('%s', (text, expected) => {
    expect(wrong(text, expected)).toEqual([]);
  });
});

describe('a reaction after a quotation', () => {
  it.each([
    ['Nina Falk turned to Rolf Dahl. "The port is safe." Dahl smiled.', ['Nina Falk: port is safe']],
    ['Petra Lang leaned over to Ivo Marsh. "We have won." Marsh nodded.', ['Petra Lang: We have won']],
    ['Nina Falk spoke to Rolf Dahl. "Roads are a right." Dahl shrugged.', ['Nina Falk: Roads are a right']],
    ['Nina Falk looked at Rolf Dahl. "The law is clear," she said. Dahl shook his head.', ['Nina Falk: law is clear']],
    ['Ivo Marsh called Petra Lang. "The bank is safe." Lang listened.', ['Ivo Marsh: bank is safe']],
    ['Greta Stone began reading to Paul Stone. "The sea is rising." He frowned.', ['Greta Stone: sea is rising']],
    ['Rolf Dahl walked up to Nina Falk. "I resign." Falk blinked.', ['Rolf Dahl: I resign']],
    ['Nina Falk nodded. "The port is safe."', ['Nina Falk: port is safe']],
    ['Rolf Dahl waited. "The port is safe," Nina Falk said. Dahl nodded.', ['Nina Falk: port is safe']],
  ])('%s', (text, expected) => {
    expect(wrong(text, expected)).toEqual([]);
  });
});

describe('a sentence that credits the quotation before', () => {
  it.each([
    [
      'Rolf Dahl is blunt. "The road is dead."\n\n"Trains come first." That is how Nina Falk sums up her view.',
      ['Nina Falk: Trains come first'],
    ],
    ['"Trains come first." So says Petra Lang.', ['Petra Lang: Trains come first']],
    ['"Trains come first." That is the motto of Ivo Marsh.', ['Ivo Marsh: Trains come first']],
    ['"Taxes are theft." This is how Greta Stone puts it.', ['Greta Stone: Taxes are theft']],
    ['Nina Falk said no.\n\n"We will fight." Those were the words of Rolf Dahl.', ['Rolf Dahl: We will fight']],
    ['Nina Falk said no.\n\n"We will fight." The words are those of Rolf Dahl.', ['Rolf Dahl: We will fight']],
    ['Nina Falk said no.\n\n"It is a farce." That was the verdict of Petra Lang.', ['Petra Lang: It is a farce']],
    ['Nina Falk said no.\n\n"It is a farce." That is what Ivo Marsh thinks.', ['Ivo Marsh: It is a farce']],
    ['Nina Falk said no.\n\n"It is a farce." Thus Petra Lang on the vote.', ['Petra Lang: It is a farce']],
    ['Nina Falk said no. "It is a farce." That is how the vote ended.', ['Nina Falk: It is a farce']],
    ['Nina Falk said no. "It is a farce." That was the end of the road.', ['Nina Falk: It is a farce']],
  ])('%s', (text, expected) => {
    expect(wrong(text, expected)).toEqual([]);
  });
});
