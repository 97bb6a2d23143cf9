import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clean } from '../../src/clean/clean.js';
import { loadBoilerplate } from '../../src/knowledge/load/boilerplate.js';
import type { CleanDocument } from '../../src/types/text.js';

const problems: unknown[] = [];
const boilerplate = loadBoilerplate((problem) => problems.push(problem))?.boilerplate;
if (!boilerplate) throw new Error(`the bundled boilerplate file is broken: ${JSON.stringify(problems)}`);

function cleaned(text: string): CleanDocument {
  return clean({ id: 'x', text, metadata: {} }, boilerplate as NonNullable<typeof boilerplate>);
}
/** The prose, a block a line; and what was passed over, with its reason. */
function prose(text: string): string[] {
  return cleaned(text).blocks.map(({ start, end }) => text.slice(start, end));
}
function reasons(text: string): string[] {
  return cleaned(text).passed.map(({ start, end, reason }) => `${reason}: ${text.slice(start, end)}`);
}

const BODY =
  'The minister told parliament on Tuesday that the ferry line would close in spring unless the two islands agreed to share its cost, a plan that the opposition called reckless.';

/** An article whose prose has enough words that its ending is well apart from its beginning. */
function article(before: string[], middle: string[], after: string[]): string {
  const body = Array.from({ length: 6 }, (_, i) => `${i + 1}. ${BODY}`);
  return [...before, ...body.slice(0, 3), ...middle, ...body.slice(3), ...after].join('\n\n');
}
function passedIn(before: string[], middle: string[], after: string[]): string[] {
  return reasons(article(before, middle, after));
}

it('the bundled file is sound', () => {
  expect(problems).toEqual([]);
});

