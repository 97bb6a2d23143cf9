import { ACTOR_TYPES, CUE_CLASSES, KINDS } from '../types/saying.js';
import { TARGET_RELATIONS, TARGET_VALUES } from '../types/target.js';

/** JSON Schemas of the lines of a partial result. Nothing of a line is used before its schema has passed it. */
const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const share = { type: 'number', minimum: 0, maximum: 1 } as const;
const count = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER } as const;
const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' } as const;
const oneOf = (values: readonly string[]) => ({ enum: values });
const list = (items: object) => ({ type: 'array', items });
const tuple = (...items: object[]) => ({ type: 'array', prefixItems: items, items: false, minItems: items.length });

/** An object with all of the first keys, perhaps some of the second, and no others. */
const object = (needed: Record<string, object>, optional: Record<string, object> = {}) => ({
  type: 'object',
  properties: { ...needed, ...optional },
  required: Object.keys(needed),
  additionalProperties: false,
});

const DIAGNOSTIC = object(
  { level: oneOf(['error', 'warning']), code: text, message: text },
  { file: text, line: count, column: count, hint: text, excerpt: text },
);

const OPTIONS = object(
  { bundled: flag, bundledActors: flag, fields: { type: 'object', additionalProperties: text } },
  {
    since: text,
    until: text,
    where: list(object({ field: text, equal: flag, value: text })),
    kind: list(oneOf(KINDS)),
    cueClass: list(oneOf(CUE_CLASSES)),
    asserted: flag,
    speech: flag,
    minConfidence: share,
    stanceConfidence: share,
    dateFormat: text,
    records: text,
    split: text,
    language: text,
  },
);

const nullable = (schema: object) => ({ anyOf: [schema, { type: 'null' }] });
const ACTOR = {
  ...tuple(text, text, oneOf(ACTOR_TYPES), flag, count, nullable(text), nullable(text), nullable(list(text))),
  minItems: 5,
};

const TARGET = tuple(text, text, oneOf(TARGET_VALUES), oneOf(TARGET_RELATIONS), flag, count);

export const HEAD_SCHEMA = JSON.stringify(
  object({
    schema: text,
    tool: object({ name: text, version: text }),
    lexicons: list(object({ path: text, sha256 })),
    options: OPTIONS,
    diagnostics: list(DIAGNOSTIC),
  }),
);

export const DOCUMENT_SCHEMA = JSON.stringify(
  object(
    {
      id: text,
      fields: list(tuple(text, text)),
      sha256,
      actors: list(ACTOR),
      keys: list(text),
      dimensions: list({ type: 'string', minLength: 1 }),
      numbers: text,
    },
    { terms: list(list(tuple(text, text))), targets: list(list(TARGET)), untold: count },
  ),
);
