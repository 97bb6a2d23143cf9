import { stringify } from 'yaml';
import { schemaLine } from './schema.js';

/** A lexicon to begin with: every part with a line on what it is for, and tests that pass. `dimension` is an id, `folder` where the file will stand. */
export function lexiconTemplate(dimension: string, title: string, folder?: string): string {
  const quoted = (text: string): string => stringify(text, { lineWidth: 0 }).trimEnd().replaceAll('\n', ' ');
  return `${schemaLine('lexicon', folder)}# How lexicons are written: docs/lexicon-format.md. Check this file with: stance lexicon check FILE
dimension: ${quoted(dimension)}
title: ${quoted(title)}
version: 0.1.0
license: CC-BY-4.0
source: Own compilation.
# The codebook: somebody else should code as you do after reading it.
description: |
  What the two sides are, and what counts as taking each.

  Pro: …
  Anti: …
  Counts: …
  Does not count: …
  Easily confused: …
labels: { pro: for it, anti: against it }

# Good things to the pro side. What is said or done about them decides: "defend X" is pro, "abandon X" is anti.
values:
  - exemplary thing # replace

# Bad things to the pro side: condemning them is pro, defending them anti.
wrongs:
  - { term: exemplary evil, weight: 1, note: replace }

# Acts, as verbs in their base form and what they are done to. Who does them decides.
deeds:
  - { wrong: demolish | dismantle, to: monument } # replace
  - { right: rebuild, to: monument }

# Phrases that take a side as they stand. Read a phrase in its contexts first: stance kwic "PHRASE" corpus/
claims:
  pro:
    - example worth following # replace
  anti:
    - example worth nothing

# Names and other senses. They never count, and hide the entries inside them.
exclusions:
  - Exemplary Thing Ltd

# Sentences that must come out as they say; half of them should be mentions, nothing, or the opposite. Sentences that measure and teach
# stand beside this file, in NAME.examples.yaml.
tests:
  - { text: "We must defend this exemplary thing.", expect: pro, mode: demand }
  - { text: "We condemn this exemplary evil.", expect: pro }
  - { text: "That is an example worth nothing.", expect: anti }
  - { text: "Talks on the exemplary thing opened.", expect: mention }
  - { text: "Exemplary Thing Ltd moved its office.", expect: none }
`;
}
