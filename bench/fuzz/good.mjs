// The good document that stands beside each bad file: it must come out, whatever is beside it.

export const GOOD_TEXT =
  'Foreign Minister Maren Okafor of Norway said on Friday that all states must respect human rights and the sovereignty of their neighbours. “We reject any interference in internal affairs,” Okafor added.\n';