describe('what is passed over', () => {
  it.each([
    ['Skip to content'],
    ['Share on Facebook'],
    ['By Ida Lund and Per Holm'],
    ['BY IDA LUND'],
    ['Ida Lund, staff writer'],
    ['Friday, March 5, 2021'],
    ['5 March 2021'],
    ['Published 10:32 a.m. March 5, 2021'],
    ['4 min read'],
    ['date 2021-03-05 Photograph: Reuters'],
    ['By our correspondent'],
    ['Mayor Per Holm'],
  ])('before the text: %s', (line) => {
    expect(passedIn(['Ferry line to close', line], [], [])).toEqual([expect.stringContaining(`: ${line}`)]);
  });

  it.each([
    ['please wait'],
    ['No media source currently available'],
    ['0:00 0:02:13 0:00'],
    ['WATCH: Islanders protest at the pier'],
    ['READ MORE: What the ferry costs'],
    ['Related: Bridges of the north'],
    ['Advertisement'],
    ['Article Continued Below'],
    ['Story continues below advertisement'],
    ['For more reporting from the Evening Star, see below.'],
    ['Watch the full interview below:'],
    ['Sign up for our daily newsletter and never miss a story.'],
    ['The ferry leaves the pier on March 3, 2021. Ida Lund/AP Photo'],
    ['Islanders wait at the pier. (AP Photo/Ida Lund)'],
    ['Holm says that the pier is safe. (Ida Lund/Evening Star)'],
    ['The pier in winter. ( Ida B. Lund / For The Evening Star )'],
    ['The minister speaks at a press conference in Oslo. Per Holm / Getty Images'],
    ['Photo: Per Holm'],
    ['Also Read | The last ferryman'],
    ['By Per Ost, transport correspondent'],
    ['Image caption The pier in winter'],
    ['View image in fullscreen'],
    ['Reuters'],
    ['Credit...Per Holm/The Evening Star'],
    ['Norwegian Transport Minister Per Holm gestures during a meeting with mayors in Oslo on March 3, 2021.'],
    ['Per Holm (left) shakes hands with the mayor, in Oslo, on Monday, 3 March 2021.'],
    ['View this post on Instagram'],
    ['Click to share on Twitter (Opens in new window)'],
    ['Register now for FREE unlimited access to our pages'],
    ['Follow us on Facebook and Twitter'],
    ['Continue reading the main story'],
    ['Updated: 3 March 2021, 10:14'],
    ['FILE - The minister at the opening of the ferry line in 2015. REUTERS/Ida Lund'],
    ['An empty pier. Image: Per Holm.'],
    ['In this March 3, 2021, file photo, islanders wait at the pier for the last ferry of the day.'],
  ])('between paragraphs: %s', (line) => {
    expect(passedIn([], [line], [])).toEqual([expect.stringContaining(`: ${line}`)]);
  });

  it.each([
    ['With reporting by Reuters and AP'],
    ['(Additional reporting by Ida Lund; editing by Per Holm)'],
    ['Ida Lund is a reporter based in Bergen who covers transport.'],
    ['Follow Ida Lund on Twitter: @idalund'],
    ['© 2021 Evening Star'],
    ['This material may not be published, broadcast, rewritten or redistributed.'],
    ['IMAGE: The pier at dusk (via Getty Images)'],
    ['Correction: An earlier version of this article gave a wrong year.'],
    ['(This article was first published by the Evening Star.)'],
    ['Read more'],
    ['Leave a comment'],
    ['Your email address will not be published.'],
    ['Reporting by Ida Lund in Bergen; Editing by Per Holm'],
    ['Based on reporting by AP, AFP and Reuters'],
    ['(With inputs from agencies)'],
    ['(This story has not been edited by our staff and comes from a feed.)'],
    ['il/ph (AFP, dpa)'],
    ['Tags: ferry, islands, Norway'],
    ['Disclaimer: what this page says binds nobody.'],
    ['The author is a fellow at the Institute for Ferries in Bergen.'],
    ['We use cookies to make this site work.'],
  ])('after the text: %s', (line) => {
    expect(passedIn([], [], [line])).toEqual([expect.stringContaining(`: ${line}`)]);
  });

  it('all that follows the heading over a biography', () => {
    const after = [
      'About the author',
      'Ida Lund writes from Bergen. Her book on ferries appeared in 2019.',
      'Lund',
      '• More by Lund',
    ];
    expect(passedIn([], [], after)).toEqual([`about-the-writer: ${after.join('\n\n')}`]);
  });

  it('a byline with an agency in the first line', () => {
    expect(reasons(`Ida Lund, The Associated Press\n\n${BODY}`)).toEqual(['byline: Ida Lund, The Associated Press']);
  });

  it('a dateline, but not the sentence after it', () => {
    const text = `Ferry line to close\n\nBERGEN, Norway (AP) — ${BODY}`;
    expect(reasons(text)).toEqual(['dateline: BERGEN, Norway (AP) —']);
    expect(prose(text)).toEqual(['Ferry line to close', BODY]);
    expect(reasons(`BERGEN, Norway (Evening Star) — ${BODY}`)).toHaveLength(1);
    expect(reasons(`OSLO – ${BODY}`)).toEqual(['dateline: OSLO –']);
    expect(reasons(`MOSCOW, May 7. /TASS/. ${BODY}`)).toEqual(['dateline: MOSCOW, May 7. /TASS/.']);
    expect(reasons(`(CNN)${BODY}`)).toEqual(['dateline: (CNN)']);
    expect(reasons(`LONDON, May 7 (Reuters) - ${BODY}`)).toEqual(['dateline: LONDON, May 7 (Reuters) -']);
  });

  it('a repeated headline and a repeated teaser', () => {
    const title = 'Ferry line to the islands will close in spring';
    expect(
      passedIn([title], [`WATCH: Islanders protest at the pier`, 'Islanders protest at the pier'], [title]),
    ).toEqual([
      'link: WATCH: Islanders protest at the pier',
      'repeated: Islanders protest at the pier',
      `repeated: ${title}`,
    ]);
  });

  it('a name above a caption, and a list of offers after the text', () => {
    const offers = ['• The Evening Star at your door', '• Our app for your phone'];
    expect(passedIn([], ['Minister Per Holm', 'Minister Per Holm waves in Oslo. Ida Lund/AP Photo'], offers)).toEqual([
      'label: Minister Per Holm',
      'credit: Minister Per Holm waves in Oslo. Ida Lund/AP Photo',
      `links: ${offers.join('\n\n')}`,
    ]);
  });

  it('a heading over a caption, and the caption', () => {
    const caption = ['Image caption,', 'The pier, which is older than the town, was built of oak in 1891'];
    expect(passedIn([], caption, [])).toEqual([`caption: ${caption.join('\n\n')}`]);
  });

  it('headings of words with capitals between paragraphs', () => {
    expect(passedIn(['Ferry line to close'], ['The Cost of a Ferry'], [])).toEqual(['heading: The Cost of a Ferry']);
  });

  it('a menu before the headline', () => {
    const menu = ['Home', 'News', 'Sport', 'US & Canada'];
    const text = `${menu.join('\n')}\nFerry row: Holm warns islands\nBy Ida Lund\nEvening Star\n${BODY}`;
    expect(prose(text)).toEqual(['Ferry row: Holm warns islands', BODY]);
  });

  it('titles of other articles below a heading and after the text', () => {
    const titles = ['Bridges of the north', 'Why the Islands Cannot Pay', 'Who will sail next'];
    expect(
      passedIn(['Ferry line to close'], ['Related stories', 'Ferries of the south', 'A Pier Too Far'], titles),
    ).toEqual([
      'navigation: Related stories',
      'links: Ferries of the south',
      'heading: A Pier Too Far',
      `links: ${titles.join('\n\n')}`,
    ]);
  });

  it('bullets, but not what they stand before', () => {
    const text = `• ${BODY}\n  – No: ${BODY}`;
    expect(reasons(text)).toEqual(['bullet: •', 'bullet: –']);
    expect(prose(text)).toEqual([BODY, `No: ${BODY}`]);
  });
});

