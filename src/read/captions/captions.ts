import type { Failure } from '../guard/guard.js';
import type { Draft, FormatInput } from '../types.js';
import { type Cue, type CueNode, parseText, tokenizeVTTCue } from './parser.js';
import { Turns } from './turns.js';

const FAILURE: Failure = {
  code: 'broken-captions',
  what: 'not subtitles that can be read',
  hint: 'Export them again as WebVTT (.vtt) or SubRip (.srt).',
};
const TIME_LINE = /-->/g;

/** Subtitles are one document: the lines of one turn are a paragraph, after the name of its speaker where it is marked. */
export async function* readCaptions({ file, bytes, report, guard }: FormatInput): AsyncGenerator<Draft> {
  const text = (await guard.text(bytes)).replace(/\r\n?/g, '\n');
  if (!text.trim()) {
    yield { record: {}, body: '' };
    return;
  }
  const type = /^WEBVTT/.test(text) ? 'vtt' : 'srt';
  const { cues, metadata } = await guard.parseLater(FAILURE, () => parseText(text, { type }));
  const marked = text.match(TIME_LINE)?.length ?? 0;
  if (!cues.length) throw guard.error(FAILURE.code, `${FAILURE.what}: it has no line of times`, FAILURE.hint);
  if (cues.length < marked)
    report({
      level: 'error',
      code: FAILURE.code,
      message: `${marked - cues.length} of ${marked} subtitles have times that cannot be read`,
      file: file.shown,
      hint: 'They were passed over; the others were read.',
    });
  const turns = new Turns();
  guard.attempt(FAILURE, () => {
    for (const cue of cues) addCue(cue, turns);
  });
  yield { record: { language: metadata.Language }, body: turns.toString() };
}

function addCue(cue: Cue, turns: Turns): void {
  const lines: { voice?: string; text: string }[] = [{ text: '' }];
  const visit = (node: CueNode, voice: string | undefined): void => {
    if (node.type !== 'text') {
      const inner = node.type === 'v' ? (node.voice ?? voice) : voice;
      for (const child of node.children) visit(child, inner);
      return;
    }
    for (const [i, text] of node.data.split('\n').entries()) {
      const last = lines[lines.length - 1];
      if (i > 0 || (last.text && last.voice !== voice)) lines.push({ voice, text });
      else lines[lines.length - 1] = { voice, text: last.text + text };
    }
  };
  for (const node of tokenizeVTTCue(cue)) visit(node, undefined);
  turns.cue(lines, cue.startTime, cue.endTime);
}
