// The mutants of a TypeScript file: small changes to what it does, none to its types, comments and imports.
import { parse } from '@babel/parser';

const COMPARISONS = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
};
const ARITHMETIC = { '+': '-', '-': '+', '*': '/', '/': '*', '%': '*', '+=': '-=', '-=': '+=', '*=': '/=' };
const LOGIC = { '&&': '||', '||': '&&' };
const METHODS = { some: 'every', every: 'some', min: 'max', max: 'min', floor: 'ceil', ceil: 'floor' };

/** Nodes without an effect when the program runs, or whose strings are names. */
const SKIPPED =
  /^(TS(?!AsExpression|NonNullExpression|SatisfiesExpression)|Import|Export(All|Default)|Directive|TypeAlias)/;

/** @returns {{ start: number, end: number, text: string, kind: string }[][]} For each place in the code, the changes that can be made there. */
export function mutantsOf(source) {
  const { program } = parse(source, { sourceType: 'module', plugins: ['typescript'] });
  const places = [];
  const add = (changes) => changes.length && places.push(changes);
  const text = (node) => source.slice(node.start, node.end);
  const change = (kind, { start, end }, to) => ({ kind, start, end, text: to });
  const operator = (kind, node, to) => {
    const start = source.indexOf(node.operator, (node.left ?? node.argument).end);
    return { kind, start, end: start + node.operator.length, text: to };
  };

  const visitors = {
    BinaryExpression(node) {
      if (COMPARISONS[node.operator]) add(COMPARISONS[node.operator].map((to) => operator('comparison', node, to)));
      else if (ARITHMETIC[node.operator] && !isText(node.left) && !isText(node.right))
        add([operator('arithmetic', node, ARITHMETIC[node.operator])]);
    },
    AssignmentExpression(node) {
      if (ARITHMETIC[node.operator] && !isText(node.right))
        add([operator('arithmetic', node, ARITHMETIC[node.operator])]);
    },
    LogicalExpression(node) {
      if (LOGIC[node.operator]) add([operator('logic', node, LOGIC[node.operator])]);
    },
    UnaryExpression(node) {
      if (node.operator === '!' || node.operator === '-') add([change('unary', node, text(node.argument))]);
    },
    UpdateExpression(node) {
      add([change('update', node, text(node).replace(node.operator, node.operator === '++' ? '--' : '++'))]);
    },
    NumericLiteral(node) {
      const { value } = node;
      add(
        [value + 1, value === 0 ? 2 : 0, value * 2]
          .filter((to) => to !== value)
          .map((to) => change('number', node, `${to}`)),
      );
    },
    BooleanLiteral(node) {
      add([change('boolean', node, `${!node.value}`)]);
    },
    StringLiteral(node) {
      add([change('string', node, node.value ? `''` : `'mutant'`)]);
    },
    ArrayExpression(node) {
      if (node.elements.length) add([change('array', node, '[]')]);
    },
    IfStatement: negate,
    ConditionalExpression: negate,
    WhileStatement: negate,
    ExpressionStatement(node) {
      add([change('statement', node, ';')]);
    },
    ContinueStatement(node) {
      add([change('statement', node, ';')]);
    },
    BreakStatement(node) {
      add([change('statement', node, ';')]);
    },
    ReturnStatement(node) {
      if (node.argument && node.argument.name !== 'undefined') add([change('return', node, 'return;')]);
    },
    CallExpression(node) {
      const { callee, arguments: args } = node;
      const isMath = callee.object?.name === 'Math'; // of least, most and product the order does not matter
      if (!isMath && args.length > 1 && !args.some(isSpread) && text(args[0]) !== text(args[1])) {
        const [a, b] = args;
        const swapped = text(b) + source.slice(a.end, b.start) + text(a);
        add([{ kind: 'arguments', start: a.start, end: b.end, text: swapped }]);
      }
      const { property } = callee;
      if (property && Object.hasOwn(METHODS, property.name)) add([change('method', property, METHODS[property.name])]);
    },
  };

  function negate(node) {
    add([change('condition', node.test, `!(${text(node.test)})`)]);
  }

  function visit(node, key) {
    if (SKIPPED.test(node.type) || (key === 'key' && node.type === 'StringLiteral')) return;
    visitors[node.type]?.(node);
    for (const [name, child] of Object.entries(node)) {
      if (name === 'loc' || name.endsWith('Comments')) continue;
      for (const one of Array.isArray(child) ? child : [child])
        if (one?.type && typeof one.start === 'number') visit(one, name);
    }
  }
  visit(program);
  return places;
}

const isSpread = ({ type }) => type === 'SpreadElement';
const isText = (node) => node.type === 'StringLiteral' || node.type === 'TemplateLiteral';

/** What a module imports, statically or not. */
export function importsOf(source) {
  const { program } = parse(source, { sourceType: 'module', plugins: ['typescript'] });
  const found = [];
  const visit = (node) => {
    const isTypes = node.importKind === 'type' || node.exportKind === 'type';
    if (node.source?.type === 'StringLiteral' && !isTypes) found.push(node.source.value);
    if (node.type === 'CallExpression' && node.callee.type === 'Import') found.push(node.arguments[0].value);
    for (const [name, child] of Object.entries(node)) {
      if (name === 'loc' || name.endsWith('Comments')) continue;
      for (const one of Array.isArray(child) ? child : [child])
        if (one?.type && typeof one.start === 'number') visit(one);
    }
  };
  visit(program);
  return found.filter((one) => one?.startsWith('.'));
}
