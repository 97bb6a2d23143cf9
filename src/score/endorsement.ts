import type { EnglishArticle } from '../english/english.js';
import type { WordClass } from '../english/word-classes.js';
import type { CueClass, LocalActor } from '../types/saying.js';
import type { Statement } from '../types/stance.js';
import { tokensIn } from './tokens-in.js';

/** Classes of cues that keep a distance from what is said. */
const DISTANCED: ReadonlySet<CueClass> = new Set<CueClass>(['claim', 'denial', 'question']);

/** Whose words a speaker makes their own by quoting them: those of documents, laws, principles, history, and of the speaker's own side. */
export class Endorsement {
  private readonly documents: ReadonlySet<string>;

  constructor(
    private readonly article: EnglishArticle,
    actors: readonly LocalActor[],
  ) {
    this.documents = new Set(actors.filter(({ type }) => type === 'document').map(({ key }) => key));
  }

  /** Whether the speaker of a statement stands behind one nested in it: "the Charter says that …", "my delegation has said that …". */
  covers(outer: Statement, inner: Statement): boolean {
    if (!isPutForward(outer) || !isPutForward(inner) || DISTANCED.has(inner.cueClass)) return false;
    // what speakers say that they have said counts for them already
    if (inner.speakers.some(({ id }) => outer.speakers.some((speaker) => speaker.id === id))) return false;
    return inner.source !== undefined && this.isTrusted(outer, inner);
  }

  private isTrusted({ kind }: Statement, { source, speakers }: Statement): boolean {
    const { chunks } = this.article.english;
    const [first, last] = tokensIn(this.article, source!);
    const chunk = chunks.chunkOf[first];
    const head = chunk < 0 ? first : chunks.chunkLast[chunk] - 1;
    for (let token = first; token < last; token++)
      // in indirect speech "our" is not the speaker's
      if (this.is(token, 'first-person')) return kind !== 'indirect' && !this.is(head, 'outsider');
    if (this.is(first, 'possessive-determiner')) return false;
    return this.is(head, 'authority') || speakers.some(({ id }) => this.documents.has(id));
  }

  private is(token: number, name: WordClass): boolean {
    const { english, tokens, vocabulary } = this.article;
    return token < tokens.count && english.classes[name].has(vocabulary.text(tokens.lower[token]));
  }
}

const isPutForward = ({ asserted, cueClass }: Statement): boolean =>
  asserted && cueClass !== 'denial' && cueClass !== 'question';
