import { describe, expect, it } from '@jest/globals';
import { wrong } from './reading.js';

describe('block quotations', () => {
  it.each([
    [
      'After the vote, Nina Falk said:\n\n> The port will stay open. We will pay the workers. Nobody will be fired.\n\nThe vote was close.',
      ['Nina Falk: port will stay open', 'Nina Falk: We will pay', 'Nina Falk: Nobody will be fired'],
    ],
    [
      'Rolf Dahl wrote in a letter:\n\n> The road is old. It must be repaired this year.\n\nThe mayor did not answer.',
      ['Rolf Dahl: road is old', 'Rolf Dahl: It must be repaired'],
    ],
    [
      'The minister, Petra Lang, said in a statement:\n\n> We condemn the attack.\n>\n> The guilty will be punished.\n\nPolice are searching.',
      ['Petra Lang: We condemn the attack', 'Petra Lang: guilty will be punished'],
    ],
    [
      'Ivo Marsh added:\n\n> I am not a candidate. I have said so before.\n',
      ['Ivo Marsh: I am not a candidate', 'Ivo Marsh: I have said so before'],
    ],
    [
      '> The court must be free. Judges need courage.\n\n— Nina Falk, speech in Bergen',
      ['Nina Falk: court must be free', 'Nina Falk: Judges need courage'],
    ],
    [
      'Nina Falk posted on Monday:\n\n> Elections were fair. I congratulate the winner. Let us work together.\n\nDahl called her.',
      ['Nina Falk: Let us work together'],
    ],
    [
      'According to Rolf Dahl:\n\n> The bank is safe. Savings are safe.\n\nShares fell.',
      ['Rolf Dahl: bank is safe', 'Rolf Dahl: Savings are safe'],
    ],
    [
      'The ministry replied:\n\n> There was no leak. The plant is running.\n\nNeighbours disagree.',
      ['ministry: There was no leak', 'ministry: plant is running'],
    ],
    [
      'Petra Lang explained:\n\n> “The law is clear. It binds everybody.”\n\nThe room was full.',
      ['Petra Lang: law is clear', 'Petra Lang: It binds everybody'],
    ],
    ['The list:\n\n> Apples were cheap. Pears were not.\n\nNina Falk said prices rose.', ['!Nina Falk: Apples']],
    ['Nina Falk left.\n\n> The port is safe.\n\nIt rained.', ['!Nina Falk: port is safe']],
    ['Nina Falk said the port was safe.\n\n> Roads are closed.\n\nIt rained.', ['!Nina Falk: Roads are closed']],
  ])('%s', (text, expected) => {
    expect(wrong(text, expected)).toEqual([]);
  });
});

describe('signatures', () => {
  it.each([
    [
      '> The port will stay open. We will pay.\n>\n> — Nina Falk, mayor\n\nThe room was full.',
      ['Nina Falk: port will stay open', 'Nina Falk: We will pay', '!*: — Nina', '!*: room was full'],
    ],
    [
      'We will keep the port open. pic.example/1\n\n— Nina Falk (@ninafalk) May 4, 2022\n',
      ['Nina Falk: keep the port open'],
    ],
    ['We will keep the port open. — Nina Falk (@ninafalk) May 4, 2022\n', ['Nina Falk: keep the port open']],
    [
      '“The port is open,” said Rolf Dahl.\n\n— Nina Falk (@ninafalk) May 4, 2022\n',
      ['Rolf Dahl: port is open', '!Nina Falk: port is open'],
    ],
    ['> The port will stay open.\n>\n> The road, too.\n\nNina Falk left.', ['!Nina Falk: port will stay open']],
  ])('%s', (text, expected) => {
    expect(wrong(text, expected)).toEqual([]);
  });
});

describe('agencies that report what somebody said', () => {
  it.each([
    [
      '"The port is open," Nina Falk said through an interpreter, Reuters reported.',
      ['Nina Falk: port is open', '!Reuters: port is open'],
    ],
    ['"The port is open," Nina Falk told state television, AFP reported.', ['Nina Falk: port is open']],
    ['"The port is open," Reuters reported.', ['Reuters: port is open']],
    ['"Rolf Dahl said the port was open," Nina Falk recalled.', ['Nina Falk: Rolf Dahl said']],
  ])('%s', (text, expected) => {
    expect(wrong(text, expected)).toEqual([]);
  });
});

describe('speakers announced on a line', () => {
  it.each([
    [
      '“The port must stay open.” - Mayor Nina Falk\n\nAnd from Governor Rolf Dahl:\n\n“We will pay for it.”',
      ['Nina Falk: port must stay open', 'Rolf Dahl: We will pay for it'],
    ],
    [
      'Nina Falk said the port was open.\n\nFrom Senator Petra Lang:\n\n“I congratulate the workers.”',
      ['Petra Lang: I congratulate'],
    ],
    [
      'Nina Falk said the port was open.\n\nThis from Ivo Marsh:\n\n“The tolls are too high.”',
      ['Ivo Marsh: tolls are too high'],
    ],
    [
      '“The port must stay open.” — Nina Falk\n\n“We will pay for it.” — Rolf Dahl',
      ['Nina Falk: port must stay open', 'Rolf Dahl: We will pay'],
    ],
    [
      '“The port must stay open,” said Nina Falk.\n\nMinister Petra Lang:\n\n“We will pay for it.”',
      ['Petra Lang: We will pay'],
    ],
    [
      '“The port must stay open,” said Nina Falk.\n\nAnd this from Rolf Dahl, her deputy:\n\n“We will pay for it.”',
      ['Rolf Dahl: We will pay'],
    ],
    [
      '“The port must stay open,” said Nina Falk.\n\nNext came Rolf Dahl:\n\n“We will pay for it.”',
      ['Rolf Dahl: We will pay'],
    ],
    ['“The port must stay open.” –Nina Falk, mayor of Bergen', ['Nina Falk: port must stay open']],
    ['“The port must stay open.”\n\n— Nina Falk', ['Nina Falk: port must stay open']],
    ['And finally, from Judge Maria Hill: “The law is the law.”', ['Maria Hill: law is the law']],
  ])('%s', (text, expected) => {
    expect(wrong(text, expected)).toEqual([]);
  });
});

