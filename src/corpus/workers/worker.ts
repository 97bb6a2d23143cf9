import { openCache } from '../../cache/read-documents.js';
import { loadKnowledge } from '../../knowledge/knowledge.js';
import { createEngine } from '../../pipeline.js';
import type { Document } from '../../types/text.js';
import { analyzed, keptCounts } from '../analyzed.js';
import { attempt } from '../barrier.js';
import { packed } from '../packed.js';
import { readAndCounted } from '../read-each.js';
import { serve } from './serve.js';

// the main process has loaded the same files and reported what is wrong with them
serve(({ task, knowledge, scoring, options, cache }) => {
  const loaded = loadKnowledge(knowledge, () => {});
  const engine = createEngine(loaded, scoring, cache && openCache(cache, loaded, scoring));
  void [engine.attributor, engine.resolver, engine.scorer]; // compiled now, so that what is wrong with them is said once
  const { counts } = keptCounts(engine, options);
  const count = (document: Document) => {
    const { document: _, ...counted } = analyzed(document, engine, options);
    return counted;
  };
  const readToo = (document: Document) => {
    const { read, tally } = readAndCounted(document, engine, options);
    return { read: packed(read), tally };
  };
  const work = task === 'count' ? count : readToo;
  return (documents) => {
    counts?.open(documents);
    const attempts = documents.map((document) => attempt<ReturnType<typeof work>>(document, () => work(document)));
    counts?.flush();
    return attempts;
  };
});