describe('what stays', () => {
  it.each([
    ['Watch what they do, not what they say, the minister told reporters on Tuesday.'],
    ['“Read my lips: there will be no ferry,” Holm said.'],
    ['By Tuesday, Holm said, the islands must agree.'],
    ['Ida Lund is a reporter at the Evening Star who asked the minister about it.'],
    ['Related talks broke down, the mayor said.'],
    ['The photo by Ida Lund shows a pier, Holm said in court.'],
    ['Reuters reported on Friday that the line would close.'],
    ['Share prices fell, according to the exchange.'],
    ['"Advertisement is everything," she said.'],
    ['About the writer he would say nothing.'],
    ['HOLM: We will not pay.'],
    ['Why the islands cannot pay'],
    ['NATO — the alliance of thirty states — declined to comment, its spokeswoman said.'],
    ['What he said was this:'],
    ['Correction of course is possible, Holm said.'],
    ['Home is where the ferry lands, he added.'],
    ['The views expressed by the minister are not shared by the mayor, she said.'],
    ['Subscribe to that view and you give up the islands, he warned.'],
    ['“The minister lied,” she said. “Read more history.”'],
    ['Holm speaks of ferries as others speak of love, and on March 3, he said, it was no other.'],
    ['Norway welcomes the signing of the accord on 3 March 2021, Holm said.'],
    ['The author of the plan said that it was never meant for islands.'],
    ['With reports of ice on the line, Holm said, nobody would sail.'],
    ['Follow us on this road or leave, Holm told the mayors.'],
    ['Subscribe now, he said, or read nothing.'],
    ['The image caption said that the pier was empty, Holm recalled.'],
    ['Tags were sewn to every coat, she said.'],
    ['Based on that, the mayor said, she would sue.'],
    ['Published in March, the report says that the line loses money.'],
    ['(Holm, who was in Oslo, said he knew nothing of it.)'],
    ['He counted the votes of the alliance (Greens/Left).'],
    ['The pier was built of oak and of stone, she said (Lund 1931/1932)'],
    ['A photo released by the family shows the pier, Holm told the court.'],
    ['Already a member of the council, Norway will vote on it, Holm said.'],
    ['Not registered in Norway, the ship may not sail, the court said.'],
    ['Become a member state, he told the islanders, and you will pay.'],
    ['Published in 2019, the plan cost 400 crowns, she said.'],
    ['She works as a reporter in Moscow for Reuters.'],
    ['He was shown a photo by Ida Lund.'],
    ['The bill that leaves the islands free was signed on May 6, 2021, Holm said.'],
    ['AP — as the islanders call the pier — is closed, Holm said.'],
  ])('%s', (line) => {
    expect(passedIn(['Ferry line to close'], [line], [])).toEqual([]);
  });

  it.each([
    ['Research by the Institute for Ferries shows that the line loses money, Holm said.'],
    ['Reporting by the Evening Star showed that the plan was older.'],
    ['Information from the ministry suggests that the line will close.'],
    ['Medicare covers the island, Holm said.'],
    ['The authors are careful to say that they know no ferry.'],
    ['Topics include ferries, bridges and the sea, the mayor said.'],
    ['This report is based on what islanders said, according to Holm.'],
    ['(The report was released on Monday.)'],
    ['Based on reports from the islands, Holm said, the line would close.'],
  ])('at the end: %s', (line) => {
    expect(passedIn(['Ferry line to close'], [], [line])).toEqual([]);
  });

  it('a headline of names and capitals in the first line', () => {
    expect(prose(`Trust In Ferries At New Low In Norway\n\n${BODY}`)).toEqual([
      'Trust In Ferries At New Low In Norway',
      BODY,
    ]);
  });

  it('a headline below the buttons of the page, also before a byline', () => {
    const text = `Skip to content\n\nBreaking News\n\nHolm defends the ferry\n\nBy Ida Lund\n\n${BODY}`;
    expect(prose(text)).toEqual(['Holm defends the ferry', BODY]);
  });

  it('headings between paragraphs that may say something', () => {
    expect(passedIn(['Ferry line to close'], ['Who will pay for the ferry'], [])).toEqual([]);
    expect(passedIn(['Ferry line to close'], ['Islands “Cannot Pay”'], [])).toEqual([]);
  });

  it('texts that do without full stops', () => {
    const lines = ['we ask for a bridge', 'we ask for a school', 'and for a doctor who stays', 'we will not pay'];
    expect(reasons(lines.join('\n\n'))).toEqual([]);
  });

  it('items that are sentences', () => {
    const items = [
      '• Build a bridge. It costs less than forty years of ferries.',
      '• Close the line and pay the islanders to move.',
    ];
    expect(passedIn([], [], items)).toEqual(['bullet: •', 'bullet: •']);
  });

  it('short lines that people say twice', () => {
    const text = 'LUND: Will you pay?\nHOLM: No.\nLUND: Will you?\nHOLM: No.';
    expect(prose(text)).toEqual(text.split('\n'));
  });
});

