/** DOT of Graphviz: nodes, chains of edges, groups, attributes and their defaults; shapes and places are left out. */

import { type BuiltGraph, graphBuilder } from '#dataset/formats/read/graph/graphBuilder.ts';
import { limits, Refusal } from '#dataset/formats/read/limits.ts';
import { graphProblems, type Problem } from '#words/importProblems.ts';

/** Looks in DOT like a graph: "digraph Ties {", also behind comments. */
export const isDot = (text: string): boolean =>
  /^\s*(?:strict\s+)?(?:di)?graph\b\s*(?:"(?:[^"\\]|\\.)*"|[\w\u0080-\uffff]*)\s*\{/i.test(
    text.slice(0, 5000).replace(/\/\*[\s\S]*?\*\/|(?:^|\n)\s*(?:\/\/|#)[^\n]*/g, '\n'),
  );

interface Token {
  readonly text: string;
  /** A text in quotes is a name even where it looks like a word of the language. */
  readonly isQuoted: boolean;
  readonly line: number;
}

/** How things look and where they stand says nothing of the actors. */
const looks =
  /^(?:shape|style|color|colorscheme|fillcolor|font\w*|pen\w*|arrow\w*|width|height|pos|lp|bb|size|margin|rank\w*|head(?:port|clip)|tail(?:port|clip)|constraint|minlen|dir|splines|overlap|layout|ratio|image\w*|peripheries|fixedsize|orientation|nodesep|sep|bgcolor|labeljust|labelloc|label(?:distance|angle|float)|len)$/i;

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern =
    /\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*|(?:^|(?<=\n))\s*#[^\n]*|"((?:[^"\\]|\\[\s\S])*)"|(<(?:[^<>]|<[^<>]*>)*>)|(--|->|[{}[\];,=:+])|(-?(?:\.\d+|\d+(?:\.\d*)?)(?![\w\u0080-\uffff])|[\w\u0080-\uffff.]+)/g;
  let line = 1;
  let last = 0;
  for (const match of text.matchAll(pattern)) {
    for (let at = text.indexOf('\n', last); at >= 0 && at < match.index; at = text.indexOf('\n', at + 1))
      line++;
    last = match.index;
    const [, quoted, html, sign, word] = match;
    if (tokens.length > limits.cells) throw new Refusal(...graphProblems.dotManyParts(limits.cells));
    if (quoted !== undefined)
      tokens.push({ text: quoted.replace(/\\[nlr]/g, ' ').replace(/\\(.)/gs, '$1'), isQuoted: true, line });
    else if (html !== undefined)
      tokens.push({
        text: html
          .slice(1, -1)
          .replace(/<[^>]*>/g, ' ')
          .trim(),
        isQuoted: true,
        line,
      });
    else if (sign !== undefined || word !== undefined)
      tokens.push({ text: sign ?? word ?? '', isQuoted: false, line });
  }
  return tokens;
}

/** What holds in a pair of braces: defaults, the name of the group, and the nodes in it. */
interface Scope {
  nodeValues: ReadonlyMap<string, string>;
  edgeValues: ReadonlyMap<string, string>;
  readonly members: Set<string>;
  label: string | null;
  readonly isGroup: boolean;
}

