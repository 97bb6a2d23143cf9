import type model from 'wink-eng-lite-web-model';

type Model = typeof model;
type Hash = Record<string, number>;
interface Core {
  features: { lexeme: { hash: Hash } };
}

/**
 * wink-nlp enters each word that it does not know in its lexicon, and cuts later texts by it ("Roe’s" is two tokens or one): what it
 * makes of an article would depend on those read before. `start` makes an instance; `reset` takes out of its lexicon what was entered
 * since it was last called. Ids of such words are kept apart and given again, so that nothing grows with repetition.
 */
export function resettable<T>(original: Model, start: (model: Model) => T): { nlp: T; reset: () => void } {
  const cores: Core[] = [];
  const core = (): Core => {
    const data = (original as unknown as { core(): Core }).core();
    cores.push(data);
    return data;
  };
  const nlp = start({ ...original, core } as unknown as Model);
  const known = new Map<string, number>();
  let entered: string[] = [];
  const [lexemes] = cores.map(({ features }) => features.lexeme);
  const lexicon = lexemes.hash; // held by wink-nlp's look-ups; only what enters words asks for it anew, and gets the proxy
  const enter = (word: string, id: number): void => {
    lexicon[word] = id;
    entered.push(word);
  };
  lexemes.hash = new Proxy(lexicon, {
    get(_, word: string) {
      let id: number | undefined = lexicon[word];
      if (id === undefined) {
        id = known.get(word);
        if (id !== undefined) enter(word, id);
      }
      return id;
    },
    set(_, word: string, id: number) {
      known.set(word, id);
      enter(word, id);
      return true;
    },
  });
  return {
    nlp,
    reset: () => {
      for (const word of entered) delete lexicon[word];
      entered = [];
    },
  };
}