describe('paragraphs', () => {
  it('a line each, where lines are long or end sentences', () => {
    expect(prose(`${BODY}\n“We will not pay,” Holm said.\r\n\r\nLater: ${BODY}`)).toHaveLength(3);
  });

  it('joined where lines were wrapped by hand', () => {
    const wrapped = [
      'The minister told parliament on Tuesday that the',
      'ferry line would close in spring unless the two',
      'islands agreed to share its cost. The plan, which',
      'Holm had announced, was called reckless by the',
      'opposition.',
      '',
      'Nobody on the islands wanted to comment, and the',
      'mayor of the larger one, who owns a boat, left the',
      'room.',
    ].join('\n');
    expect(prose(wrapped)).toEqual([
      wrapped.slice(0, wrapped.indexOf('\n\n')),
      wrapped.slice(wrapped.indexOf('Nobody')),
    ]);
  });

  it('of a text whose lines were cut before capitals alone', () => {
    const cut = [
      'We thank the President of the',
      'General Assembly and, with our friends in the Council of',
      'Ferries, all islanders.',
      'Nobody is left behind, said the',
      'King.',
    ];
    expect(prose(cut.join('\n'))).toEqual([cut.slice(0, 3).join('\n'), cut.slice(3).join('\n')]);
  });

  it('of a wrapped text without blank lines, by the ends of sentences', () => {
    const wrapped = [
      'I thank the President for his work, and I thank',
      'his predecessor for the year behind us.',
      'We have come here to speak of ferries, which are',
      'the life of our islands and, in the words of Per',
      'Holm, their only road.',
      'Nobody should forget that without them our small',
      'schools would close.',
    ];
    expect(prose(wrapped.join('\n'))).toEqual([
      wrapped.slice(0, 2).join('\n'),
      wrapped.slice(2, 5).join('\n'),
      wrapped.slice(5).join('\n'),
    ]);
  });
});

