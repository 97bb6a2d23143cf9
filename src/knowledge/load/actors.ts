import type { Report } from '../../base/errors.js';
import type { Actor, ActorType, Dated } from '../../types/saying.js';
import { readKnowledgeFile } from '../file.js';

/** An entry of an actors file: an actor with what helps to find it in a text. */
export interface KnownActor extends Actor {
  gender?: 'male' | 'female';
  /** Adjectives and words for its people: "Chinese". */
  demonyms: string[];
  /** Places and buildings used as a name for it: "Beijing". */
  seats: string[];
  /** Names that look like this actor's but are somebody else's. */
  not: string[];
}

type Written = Partial<Omit<KnownActor, 'affiliations' | 'roles'>> & {
  id: string;
  affiliations?: (string | Dated)[];
  roles?: (string | Dated)[];
};

/**
 * Reads actors files in order. An entry whose id was met before adds to it: a name, type or gender replaces, lists grow, and the
 * old name stays an alias. Problems go to `report`; a file with errors is left out whole.
 */
export function loadActors(paths: readonly string[], report: Report): KnownActor[] {
  const actors = new Map<string, KnownActor>();
  for (const path of paths) {
    const { file, diagnostics } = readKnowledgeFile<{ actors: Written[] }>(path, 'actors');
    diagnostics.forEach(report);
    file?.data.actors.forEach((entry, i) => {
      const known = actors.get(entry.id);
      if (!known && !entry.name)
        report(
          file.at(['actors', i], {
            code: 'missing-key',
            message: `"name" is missing and no actor has the id ${entry.id}`,
          }),
        );
      else actors.set(entry.id, known ? extend(known, entry) : extend(blank(entry.id, entry.type ?? 'person'), entry));
      for (const kind of ['affiliations', 'roles'] as const)
        entry[kind]?.forEach((dated, j) => {
          if (typeof dated === 'object' && dated.from && dated.to && dated.from > dated.to)
            report(
              file.at(['actors', i, kind, j], { code: 'bad-dates', message: `"${dated.name}" ends before it begins` }),
            );
        });
    });
  }
  return [...actors.values()];
}

const blank = (id: string, type: ActorType): KnownActor => ({
  id,
  name: '',
  type,
  aliases: [],
  demonyms: [],
  seats: [],
  not: [],
  affiliations: [],
  roles: [],
});

function extend(actor: KnownActor, entry: Written): KnownActor {
  const name = entry.name ?? actor.name;
  const renamed = actor.name && name !== actor.name ? [actor.name] : [];
  const dated = (list: (string | Dated)[] = []): Dated[] =>
    list.map((item) => (typeof item === 'string' ? { name: item } : item));
  const join = (a: string[], b: string[] = []): string[] => [...new Set([...a, ...b])];
  return {
    ...actor,
    name,
    type: entry.type ?? actor.type,
    gender: entry.gender ?? actor.gender,
    aliases: join([...actor.aliases, ...renamed], entry.aliases).filter((alias) => alias !== name),
    demonyms: join(actor.demonyms, entry.demonyms),
    seats: join(actor.seats, entry.seats),
    not: join(actor.not, entry.not),
    affiliations: [...actor.affiliations, ...dated(entry.affiliations)],
    roles: [...actor.roles, ...dated(entry.roles)],
  };
}

/** Whether a role or affiliation held on a day; open where a date is missing on either side. */
export function heldOn({ from, to }: Dated, date: string | undefined): boolean {
  if (!date) return !to;
  const day = date.slice(0, 10);
  return (!from || from.slice(0, day.length) <= day) && (!to || day.slice(0, to.length) <= to);
}
