import { createHash } from 'node:crypto';

/** A policy under which a page runs and loads nothing but the script and style sheet that stand in it. */
export function contentPolicy({ script, style }: { script?: string; style: string }): string {
  return [
    "default-src 'none'",
    ...(script === undefined ? [] : [`script-src ${hashOf(script)}`]),
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const hashOf = (source: string): string => `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
