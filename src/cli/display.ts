import type { ColorSupportLevel } from 'chalk';
import { createStyle, type Style } from '../render/text/style.js';
import { allowInk, type Streams } from './streams.js';

/** 256 colours. */
const COLOURS: ColorSupportLevel = 2;
const PIPED_WIDTH = 80;

export interface DisplayOptions {
  color?: boolean;
  width?: number;
}

/** `FORCE_COLOR` wins, then `--color` and `--no-color`. Otherwise colour is used on terminals, unless `NO_COLOR` is set. */
export function wantsColour({ color }: DisplayOptions, { env, stdout }: Streams): boolean {
  const { FORCE_COLOR, NO_COLOR, TERM } = env;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return !/^(?:0|false)$/i.test(FORCE_COLOR);
  if (color !== undefined) return color;
  return Boolean(stdout.isTTY) && !NO_COLOR && TERM !== 'dumb';
}

/** The style for text that people read. A command calls it only where it prints such text. */
export function displayStyle(options: DisplayOptions, io: Streams): Style {
  const width = options.width ?? (io.stdout.isTTY ? (io.stdout.columns ?? PIPED_WIDTH) : PIPED_WIDTH);
  const isColoured = wantsColour(options, io);
  if (isColoured) allowInk(io.stdout);
  return createStyle(isColoured ? COLOURS : 0, Math.max(60, width));
}
