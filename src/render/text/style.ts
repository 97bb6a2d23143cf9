import { Chalk, type ColorSupportLevel } from 'chalk';

/** The look of output. Nothing is shown by colour alone, and blue and orange differ for colour-blind readers too. */
export interface Style {
  /** Columns available. */
  width: number;
  strong(text: string): string;
  faint(text: string): string;
  pro(text: string): string;
  anti(text: string): string;
  /** The nth speaker's words. */
  voice(n: number, text: string): string;
}

const BLUE = 75;
const ORANGE = 208;
const VOICES = [80, 179, 141, 114, 174, 110, 222, 146];

export function createStyle(level: ColorSupportLevel, width: number): Style {
  const chalk = new Chalk({ level });
  return {
    width,
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    pro: (text) => chalk.ansi256(BLUE)(text),
    anti: (text) => chalk.ansi256(ORANGE)(text),
    voice: (n, text) => chalk.ansi256(VOICES[n % VOICES.length])(text),
  };
}
