import type { Diagnostic } from '../../base/errors.js';
import { version } from '../../base/version.js';
import type { Result } from '../../corpus/result.js';
import { targetFiles } from '../../knowledge/targets/load.js';
import type { Events } from '../../network/events/events.js';
import type { NetworkOptions, TargetNetworkOptions } from '../../network/options.js';
import type { Network, Tie } from '../../network/types.js';
import type { Provenance } from '../../render/data/json.js';
import { digest } from '../../tally/digest.js';
import { recordedOverrides } from '../../tally/overrides.js';
import type { NetworkCommandOptions } from './options.js';
import type { StatementText } from './reading.js';

export interface ToRender {
  network: Network<Tie>;
  /** Only an event list needs them. */
  events?: Events;
  result: Result;
  asked: NetworkOptions | TargetNetworkOptions;
  recorded: readonly Diagnostic[];
  options: NetworkCommandOptions;
  texts?: ReadonlyMap<string, StatementText>;
}

/** The network in the format asked for, in pieces. */
export async function renderNetwork({
  network,
  events,
  result,
  asked,
  recorded,
  options,
  texts,
}: ToRender): Promise<Iterable<string>> {
  const { format, bom = false } = options;
  const provenance = provenanceOf(result, asked, options);
  switch (format) {
    case 'json': {
      const { renderNetworkJson } = await import('../../render/network/json.js');
      return renderNetworkJson(network, provenance, recorded);
    }
    case 'csv':
    case 'nodes': {
      const { renderEdges, renderNodes } = await import('../../render/network/csv.js');
      return format === 'csv' ? renderEdges(network, bom) : [renderNodes(network, bom)];
    }
    case 'gexf': {
      const { renderGexf } = await import('../../render/network/gexf.js');
      return renderGexf(network, written(provenance));
    }
    case 'matrix':
    case 'dl': {
      const { renderDl, renderMatrix } = await import('../../render/network/matrix.js');
      return [format === 'dl' ? renderDl(network) : renderMatrix(network, bom)];
    }
    case 'eventlist': {
      const { renderEventList } = await import('../../render/network/event-list.js');
      const documents = new Map(result.corpus.tally.sorted());
      const field = (id: string, name: string) => documents.get(id)?.fields.get(name) ?? '';
      return [renderEventList(events!, { text: (id) => texts?.get(id), field })];
    }
    default: {
      const { renderGraphml } = await import('../../render/network/graphml.js');
      return renderGraphml(network, written(provenance));
    }
  }
}

function provenanceOf(
  { corpus, knowledge, selection }: Result,
  asked: ToRender['asked'],
  { ties }: NetworkCommandOptions,
): Provenance {
  const overrides = recordedOverrides(knowledge.overrides, corpus.tally);
  return {
    summary: corpus.summary(),
    digest: digest(corpus.tally),
    version: version(),
    lexicons: ties === 'targets' ? [...knowledge.files, ...targetFiles()] : knowledge.files,
    options: { ...(ties === 'targets' && { ties }), ...asked, ...selection, ...(overrides.length && { overrides }) },
  };
}

/** What a graph depends on, in a line. */
function written({ version, summary, digest, options }: Provenance): string {
  return `stance ${version}, ${summary.documents} documents, sha256 ${digest}, options ${JSON.stringify(options)}`;
}
