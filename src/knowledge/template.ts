import { stringify } from 'yaml';

/** A lexicon to begin with: every part with a line on what it is for, and tests that pass. `dimension` is an id. */
export function lexiconTemplate(dimension: string, title: string): string {
  const quoted = (text: string): string => stringify(text, { lineWidth: 0 }).trimEnd().replaceAll('\n', ' ');
  return `# yaml-language-server: $schema=../schema/lexicon.json
# How lexicons are written: docs/lexicon-format.md. Check this file with: stance lexicon check FILE
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

poles:
  # Phrases that take a side by themselves, whatever is done to them. Read a phrase in its contexts first: stance kwic "PHRASE" corpus/
  pro:
    label: for it
    terms:
      - example worth following # replace
  anti:
    label: against it
    terms:
      - { term: example worth nothing, weight: 1, note: replace }

# Things that are valued: only what is said or done about them takes a side ("defend X", "violations of X").
concepts:
  - exemplary thing # replace
  - { term: exemplary evil, valence: negative } # a bad thing: condemning it is pro

# Names and other senses. They never count, and hide the entries inside them.
exclusions:
  - Exemplary Thing Ltd

# Sentences and their expected values; half of them should be mentions, nothing, or the opposite.
tests:
  - { text: "We must defend this exemplary thing.", expect: pro, mode: demand }
  - { text: "We condemn this exemplary evil.", expect: pro }
  - { text: "That is an example worth nothing.", expect: anti }
  - { text: "Talks on the exemplary thing opened.", expect: mention }
  - { text: "Exemplary Thing Ltd moved its office.", expect: none }
`;
}
