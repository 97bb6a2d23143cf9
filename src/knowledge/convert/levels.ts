import { type Category, type ImportProblem, someOf } from './imported.js';
import { joinPoles, type PolePair } from './poles.js';

/**
 * The categories of one level of a nested dictionary, from 1, each with all that stands below it. Entries above the level belong to none of
 * them: they are left out and named in `problems`. Two categories of one name keep apart, with the names of those above them.
 */
export function atLevel(
  categories: readonly Category[],
  level: number,
  pair: PolePair | undefined,
  problems: ImportProblem[],
): Category[] {
  const depth = depthOf(categories);
  if (level > depth) {
    const message = `has ${depth} ${depth === 1 ? 'level' : 'levels'} of categories, and no level ${level}`;
    problems.push({ code: 'no-such-level', message });
    return [];
  }
  const found: { path: string[]; category: Category }[] = [];
  const collect = (siblings: readonly Category[], path: string[]): void => {
    if (path.length === level - 1) {
      const joined = path.length ? joinPoles(siblings, path[path.length - 1], pair, problems) : siblings;
      for (const category of joined) found.push({ path, category });
    } else
      for (const one of siblings) {
        if (one.terms.length) problems.push(above(one, level));
        collect(one.children, [...path, one.name]);
      }
  };
  collect(categories, []);
  const times = new Map<string, number>();
  for (const { category } of found) times.set(category.name, (times.get(category.name) ?? 0) + 1);
  return found.map(({ path, category }) =>
    (times.get(category.name) ?? 0) > 1 ? { ...category, name: [...path, category.name].join(' ') } : category,
  );
}

/** What to say of categories below the first level that become one lexicon with those above them; nothing where there are none. */
export function joinedLevels(categories: readonly Category[]): ImportProblem | undefined {
  const holding = categories.filter(({ children }) => children.some(({ pole }) => !pole));
  if (!holding.length) return undefined;
  const depth = depthOf(categories);
  return {
    code: 'joined-categories',
    message: `categories below the first level are joined with those above them: ${someOf(holding.map(nested))}`,
    hint: depth > 2 ? `--level N, from 2 to ${depth}, makes a lexicon of each.` : '--level 2 makes a lexicon of each.',
  };
}

const nested = ({ name, children }: Category): string =>
  `${name} (${someOf(children.filter(({ pole }) => !pole).map((child) => child.name))})`;

function above({ name, terms }: Category, level: number): ImportProblem {
  const entries = someOf(terms.map(({ term }) => `"${term}"`));
  return {
    line: terms[0].line,
    code: 'above-level',
    message: `entries of "${name}" stand above level ${level} and are left out: ${entries}`,
  };
}

function depthOf(categories: readonly Category[]): number {
  let deepest = 0;
  for (const { children } of categories) deepest = Math.max(deepest, 1 + depthOf(children));
  return deepest;
}
