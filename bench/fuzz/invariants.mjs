// What every segmented article holds to, whatever its text.

/** The invariants that an article breaks, each in a few words; none where all hold. */
export function checkArticle(article) {
  return [...tokensBroken(article), ...sentencesBroken(article), ...quotationsBroken(article)];
}

function* tokensBroken({ tokens, blocks, vocabulary, document: { text } }) {
  let end = 0;
  let block = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (!(tokens.start[i] >= end && tokens.end[i] > tokens.start[i])) return yield 'tokens overlap or are out of order';
    end = tokens.end[i];
    while (block < blocks.length && blocks[block].end <= tokens.start[i]) block++;
    if (block === blocks.length || tokens.start[i] < blocks[block].start || end > blocks[block].end)
      return yield 'a token lies outside its block';
    if (text.slice(tokens.start[i], end).replace(/\s/g, ' ') !== vocabulary.text(tokens.form[i]))
      return yield 'a token is not its text';
  }
}

function* sentencesBroken({ tokens, sentences, paragraphs }) {
  let first = 0;
  for (const [number, sentence] of sentences.entries()) {
    if (sentence.first !== first || sentence.last <= first) return yield 'sentences leave out or repeat tokens';
    for (let i = first; i < sentence.last; i++)
      if (tokens.sentence[i] !== number) return yield 'a token has another sentence';
    const paragraph = paragraphs[sentence.paragraph];
    if (number < paragraph.firstSentence || number >= paragraph.lastSentence)
      return yield 'a sentence is outside its paragraph';
    first = sentence.last;
  }
  if (first !== tokens.count) yield 'tokens without a sentence';
}

function* quotationsBroken({ tokens, quotations }) {
  for (const [index, { start, end, first, last, parent, continuedBy }] of quotations.entries()) {
    if (!(first < last && last <= tokens.count)) return yield 'a quotation without a token';
    if (!(start < end)) return yield 'an empty quotation';
    if (tokens.end[first] <= start || tokens.start[last - 1] >= end) return yield 'a quotation with tokens outside it';
    if (parent >= index || continuedBy >= quotations.length) return yield 'a quotation refers to none';
    if (parent >= 0 && (quotations[parent].first > first || quotations[parent].last < last))
      return yield 'a quotation sticks out of the one around it';
  }
  for (let i = 0; i < tokens.count; i++) {
    const quotation = tokens.quotation[i];
    if (
      quotation >= quotations.length ||
      (quotation >= 0 && !(quotations[quotation].first <= i && i < quotations[quotation].last))
    )
      return yield 'a token lies outside its quotation';
  }
}