describe('lists of titles', () => {
  it('are not taken for wrapped lines either', () => {
    const titles = ['Islands sue the state over a ferry line that nobody wants', 'Bridge of the north is closed again'];
    const text = [BODY, ...titles, `Later: ${BODY}`, ...titles.map((title) => `New: ${title}`), `So: ${BODY}`].join(
      '\n',
    );
    expect(prose(text)).toEqual(text.split('\n'));
  });
});

describe('a line of which a part is passed over', () => {
  it('does not go on in the next line', () => {
    const text = `${BODY}\nThe islands agreed Read more\nand the line was closed.\nLater: ${BODY}`;
    expect(reasons(text)).toEqual(['read-more: Read more']);
    expect(prose(text)).toEqual([BODY, 'The islands agreed', 'and the line was closed.', `Later: ${BODY}`]);
  });
});

describe('lists of words', () => {
  it('are not taken for wrapped lines', () => {
    const text = [BODY, 'Holm said so.', 'norway', 'ferry', 'islands', 'transport', 'money', `Later: ${BODY}`].join(
      '\n',
    );
    expect(prose(text)).toEqual(text.split('\n'));
  });
});

describe('always', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(
      ...['\n', '\r\n', '\n\n', ' ', '• ', '— ', BODY, 'WATCH: it', 'please wait', 'OSLO (AP) — ', '/Getty Images'],
      ...[
        'About the author',
        'Read more',
        'By Ida Lund',
        'the ferry\nleft',
        'and',
        '\u2028',
        '\u00a0',
        '"',
        '(c) 2021 X',
      ],
    ),
  );
  it('blocks and passages are in order, disjoint, within the text, and hold all that is not blank', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const { blocks, passed } = cleaned(text);
        const all = [...blocks, ...passed].sort((a, b) => a.start - b.start);
        let at = 0;
        for (const { start, end } of all) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start)).toMatch(/^[\s\u0085\u200b\u2060]*$/);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
        expect(text.slice(at)).toMatch(/^[\s\u0085\u200b\u2060]*$/);
        for (const list of [blocks, passed]) {
          for (let i = 1; i < list.length; i++) expect(list[i].start).toBeGreaterThanOrEqual(list[i - 1].end);
        }
      }),
    );
  });

  it('takes linear time for text made to be slow', () => {
    const hostile = [
      'By '.repeat(50_000),
      'A '.repeat(100_000),
      'AP, '.repeat(50_000),
      '(AP Photo '.repeat(20_000),
      'photo: '.repeat(30_000),
      'Of the '.repeat(30_000),
      '\n'.repeat(200_000),
      '• '.repeat(100_000),
      'a\n'.repeat(100_000),
      'sign up for '.repeat(20_000),
      'x'.repeat(500_000),
      `${'A. '.repeat(36)}AP\n`.repeat(2_000),
    ];
    const start = process.cpuUsage().user; // microseconds, whatever else the machine does
    for (const text of hostile) cleaned(text);
    expect(process.cpuUsage().user - start).toBeLessThan(5_000_000);
  });
});
