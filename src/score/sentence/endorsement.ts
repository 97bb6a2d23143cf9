import type { EnglishArticle } from '../../english/english.js';
import type { WordClass } from '../../english/word-classes.js';
import type { CueClass, LocalActor } from '../../types/saying.js';
import type { Statement } from '../../types/stance.js';
import type { Span } from '../../types/text.js';
import { tokensIn } from './tokens-in.js';

/** Classes of cues that keep a distance from what is said. */
const DISTANCED: ReadonlySet<CueClass> = new Set<CueClass>(['claim', 'denial', 'question']);

/**
 * Whose words a speaker makes their own by quoting them: those of documents, laws, principles, history, of nobody ("it is clear that"), and
 * of the speaker's own side; and what anything shows.
 */
export class Endorsement {
  private readonly documents = new Set<string>();
  /** Who somebody speaks for: by the key of the one, the id of the other. */
  private readonly affiliations = new Map<string, string>();

  constructor(
    private readonly article: EnglishArticle,
    actors: readonly LocalActor[],
  ) {
    for (const { key, type, affiliation } of actors) {
      if (type === 'document') this.documents.add(key);
      if (affiliation !== undefined) this.affiliations.set(key, affiliation);
    }
  }

  /** Whether the speaker of a statement stands behind one nested in it: "the Charter says that …", "my delegation has said that …". */
  covers(outer: Statement, inner: Statement): boolean {
    if (!isPutForward(outer) || !isPutForward(inner)) return false;
    // what speakers say that they have said counts for them already
    if (inner.speakers.some(({ id }) => outer.speakers.some((speaker) => speaker.id === id))) return false;
    if (this.isFactive(inner)) return true;
    if (DISTANCED.has(inner.cueClass)) return false;
    return inner.source === undefined || this.isTrusted(outer, inner, inner.source);
  }

  private isFactive({ cue }: Statement): boolean {
    if (!cue) return false;
    const { english, tokens, vocabulary } = this.article;
    const [first, last] = tokensIn(this.article, cue);
    for (let token = first; token < last; token++)
      if (english.classes['factive-verb'].has(vocabulary.text(tokens.lemma[token]))) return true;
    return false;
  }

  private isTrusted(outer: Statement, { speakers }: Statement, source: Span): boolean {
    const { chunks } = this.article.english;
    const [first, last] = tokensIn(this.article, source);
    const chunk = chunks.chunkOf[first];
    const head = chunk < 0 ? first : chunks.chunkLast[chunk] - 1;
    for (let token = first; token < last; token++)
      // in indirect speech "our" is not the speaker's
      if (this.is(token, 'first-person')) return outer.kind !== 'indirect' && !this.is(head, 'outsider');
    if (this.is(first, 'possessive-determiner')) return false;
    if (this.is(head, 'authority')) return true;
    const sides = new Set(outer.speakers.map(({ id }) => this.affiliations.get(id)));
    return speakers.some(({ id }) => this.documents.has(id) || sides.has(id));
  }

  private is(token: number, name: WordClass): boolean {
    const { english, tokens, vocabulary } = this.article;
    return token < tokens.count && english.classes[name].has(vocabulary.text(tokens.lower[token]));
  }
}

const isPutForward = ({ asserted, cueClass }: Statement): boolean =>
  asserted && cueClass !== 'denial' && cueClass !== 'question';
