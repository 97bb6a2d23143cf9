import { oneLine } from '../../base/plain.js';
import { KINDS } from '../../types/saying.js';
import { MODES, VALUES } from '../../types/stance.js';
import { TARGET_VALUES } from '../../types/target.js';
import { type Html, html } from '../html.js';
import { encoded, keyOf, keyOfActor } from '../keys.js';
import type { Report, ShownPair } from '../report.js';
import type { Used } from '../used.js';
import { nameOf } from '../wording.js';
import { endsOf } from './targets/ends.js';

type Choice = readonly [value: string, label: string, index?: number];

/** The fields by which statements are chosen: their names are those of the page's address. */
export function filters({ groups, by, dimensions, documents, over, targets }: Report, inPage: Used): Html[] {
  const used = documents.filter(({ statements }) => statements.length);
  const noun = by.length === 1 && by[0] === 'actor' ? 'Actor' : 'Group';
  const kinds = new Set(used.flatMap(({ statements }) => statements.map(({ statement }) => statement.kind)));
  const plainChoices = (values: readonly string[]): Choice[] => values.map((value) => [value, value]);
  const spoken = (targets?.pairs ?? []).filter((_, pair) => inPage.pairs.has(pair));
  return [
    speakers(noun, groups, spoken, inPage),
    select(
      'd',
      'Dimension',
      dimensions.map(({ dimension, title }) => [encoded(dimension), oneLine(title || dimension)]),
    ),
    select('v', 'Value', [['position', 'any position'], ...plainChoices(VALUES)]),
    select('m', 'Mode', plainChoices(MODES)),
    select('k', 'Kind', plainChoices(KINDS.filter((kind) => kinds.has(kind)))),
    select(
      'f',
      'Document',
      used.map(({ number, document }) => [String(number), oneLine(document.id)]),
    ),
    ...(over ? [select('t', 'Period', plainChoices(over.periods))] : []),
    ...(targets ? spokenFilters(spoken) : []),
    html`<label>Text <input type="search" name="q" autocomplete="off"></label> `,
  ];
}

/** The groups; then those who speak of somebody and are none of them, as where rows are by outlet. */
function speakers(noun: string, groups: Report['groups'], spoken: readonly ShownPair[], inPage: Used): Html {
  const all = groups.flatMap((group, i): Choice[] => (inPage.groups.has(i) ? [[keyOf(group), nameOf(group), i]] : []));
  const known = new Set(all.map(([key]) => key));
  const others = endsOf(spoken, 'source').filter(({ id }) => !known.has(keyOfActor(id)));
  const more = html`<optgroup label="Who speaks of somebody">${others.map(({ id, name }) => option([keyOfActor(id), name]))}</optgroup>`;
  return select('a', noun, all, others.length ? more : undefined);
}

const spokenFilters = (spoken: readonly ShownPair[]): Html[] => [
  select(
    'o',
    'Of whom',
    endsOf(spoken, 'target').map(({ id, name }) => [keyOfActor(id), name]),
  ),
  select(
    'h',
    'How',
    TARGET_VALUES.map((value) => [value, value]),
  ),
];

const select = (name: string, label: string, choices: readonly Choice[], more?: Html): Html =>
  html`<label>${label} <select name="${name}"><option value="">all</option>${choices.map(option)}${more}</select></label> `;

const option = ([value, label, index]: Choice): Html =>
  html`<option value="${value}"${index === undefined ? '' : html` data-i="${index}"`}>${label}</option>`;
