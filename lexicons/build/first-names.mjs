// Writes lexicons/text/first-names.yaml: first names and the gender that they speak for.
//
//   npm i --no-save human-names@1.0.13 gender-detection-from-name@1.11.5 && node lexicons/build/first-names.mjs
//
// A name counts where human-names lists it for one gender alone, or where at least two language lists of
// gender-detection-from-name have it and at least three quarters of them agree. Both packages are under the MIT licence.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const modules = new URL('../../node_modules/', import.meta.url);
const fold = (name) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const votes = new Map();
const vote = (table, name, gender) => {
  const key = fold(name);
  if (!/^[a-z]{2,}$/.test(key)) return;
  const count = table.get(key) ?? table.set(key, { female: 0, male: 0 }).get(key);
  count[gender]++;
};

const listed = new Map();
const folder = new URL('human-names/data/', modules);
for (const file of readdirSync(folder))
  for (const name of JSON.parse(readFileSync(new URL(file, folder), 'utf8'))) vote(listed, name, file.split('-')[0]);
for (const language of ['de', 'en', 'es', 'fr', 'it', 'tr']) {
  const source = readFileSync(new URL(`gender-detection-from-name/names/${language}.js`, modules), 'utf8');
  for (const [, name, gender] of source.matchAll(/\['([^']+)', '(female|male)'\]/g)) vote(votes, name, gender);
}

const genders = { female: [], male: [] };
for (const name of [...new Set([...listed.keys(), ...votes.keys()])].sort()) {
  const here = listed.get(name) ?? { female: 0, male: 0 };
  const there = votes.get(name) ?? { female: 0, male: 0 };
  for (const gender of ['female', 'male']) {
    const other = gender === 'female' ? 'male' : 'female';
    const sure = here[gender] > 0 && here[other] === 0;
    const agreed = here[other] === 0 && there[gender] >= 2 && there[gender] >= 3 * there[other];
    if (sure || agreed) genders[gender].push(name);
  }
}

const wrap = (names) => {
  const lines = [''];
  for (const name of names) {
    if (lines.at(-1).length + name.length > 140) lines.push('');
    lines[lines.length - 1] += `${lines.at(-1) ? ' ' : ''}${name}`;
  }
  return lines.map((line) => `  ${line}`).join('\n');
};
writeFileSync(
  new URL('../text/first-names.yaml', import.meta.url),
  `# yaml-language-server: $schema=../schema/first-names.json
# First names that speak for one gender, in lower case and without accents.
# Built by lexicons/build/first-names.mjs from the packages human-names and gender-detection-from-name (both MIT).
# Do not edit: what you add to names.yaml wins over this file.
female: >-
${wrap(genders.female)}
male: >-
${wrap(genders.male)}
`,
);