export function readDot(file: string, text: string): BuiltGraph {
  const builder = graphBuilder(file, 'DOT');
  const tokens = tokensOf(text);
  const nodes = new Map<string, { readonly line: number; readonly values: Map<string, string> }>();
  let at = 0;
  const peek = () => tokens[at];
  const isSign = (sign: string, offset = 0) => {
    const token = tokens[at + offset];
    return token?.isQuoted === false && token.text.toLowerCase() === sign;
  };
  const fail = (problem: Problem): never => {
    throw new Refusal(...problem, { row: (peek() ?? tokens.at(-1))?.line ?? 1 });
  };
  const take = (): Token => tokens[at++] ?? fail(graphProblems.cutOff);
  /** A name, also one that is put together with "+", without its port. */
  const name = (): Token => {
    const first = take();
    let { text: whole } = first;
    while (first.isQuoted && isSign('+')) {
      at++;
      whole += take().text;
    }
    return { ...first, text: whole };
  };
  const skipPort = () => {
    for (let part = 0; part < 2 && isSign(':'); part++) at += 2;
  };
  const attributes = (before: ReadonlyMap<string, string>): Map<string, string> => {
    const values = new Map(before);
    while (isSign('[')) {
      at++;
      while (!isSign(']')) {
        const key = name().text;
        if (isSign('=')) {
          at++;
          const value = name().text;
          if (!looks.test(key)) values.set(key, value);
        } else if (!looks.test(key)) values.set(key, 'true');
        if (isSign(',') || isSign(';')) at++;
      }
      at++;
    }
    return values;
  };
  const enter = (id: string, line: number, scope: Scope, own: ReadonlyMap<string, string>) => {
    const known = nodes.get(id);
    if (known === undefined) {
      if (nodes.size >= limits.rows) throw new Refusal(...graphProblems.manyNodes(limits.rows));
      nodes.set(id, { line, values: new Map([...scope.nodeValues, ...own]) });
    } else for (const [key, value] of own) known.values.set(key, value);
    scope.members.add(id);
  };

  while (isSign('strict')) at++;
  const isDirected = isSign('digraph');
  at++;
  if (!isSign('{')) builder.title(name().text);
  if (!isSign('{')) fail(graphProblems.dotNoBraces);

  /** The nodes of one end: of a name, or of a group in braces. */
  const endOf = (scope: Scope, depth: number): { readonly ids: readonly string[]; readonly line: number } => {
    const line = peek()?.line ?? 1;
    if (isSign('subgraph') || isSign('{')) {
      let group = '';
      if (isSign('subgraph')) {
        at++;
        if (!isSign('{')) group = name().text;
      }
      return { ids: [...block(scope, depth + 1, /^cluster/i.test(group))], line };
    }
    const { text: id } = name();
    skipPort();
    return { ids: [id], line };
  };

  /** What stands in braces; gives the nodes in it. */
  const block = (outer: Scope, depth: number, isGroup: boolean): ReadonlySet<string> => {
    if (depth > limits.depth) fail(graphProblems.depth(limits.depth));
    if (!isSign('{')) return outer.members;
    at++;
    const scope: Scope = { ...outer, members: new Set(), label: null, isGroup };
    while (!isSign('}')) {
      if (peek() === undefined) fail(graphProblems.dotOpenBrace);
      if (isSign(';') || isSign(',')) at++;
      else if (isSign('node') && isSign('[', 1)) {
        at++;
        scope.nodeValues = attributes(scope.nodeValues);
      } else if (isSign('edge') && isSign('[', 1)) {
        at++;
        scope.edgeValues = attributes(scope.edgeValues);
      } else if (isSign('graph') && isSign('[', 1)) {
        at++;
        scope.label = attributes(new Map()).get('label') ?? scope.label;
      } else if (isSign('=', 1)) {
        const key = take().text;
        at++;
        const value = name().text;
        if (key.toLowerCase() === 'label') scope.label = value;
      } else statement(scope, depth);
    }
    at++;
    if (depth === 0) builder.title(scope.label);
    if (isGroup)
      for (const id of scope.members) {
        const values = nodes.get(id)?.values;
        if (scope.label !== null && values !== undefined && !values.has('group'))
          values.set('group', scope.label);
      }
    for (const id of scope.members) outer.members.add(id);
    return scope.members;
  };

  /** A node, a group, or a chain of edges. */
  const statement = (scope: Scope, depth: number) => {
    const ends = [endOf(scope, depth)];
    const arrows: boolean[] = [];
    while (isSign('->') || isSign('--')) {
      arrows.push(take().text === '->');
      ends.push(endOf(scope, depth));
    }
    const isChain = arrows.length > 0;
    const values = attributes(isChain ? scope.edgeValues : new Map());
    for (const { ids, line } of ends)
      for (const id of ids)
        if (!scope.members.has(id) || !isChain) enter(id, line, scope, isChain ? new Map() : values);
    for (const [step, isArrow] of arrows.entries())
      for (const from of ends[step]?.ids ?? [])
        for (const to of ends[step + 1]?.ids ?? [])
          builder.edge({
            from,
            to,
            isDirected: isDirected && isArrow,
            place: { row: ends[step]?.line ?? 1 },
            values,
          });
  };

  block(
    { nodeValues: new Map(), edgeValues: new Map(), members: new Set(), label: null, isGroup: false },
    0,
    false,
  );
  for (const [id, { line, values }] of nodes) {
    const { label, rest } = withoutLabel(values);
    builder.node({
      id,
      label: label === undefined || label === '\\N' ? id : label,
      place: { row: line },
      values: rest,
    });
  }
  return builder.finish();
}

function withoutLabel(values: ReadonlyMap<string, string>) {
  const rest = new Map(values);
  const label = rest.get('label');
  rest.delete('label');
  return { label, rest };
}
