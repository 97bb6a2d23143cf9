// Whether targets follow names: the names of states are swapped in the texts, and the targets must swap with them.

/** Names, peoples and capitals of pairs of states; each pair is swapped, in both directions. */
const SWAPS = [
  [
    ['Russia', 'France'],
    ['Russian', 'French'],
    ['Moscow', 'Paris'],
    ['Russians', 'Frenchmen'],
    ['Putin', 'Macron'], // people of whom the actors files know belong to their states
    ['Vladimir', 'Emmanuel'],
  ],
  [
    ['China', 'Norway'],
    ['Chinese', 'Norwegian'],
    ['Beijing', 'Oslo'],
  ],
];
const OTHERS = new Map(
  SWAPS.flat().flatMap(([a, b]) => [
    [a, b],
    [b, a],
  ]),
);
const IDS = new Map([
  ['russia', 'france'],
  ['france', 'russia'],
  ['china', 'norway'],
  ['norway', 'china'],
]);
/** France has no other name of which the actors files know. */
const RUSSIA = /\b[Tt]he Russian Federation\b/g;
const NAME = new RegExp(`\\b(${[...OTHERS.keys()].sort((a, b) => b.length - a.length).join('|')})\\b`, 'g');

const swap = (text) => text.replace(RUSSIA, 'Russia').replace(NAME, (name) => OTHERS.get(name));

/** How many targets of the swapped states are the other state in the swapped text, with the same value. */
export function swapped(speeches, read) {
  let same = 0;
  let all = 0;
  for (const speech of speeches) {
    const before = read(speech);
    const after = read(withNames(speech));
    before.forEach((spoken, i) => {
      for (const [id, { value }] of spoken) {
        all++;
        if (after[i].get(IDS.get(id) ?? id)?.value === value) same++;
      }
    });
  }
  return { same, all };
}

function withNames({ document, sentences }) {
  let text = '';
  const moved = sentences.map(({ start, end, ...rest }) => {
    const from = text.length;
    text += swap(document.text.slice(start, end));
    return { ...rest, start: from, end: text.length };
  });
  return { document: { ...document, text, speaker: swap(document.speaker) }, sentences: moved };
}
