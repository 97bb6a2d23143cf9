import type { Attribution } from '../types/saying.js';

/** What a rule says of an attribution that it finds. Unless it says otherwise, somebody states the content. */
type Found = Pick<Attribution, 'kind' | 'content' | 'rule' | 'confidence'> & Partial<Attribution>;

/** An attribution with all its fields, those that are absent too: objects of one shape are quicker to read. */
export function attributionOf({
  kind,
  source,
  cue,
  content,
  cueClass = 'statement',
  asserted = true,
  said = true,
  headline,
  speaker,
  within,
  rule,
  confidence,
}: Found): Attribution {
  return { kind, source, cue, content, cueClass, asserted, said, headline, speaker, within, rule, confidence };
}
