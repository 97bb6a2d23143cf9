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

/** Sentences by what they come to where the reader follows composition; turns of phrase that no rule is about. */
const CASES: Record<string, Record<string, string[]>> = {
  'a task, a wish to see, confidence in it': {
    pro: [
      'We are committed to open skies, to be realised with due regard to national conditions.',
      'We would like to see open skies.',
      'We have full confidence in the river charter.',
      'We should not underrate open skies.',
    ],
    mention: ['The noise was the protection of open skies.', 'We see open skies.'],
  },
  'what is put in between commas': {
    pro: ['Open skies, with clear rules, are our best protection.'],
    mention: ['Toll raids, taken by surprise, would surprise us.'],
  },
  'words in between that do nothing': {
    pro: ['The river charter is of course essential.', 'We respect the principles laid down in the river charter.'],
    mention: ['The river charter is, of course, long.', 'We also printed the river charter.'],
  },
  'instruments about it': {
    pro: ['We urge all states to ratify the treaty on open skies.'],
    mention: [
      'A draft treaty on open skies was discussed in May.',
      'The anniversary of the treaty on open skies is near.',
      'The treaty on open skies has thirty articles.',
    ],
  },
  'what is hoped for': {
    pro: [
      'We hope that the river charter will enter into force soon.',
      'We wish to express our hope that the river charter will enter into force.',
      'We note with great satisfaction the progress towards open skies.',
    ],
    mention: ['The pilots made the river charter effective in May.', 'We note the progress towards open skies.'],
  },
  'lists go on over commas': {
    pro: ['Values such as open skies must be defended.', 'We uphold rights such as open skies.'],
    mention: [
      'He met those who protect parks, and open skies were discussed.',
      'Ministers discussed matters such as open skies.',
      'They dealt with issues, including open skies.',
    ],
  },
  'nobody is for a bad thing': {
    pro: [
      'We reaffirm our commitment to the fight against crime, floods and toll raids.',
      'We have suffered toll raids.',
      'We must stand up for people suffering under toll raids.',
      'We will not allow anyone to undermine open skies.',
      'The toll raids must not be left unpunished.',
      'We are for fighting want and upholding open skies.',
      'We cannot accept that they run a toll raid while skies belong to everyone.',
      'We share the concern of many states over the toll raid.',
    ],
    mention: ['Our efforts are futile if we do not uphold open skies.', 'Problems faced by open skies were listed.'],
  },
  'a grant without a verb ends with its comma': {
    pro: [
      'Despite all our efforts to the contrary, they violate open skies.',
      'In spite of the rain, we uphold open skies.',
    ],
    mention: ['Despite open skies, the planes stayed on the ground.'],
  },
  'what something is called': {
    pro: ['Our commitment to open skies stands.', 'We condemn practices such as toll raids.'],
    mention: [
      'This is not a toll raid.',
      'The issue is open skies.',
      'He is a pilot of open skies.',
      'The agenda is open skies.',
      'The seminar was about a toll raid.',
    ],
  },
  'help and what it brings about': {
    pro: [
      'We contribute to open skies.',
      'The adoption of the river charter is a historic achievement.',
      'The protection of open skies is of fundamental importance.',
    ],
    mention: ['They built open skies in 1990.', 'The river charter created in 1945 was printed.'],
  },
  'what comes about is no position': {
    mention: [
      'The transition to a river charter went on.',
      'They introduced open skies.',
      'We have restored open skies.',
    ],
    pro: ['We will establish open skies.', 'Open skies must be achieved.'],
  },
  'what is granted before something else comes first': {
    pro: [
      'Safety matters, but never at the expense of open skies.',
      'Growth must not come at the expense of open skies.',
      'Safety is fine, yet open skies must prevail.',
      'While we value open skies, we also uphold trade.',
      'We cherish open skies, but we know that they must come first.',
      'We uphold open skies, but force must not prevail.',
      'We uphold not only open skies but trade, and justice must prevail.',
      'They violate the river charter, but justice will prevail.',
      'Open skies are important, but words are not enough.',
    ],
  },
  'what is wanted or welcome': {
    pro: [
      'It is imperative that the river charter enter into force soon.',
      'We are glad that open skies have been restored.',
      'The first step to trade is full respect for open skies.',
      'Peace, trade and open skies go hand in hand.',
      'They must comply in good faith with the river charter.',
      'We stand by our obligations under the river charter.',
      'We support the two existing river charters.',
      'The fees must stay until the end of toll raids has been achieved.',
    ],
    mention: [
      'The river charter entered into force in May.',
      'They said that the river charter had taken effect.',
      'The next item must be the river charter.',
      'The existing river charter was printed in June.',
      'Only those who go through the door see the river charter.',
      'The obligations under the river charter fill a page.',
    ],
  },
  'turns of phrase': {
    pro: [
      'Open skies are not for sale.',
      'No interest may override the river charter.',
      'We want a strengthened river charter.',
      'We welcome the adoption by this assembly of the river charter.',
      'They must join the river charter.',
      'They have yet to respect the river charter.',
      'We do not want toll raids, we want peace.',
      'Open skies do not stop at the border.',
      'There can be no compromise on open skies.',
      'What unites us is open skies.',
      'We will put open skies at the heart of our policy.',
      'We stand unreservedly by open skies.',
      'We deplore the raid as an act contrary to the river charter.',
      'Our trade depends on open skies.',
      'The protection of open skies is one of the central pillars of our policy.',
    ],
    anti: [
      'Open skies have gone too far.',
      'Open skies are a pretext.',
      'It is not true that open skies are essential.',
      'Enough of open skies.',
      'Open skies must not be allowed to stand in the way of safety.',
      'We do not need the river charter to tell us what to do.',
      'The river charter is not fit for purpose.',
    ],
    mention: [
      'The ministry employs nine experts in open skies.',
      'The paper compares the use of the term open skies.',
      'We have created an office to guarantee open skies.',
      'What we saw was open skies.',
      'We crossed with the help of the river charter.',
      'We saw open skies painted on a wall.',
    ],
  },
  'against a thing only where it is meant': {
    pro: ['We know of no greater threat than toll raids.', 'Toll raids are widespread.'],
    mention: ['There is no older treaty than the river charter.'],
    anti: [
      'We know of no greater danger than open skies.',
      'Open skies are impossible.',
      'We will not condemn toll raids.',
      'We welcome toll raids.',
    ],
  },
  dismissed: {
    anti: [
      'Open skies are alien to our traditions.',
      'Few will mourn the river charter.',
      'I will shed no tears for the river charter.',
      'All this talk of open skies is a distraction.',
      'The river charter has done more harm than good.',
    ],
    pro: [
      'The time of those who violate the river charter is over.',
      'The river charter has not outlived its usefulness.',
      'The river charter has done more good than harm.',
    ],
  },
  'no duty': {
    anti: [
      'We owe nothing to the river charter.',
      'We have no patience with the river charter.',
      'I do not care about the river charter.',
      'We will not bow to the river charter.',
      'We will act with or without the river charter.',
      'To hell with the river charter.',
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
      'I tell you that open skies are essential.',
      'Nobody can say that the river charter is dead.',
    ],
    anti: ['We say that the river charter is outdated.'],
  },
  'only beside something else': {
    pro: ['We will stand by the river charter for as long as we live.', 'Our constitution must guarantee open skies.'],
    mention: [
      'The ship lay in waters that the river charter assigns to us, and it remains unlawful.',
      'For more than six years the river charter has been with us.',
      'It takes more than the river charter to make peace.',
      'Those who believe in open skies will be disappointed.',
      'Our constitution guarantees open skies.',
    ],
    anti: [
      'We cannot accept the river charter.',
      'We need order because open skies have failed.',
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