describe('posts and handles', () => {
  it.each([
    [
      '@RolfDahl: The road is closed until Monday. #traffic\n\nRolf Dahl is the transport minister.',
      ['Rolf Dahl: road is closed'],
    ],
    ['@PetraLang: We will not sign this treaty.', ['@PetraLang: We will not sign']],
    ['"We will not sign this treaty," @PetraLang tweeted.', ['@PetraLang: We will not sign']],
    ['@MoFA_Ghana: The border is open again.', ['@MoFA_Ghana: border is open']],
    ['@nina_falk: The port is safe and open.\n\nMayor Nina Falk posted it on Monday.', ['Nina Falk: port is safe']],
    ['RT @IvoMarsh: Taxes must fall this year.', ['@IvoMarsh: Taxes must fall']],
    ['Nina Falk (@ninafalk) wrote: "The port is safe."', ['Nina Falk: port is safe']],
    ['The port is safe. Thank you all! — Nina Falk (@ninafalk) May 4, 2022', ['Nina Falk: port is safe']],
    ['“The port is safe.” — @ninafalk', ['@ninafalk: port is safe']],
    ['Write to press@port.example for news. Nina Falk said the port was safe.', ['Nina Falk: port was safe']],
  ])('%s', (text, expected) => {
    expect(wrong(text, expected)).toEqual([]);
  });
});

describe('low and reversed quotation marks', () => {
  it.each([
    [
      '„Der Hafen“ is a film. „The port is safe“, Nina Falk said.',
      ['Nina Falk: The port is safe', '!Nina Falk: Nina Falk said'],
    ],
    ['Nina Falk said: „The port is safe. We will keep it open.“', ['Nina Falk: We will keep it open']],
    ['»The port is safe«, said Nina Falk.', ['Nina Falk: »The port is safe«']],
    ['»We will keep it open,« Rolf Dahl said. »Nobody will be fired.«', ['Rolf Dahl: Nobody will be fired']],
    ['«The port is safe», said Nina Falk.', ['Nina Falk: «The port is safe»']],
    ['« The port is safe », Nina Falk said.', ['Nina Falk: port is safe']],
    [
      '„The port is safe”, Nina Falk said. „We will keep it open”, said Rolf Dahl.',
      ['Nina Falk: port is safe', 'Rolf Dahl: We will keep it open'],
    ],
    ['「The port is safe」, Nina Falk said.', ['Nina Falk: 「The port is safe」']],
    ['„The road is old“, said Rolf Dahl, „but it is safe.“', ['Rolf Dahl: but it is safe']],
    ['”The port is safe”, Nina Falk said.', ['Nina Falk: port is safe']],
    ["'Twas late, and the workers' union said the port was safe.", ['union: port was safe']],
    ['“The port is safe,” Nina Falk said. “It is,” Rolf Dahl said.', ['Rolf Dahl: It is']],
  ])('%s', (text, expected) => {
    expect(wrong(text, expected)).toEqual([]);
  });
});

describe('names in quotation marks', () => {
  it.each([
    ['“They came at night,” said a man who goes by the name “Lucky.”', ['man: They came at night', '!*: Lucky']],
    ['"We need homes," said a woman who calls herself "Queenie."', ['woman: We need homes', '!*: Queenie']],
    ['"We need homes," said a teacher known as "Big Al."', ['teacher: We need homes', '!*: Big Al']],
    ['Rolf "Red" Dahl said the road was closed.', ['Rolf Dahl: road was closed', '!*: Red']],
    ['Her dog, "Biscuit," barked. Nina Falk said she was glad.', ['Nina Falk: she was glad', '!*: Biscuit']],
    ['"It is over," said the rapper nicknamed "Smoke."', ['rapper: It is over', '!*: Smoke']],
    [
      'Petra Lang starred in "The Long Road." She said it was hard work.',
      ['Petra Lang: it was hard work', '!*: Long Road'],
    ],
    ['A suspect called "the Baker" was arrested, Nina Falk said.', ['!*: the Baker"$', 'Nina Falk: was arrested']],
    ['"I fix bikes," said a boy everybody calls "Doc."', ['boy: I fix bikes', '!*: Doc']],
    ['Nina Falk called the plan "a mistake."', ['Nina Falk: a mistake']],
  ])('%s', (text, expected) => {
    expect(wrong(text, expected)).toEqual([]);
  });
});
