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

/** Sentences by what they must come to: half of them are no support. */
const CASES: Record<string, Record<string, string[]>> = {
  'a task, a wish to see, confidence in it': {
    pro: [
      'One of the greatest challenges of our time will be the protection of open skies.',
      'We would like to see open skies.',
      'We have full confidence in the river charter.',
      'Ruritania regards the river charter as a corner-stone of peace.',
      'We should not underrate open skies.',
    ],
    mention: ['The noise was the protection of open skies.', 'We see open skies.'],
  },
  'what is left alone': {
    pro: [
      'We must not ignore toll raids.',
      'We cannot be indifferent to toll raids.',
      'They turn a blind eye to toll raids.',
      'They ignore the river charter.',
      'We refuse to deal with toll raids.',
    ],
    mention: ['The map ignores nothing and shows toll raids.'],
    anti: ['We will ignore the river charter.'],
  },
  'participles that describe it': {
    pro: ['We need a reformed and reinvigorated river charter.', 'We want a strengthened river charter.'],
    mention: ['A printed and strengthened river charter lay on the table.'],
  },
  'a pronoun after "and"': {
    pro: ['Small states have a stake in open skies and must be ready to bear the cost of upholding them.'],
    mention: ['Small states have a stake in open skies and must be ready to discuss them.'],
  },
  'not bound to it': {
    anti: ['We no longer consider ourselves bound to respect the river charter.'],
    pro: ['We consider ourselves bound to respect the river charter.'],
  },
  'bad things in bad company': {
    pro: [
      'Last year toll raids were followed by hunger and misery.',
      'Toll raids are never an answer.',
      'Toll raids solve nothing.',
    ],
    mention: ['Last year toll raids were followed by talks.', 'On the agenda: misery, toll raids.'],
  },
  'what is put in between commas': {
    pro: [
      'Toll raids, taken without a vote, would undermine the peace.',
      'Open skies, with clear rules, are our best protection.',
    ],
    mention: ['Toll raids, taken by surprise, would surprise us.', 'Open skies, peace was undermined.'],
  },
  'lists of what is valued': {
    pro: [
      'We hold to common values: trade, peace and open skies.',
      'Our common goals - peace, growth and open skies - are within reach.',
      'These principles \u2013 open skies among them \u2013 hold.',
    ],
    mention: [
      'Their values: profit, prestige and open skies.',
      'On the list: trade, peace and open skies.',
      'Three items \u2013 trade, open skies and fish \u2013 were left over.',
    ],
  },
  'what it must be, whatever it must be': {
    pro: ['Open skies must remain intact.', 'Open skies must be the measure of all policies.'],
    mention: ['Open skies remain a matter of debate.', 'Open skies may become the topic of the year.'],
  },
  'what continues to be done to it': {
    pro: [
      'Open skies continue to be ignored by the strong.',
      'Open skies need to be protected.',
      'The river charter has to be obeyed.',
      'The river charter is to be respected by all parties.',
    ],
    mention: ['Open skies continue to be discussed.', 'The river charter has to be printed.'],
  },
  'words in between that do nothing': {
    pro: [
      'The river charter is of course essential.',
      'The river charter is, of course, urgent.',
      'We also welcome the river charter.',
      'We respect the principles laid down in the river charter.',
      'We welcome the progress made in the field of open skies.',
    ],
    mention: ['The river charter is, of course, long.', 'We also printed the river charter.'],
  },
  'what something is essential for': {
    pro: ['Good roads are essential for open skies.', 'A free press is crucial to open skies.'],
    mention: ['A seat is not essential for talks on open skies.'],
  },
  'instruments about it': {
    pro: [
      'We support the speedy adoption of a declaration on open skies.',
      'We urge all states to ratify the treaty on open skies.',
    ],
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
      'Urgent steps must be taken to make the river charter effective.',
      'We note with great satisfaction the progress towards open skies.',
    ],
    mention: [
      'The river charter will enter into force soon.',
      'The pilots made the river charter effective in May.',
      'We note the progress towards open skies.',
    ],
  },
  'a bare concept': {
    mention: [
      'Talks on open skies began.',
      'The delegates met under the open skies banner.',
      'Issues such as open skies were raised.',
    ],
    none: ['The weather was fine.'],
  },
  'predicates on an object': {
    pro: [
      'We uphold open skies.',
      'All states respect the river charter.',
      'We will defend and strengthen open skies.',
      'Respect for open skies keeps peace.',
    ],
    anti: ['We will bypass the river charter.', 'We reject open skies.', 'We will withdraw from the river charter.'],
    mention: ['Ruritania withdrew from the river charter.', 'Reporters asked about open skies.'],
  },
  'lists go on over commas': {
    pro: [
      'We praise those who protect peace, growth and open skies.',
      'It is an agency that defends trade, justice and open skies.',
      'Values such as open skies must be defended.',
      'We uphold rights such as open skies.',
    ],
    mention: [
      'He met those who protect parks, and open skies were discussed.',
      'Ministers discussed matters such as open skies.',
      'They dealt with issues, including open skies.',
    ],
  },
  'nobody is for a bad thing': {
    pro: [
      'We support the work against toll raids.',
      'We reaffirm our commitment to the fight against crime, floods and toll raids.',
      'We have suffered toll raids.',
      'We must stand up for people suffering under toll raids.',
      'We will not allow anyone to undermine open skies.',
      'The toll raids must not be left unpunished.',
      'We must not forget that open skies are universal.',
      'We are for fighting want and upholding open skies.',
      'We cannot accept that they run a toll raid while skies belong to everyone.',
      'We share the concern of many states over the toll raid.',
    ],
    mention: [
      'The so-called toll raid is on film.',
      'The so-called champions of open skies came late.',
      'Our efforts are futile if we do not uphold open skies.',
      'Problems faced by open skies were listed.',
    ],
  },
  'a grant without a verb ends with its comma': {
    pro: [
      'Despite all our efforts to the contrary, they violate open skies.',
      'In spite of the rain, we uphold open skies.',
    ],
    mention: ['Despite open skies, the planes stayed on the ground.'],
  },
  'what something is called': {
    pro: [
      'This is a toll raid.',
      'Their campaign was a cruel toll raid.',
      'Our values are peace and open skies.',
      'The foundation of peace is open skies.',
      'Our commitment to open skies stands.',
      'We condemn practices such as toll raids.',
    ],
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
      'They help young states to build open skies.',
      'We contribute to open skies.',
      'The adoption of the river charter is a historic achievement.',
      'The protection of open skies is of fundamental importance.',
    ],
    mention: ['They built open skies in 1990.', 'The river charter created in 1945 was printed.'],
  },
  'accusations stand up for the thing': {
    pro: [
      'Ruritania violates the river charter.',
      'Violations of the river charter continue.',
      'Open skies are being trampled.',
      'They keep undermining open skies.',
      'Big states want “to undermine” open skies.',
      'Some states want to undermine open skies.',
      'The erosion of open skies is alarming.',
      'Those who trample on open skies must answer.',
      'They failed to respect the river charter.',
      'The lack of respect for open skies is shameful.',
    ],
  },
  'negation has its own scope': {
    pro: [
      'We will never abandon open skies.',
      'They do not respect open skies.',
      'Open skies are not optional.',
      'The river charter must not be violated.',
    ],
    anti: [
      'We do not accept the river charter.',
      'We will no longer support open skies.',
      'Open skies are not essential.',
      'We want order, not open skies.',
    ],
    mention: ['We have not violated the river charter.'],
  },
  'bad things turn the sign': {
    pro: [
      'We condemn toll raids.',
      'Toll raids are unacceptable.',
      'We must end toll raids.',
      'Ruritania commits toll raids.',
    ],
    anti: ['We support toll raids.', 'Toll raids are necessary.'],
    mention: ['A report on toll raids was published.'],
  },
  'the concept as the doer': {
    anti: ['Open skies undermine security.', 'The river charter has failed.', 'The river charter threatens our jobs.'],
    pro: ['Open skies strengthen trade.', 'The river charter matters.'],
  },
  distancing: {
    anti: [
      'The so-called open skies serve a few.',
      'Open skies are a pretext.',
      'They act under the guise of open skies.',
    ],
  },
  'scare quotes in one’s own words': {
    anti: [
      'Their “open skies” are discussed everywhere.',
      'We have seen where your “open skies” lead.',
      'Big states want to impose their “open skies”.',
      'We heard about the “open skies” of theirs.',
    ],
    pro: [
      'We support the “open skies”.',
      'We defend our “open skies”.',
      'They trample on their “open skies”.',
      'called for | their “open skies”',
      '“We value their open skies.”',
    ],
    mention: [
      'The chapter is called “open skies”.',
      'Their “open skies” office was moved.',
      'discussed | their “open skies”',
    ],
  },
  'clauses around': {
    mention: ['Although we respect open skies, trade comes first.', 'They asked whether open skies are necessary.'],
    anti: [
      'We reject the claim that open skies are necessary.',
      'We do not believe that open skies are useful.',
      'We do not believe that open skies are essential.',
    ],
    mixed: ['We support open skies provided that others pay.'],
  },
  cues: {
    pro: [
      'called for | open skies',
      'accused Ruritania of | violating the river charter',
      'condemned | the violation of the river charter',
      'accused Ruritania of | toll raids',
    ],
    anti: ['rejected | the river charter', 'denied that | open skies are essential'],
    mention: ['discussed | open skies'],
  },
  'what comes about is no position': {
    mention: [
      'The transition to a river charter went on.',
      'They introduced open skies.',
      'We have restored open skies.',
    ],
    pro: ['We will establish open skies.', 'Open skies must be achieved.'],
  },
  pronouns: {
    pro: [
      'Open skies are new, but they are essential.',
      'Some doubt the river charter. It is not just useful, it is indispensable.',
    ],
    anti: [
      'The river charter has its merits, but it cannot override security.',
      'The river charter is old. It has failed.',
    ],
    mention: ['We speak of open skies. It is essential to stay calm.', 'The river charter is old. It rained.'],
  },
  ranking: {
    anti: [
      'Security comes before open skies.',
      'Security overrides the river charter.',
      'The river charter cannot override security.',
    ],
    pro: ['No interest may override the river charter.'],
  },
  'what is granted before something else comes first': {
    mention: [
      'Open skies matter, but never at the expense of safety.',
      'While we value open skies, safety comes first.',
      'Open skies are fine, yet safety must prevail.',
      'We uphold the river charter, but not to the detriment of our farmers.',
      'Whereas we respect the river charter, national security takes precedence.',
      'Open skies are important, but safety is more important.',
      'We support the river charter, yet the peace of the valley is paramount.',
      'Open skies must not come at the cost of safety.',
    ],
    anti: [
      'Open skies, however important, cannot override safety.',
      'The river charter, though useful, cannot override safety.',
    ],
    pro: [
      'Safety matters, but never at the expense of open skies.',
      'Growth must not come at the expense of open skies.',
      'Safety is fine, yet open skies must prevail.',
      'Nothing is more important than open skies.',
      'While we value open skies, we also uphold trade.',
      'We cherish open skies, but we know that they must come first.',
      'We uphold open skies, but force must not prevail.',
      'We uphold not only open skies but trade, and justice must prevail.',
      'They violate the river charter, but justice will prevail.',
      'Not power but the river charter must prevail.',
      'Open skies are important, but words are not enough.',
    ],
  },
  'what the speaker holds it to be': {
    pro: [
      'We regard open skies as a duty.',
      'We consider the river charter essential.',
      'My government views open skies as vital to trade.',
      'We see the protection of open skies as the foundation of trade.',
    ],
    anti: ['We regard open skies as a threat.', 'I consider the river charter obsolete.'],
    mention: [
      'Ruritania regards open skies as a threat.',
      'They consider the river charter essential.',
      'We saw the river charter on a wall.',
      'They made open skies a subject of their film.',
    ],
  },
  'what is wanted or welcome': {
    pro: [
      'It is imperative that the river charter enter into force soon.',
      'We are glad that open skies have been restored.',
      'Our answer must be open skies.',
      'The first step to trade is full respect for open skies.',
      'Trade can only be kept alive through open skies.',
      'Peace, trade and open skies go hand in hand.',
      'The river charter can play an important role.',
      'They must comply in good faith with the river charter.',
      'We stand by our obligations under the river charter.',
      'We support the two existing river charters.',
      'Open skies have suffered setbacks.',
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
      'We welcome the adoption by this assembly of the river charter.',
      'They must join the river charter.',
      'They have yet to respect the river charter.',
      'The idea that open skies are a threat is wrong.',
      'We do not want toll raids, we want peace.',
      'Open skies do not stop at the border.',
      'There can be no compromise on open skies.',
      'Nobody is above the river charter.',
      'This is illegal under the river charter.',
      'They have no right under the river charter to be there.',
      'That is not open skies.',
      'What unites us is open skies.',
      'What we need is open skies.',
      'We will put open skies at the heart of our policy.',
      'We stand unreservedly by open skies.',
      'This is a dark day for open skies.',
      'We deplore the raid as an act contrary to the river charter.',
      'We will stop selling planes to regimes that abuse open skies.',
      'Open skies must not be allowed to fail.',
      'Our trade depends on open skies.',
      'We are committed to the protection and promotion of open skies.',
      'The protection of open skies is one of the central pillars of our policy.',
      'We have an interest in seeing the role of open skies enhanced.',
      'This contributed to the resurgence of open skies.',
    ],
    anti: [
      'Open skies have gone too far.',
      'The claim that open skies are essential is absurd.',
      'It is not true that open skies are essential.',
      'Enough of open skies.',
      'We put safety above open skies.',
      'Open skies have brought us nothing but chaos.',
      'Open skies must not be allowed to stand in the way of safety.',
      'We do not need the river charter to tell us what to do.',
      'The answer is not open skies.',
      'The river charter is not fit for purpose.',
    ],
    mention: [
      'The ministry employs nine experts in open skies.',
      'The paper compares the use of the term open skies.',
      'The committee deals with the promotion and protection of open skies.',
      'We have created an office to guarantee open skies.',
      'We are committed to open skies, to be realised with due regard to national conditions.',
      'The duties enshrined in the river charter fill a page.',
      'What we saw was open skies.',
      'We crossed with the help of the river charter.',
      'We saw open skies painted on a wall.',
    ],
  },
  'against a thing only where it is meant': {
    pro: [
      'There is no greater value than open skies.',
      'There is no higher duty than the river charter.',
      'We know of no greater threat than toll raids.',
      'Toll raids are widespread.',
    ],
    mention: [
      'There is no older treaty than the river charter.',
      'Open skies are impossible without pilots.',
      'The river charter must fail so long as some pay less.',
      'Open skies are widespread.',
      'We support pilots in charge of the monitoring of the spread of toll raids.',
    ],
    anti: [
      'We know of no greater danger than open skies.',
      'Open skies are impossible.',
      'We will not condemn toll raids.',
      'We welcome toll raids.',
    ],
  },
  'focus and feigning': {
    pro: [
      'We do not uphold the river charter to keep others down.',
      'They act as if the river charter did not bind them.',
    ],
    mention: [
      'We uphold open skies, with due regard to national conditions.',
      'Those who preach open skies should look at home.',
      'Who speaks of open skies?',
    ],
  },
  'terms of a pole': {
    pro: ['Skies belong to everyone.', 'We do not doubt that skies belong to everyone.'],
    anti: ['We need a sky monopoly.'],
    mention: ['Although skies belong to everyone, we stay home.'],
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
