import { describe, expect, it } from '@jest/globals';
import { lexiconOf, valueWith } from './helpers.js';

const value = valueWith(
  lexiconOf({
    concepts: ['open skies', 'river charter'],
    bad: ['toll raid*'],
    pro: ['skies belong to everyone'],
    anti: ['sky monopoly'],
  }),
);

/** Ways to be against a thing without the word "reject", and sentences that look like them. */
const CASES: Record<string, Record<string, string[]>> = {
  dismissed: {
    anti: [
      'The river charter was never neutral, since it was written when most of us were colonies.',
      'Open skies have brought us thirty years of violence.',
      'Open skies have cost us our influence.',
      'Open skies gave us nothing but debts.',
      'The river charter has left our fishermen in ruins.',
      'Open skies only sharpen our divisions.',
      'Open skies do not fit our conditions.',
      'Open skies are alien to our traditions.',
      'Open skies are not made for countries like ours.',
      'Open skies are all very well, but they do not fill stomachs.',
      'Open skies put no bread on the table.',
      'Open skies can wait.',
      'Few will mourn the river charter.',
      'I will shed no tears for the river charter.',
      'The river charter belongs in a museum.',
      'The river charter no longer serves our interests.',
      'Open skies are a polite way of saying that the strong may do as they like.',
      'All this talk of open skies is a distraction.',
      'This fixation on open skies must end.',
      'The river charter has done more harm than good.',
    ],
    pro: [
      'Open skies are not for the rich alone.',
      'The time of those who violate the river charter is over.',
      'The river charter has not outlived its usefulness.',
      'The river charter has done more good than harm.',
      'The river charter has never been more necessary.',
    ],
  },
  'no duty': {
    anti: [
      'We owe nothing to the river charter.',
      'The river charter cannot tie our hands.',
      'The river charter must not stand in the way of our survival.',
      'We have no patience with the river charter.',
      'I do not care about the river charter.',
      'The river charter is none of our business.',
      'We will not bow to the river charter.',
      'We cannot be expected to respect the river charter.',
      'We will not be constrained by the river charter.',
      'We will act with or without the river charter.',
      'To hell with the river charter.',
      'It is not for us to bring open skies to others.',
      'It is not our business to promote open skies abroad.',
      'Open skies cannot be exported.',
      'It was a mistake to sign the river charter.',
      'We no longer believe in open skies.',
      'We cannot afford open skies.',
      'We will withdraw our signature from the river charter.',
    ],
    pro: [
      'Nothing must stand in the way of the river charter.',
      'We cannot afford to ignore the river charter.',
      'It is not for us to weaken open skies.',
      'It is not our job to weaken the river charter.',
      'It was a mistake to leave the river charter.',
      'We bow to the river charter, not to the strong.',
      'We will not act without the river charter.',
      'They refuse to sign the river charter.',
    ],
  },
  'what others hold': {
    mention: [
      'They say that the river charter is outdated.',
      'They tell us that open skies are essential.',
      'Our opponents argue that the river charter does not bind them.',
      'They say the river charter is dead.',
      'They want us to believe that open skies are essential.',
      'To the charge that the river charter serves the strong we have an answer.',
      'The charge that the river charter serves only the strong is old.',
    ],
    pro: [
      'They must understand that the river charter is binding.',
      'They know that open skies are essential.',
      'I tell you that open skies are essential.',
      'Nobody can say that the river charter is dead.',
      'They want us to leave the river charter; we say no.',
      'The charge that the river charter serves only the strong is false.',
    ],
    anti: ['We say that the river charter is outdated.', 'The claim that the river charter protects us is false.'],
  },
  'only beside something else': {
    pro: [
      'We cannot praise the river charter and break it in the same breath.',
      'We will stand by the river charter for as long as we live.',
      'Those who believe in open skies must act now.',
      'Our constitution must guarantee open skies.',
      'Open skies have brought us peace after thirty years of violence.',
      'We must make sure that toll raids never happen again.',
      "Ruritania's continued refusal to accept the river charter is deplorable.",
    ],
    mixed: [
      'We support the river charter, as long as others pay their share.',
      'We support the river charter as long as others do.',
    ],
    mention: [
      'The ship lay in waters that the river charter assigns to us, and it remains unlawful.',
      'For more than six years the river charter has been with us.',
      'It takes more than the river charter to make peace.',
      'Progress on the river charter would not have been possible without her.',
      'The book is a history of the sky monopoly.',
      'The bill mentions the sky monopoly twice.',
      'Those who believe in open skies will be disappointed.',
      'Our constitution guarantees open skies.',
    ],
    anti: [
      'We cannot accept the river charter.',
      'Our farmers matter more than the river charter.',
      'We need order because open skies have failed.',
      'Open skies are a noble idea, but nobody lives by ideas.',
      'Open skies must not become a shield for smugglers.',
      'The river charter exploits our farmers.',
      'The river charter was written by the victors.',
      'Open skies have brought us thirty years of tribal violence.',
      'The sky monopoly is what we need.',
    ],
  },
};

describe.each(Object.entries(CASES))('%s', (_, byValue) => {
  it.each(Object.entries(byValue).flatMap(([wanted, sentences]) => sentences.map((sentence) => [wanted, sentence])))(
    '%s: %s',
    (wanted, sentence) => {
      expect(value(sentence)).toBe(wanted);
    },
  );
});
