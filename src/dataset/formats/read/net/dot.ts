/** DOT of Graphviz: nodes, chains of edges, groups, attributes and their defaults; shapes and places are left out. */

import {
  type BuiltGraph,
  type GraphBuilder,
  graphBuilder,
} from '#dataset/formats/read/graph/graphBuilder.ts';
import { limits, Refusal } from '#dataset/formats/read/limits.ts';
import { graphProblems } from '#words/importProblems.ts';
import { type DotCursor, dotCursor } from './dotCursor.ts';

/** Looks in DOT like a graph: "digraph Ties {", also behind comments. */
export const isDot = (text: string): boolean =>
  /^\s*(?:strict\s+)?(?:di)?graph\b\s*(?:"(?:[^"\\]|\\.)*"|[\w\u0080-\uffff]*)\s*\{/i.test(
    text.slice(0, 5000).replace(/\/\*[\s\S]*?\*\/|(?:^|\n)\s*(?:\/\/|#)[^\n]*/g, '\n'),
  );

/** How things look and where they stand says nothing of the actors. */
const looks =
  /^(?:shape|style|color|colorscheme|fillcolor|font\w*|pen\w*|arrow\w*|width|height|pos|lp|bb|size|margin|rank\w*|head(?:port|clip)|tail(?:port|clip)|constraint|minlen|dir|splines|overlap|layout|ratio|image\w*|peripheries|fixedsize|orientation|nodesep|sep|bgcolor|labeljust|labelloc|label(?:distance|angle|float)|len)$/i;

/** What holds in a pair of braces: defaults, the name of the group, and the nodes in it. */
interface Scope {
  nodeValues: ReadonlyMap<string, string>;
  edgeValues: ReadonlyMap<string, string>;
  readonly members: Set<string>;
  label: string | null;
}

/** The attributes in brackets, over those that hold before; what says how things look is left out. */
function attributesAt(cursor: DotCursor, before: ReadonlyMap<string, string>): Map<string, string> {
  const values = new Map(before);
  while (cursor.accept('[')) {
    while (!cursor.isSign(']')) {
      const key = cursor.name();
      const value = cursor.accept('=') ? cursor.name() : 'true';
      if (!looks.test(key)) values.set(key, value);
      if (!cursor.accept(',')) cursor.accept(';');
    }
    cursor.skip();
  }
  return values;
}

/** The nodes of a file as they are named, each with its attributes. */
function dotNodes() {
  const nodes = new Map<string, { readonly line: number; readonly values: Map<string, string> }>();
  return {
    enter: (id: string, line: number, scope: Scope, own: ReadonlyMap<string, string>) => {
      const known = nodes.get(id);
      if (known === undefined) {
        if (nodes.size >= limits.rows) throw new Refusal(...graphProblems.manyNodes(limits.rows));
        nodes.set(id, { line, values: new Map([...scope.nodeValues, ...own]) });
      } else for (const [key, value] of own) known.values.set(key, value);
      scope.members.add(id);
    },
    /** The name of a group stands with its nodes, where they have none. */
    nameGroup: ({ members, label }: Scope) => {
      for (const id of members) {
        const values = nodes.get(id)?.values;
        if (label !== null && values !== undefined && !values.has('group')) values.set('group', label);
      }
    },
    all: nodes,
  };
}

/** Nodes at one end of an edge: one, or those of a group in braces. */
interface End {
  readonly ids: readonly string[];
  readonly line: number;
}

/** Reads the statements of a graph into the builder and the nodes. */
function dotReader(
  cursor: DotCursor,
  builder: GraphBuilder,
  nodes: ReturnType<typeof dotNodes>,
  isDirected: boolean,
) {
  const { isSign, accept } = cursor;
  const endOf = (scope: Scope, depth: number): End => {
    const line = cursor.peek()?.line ?? 1;
    if (isSign('subgraph') || isSign('{')) {
      const isNamed = accept('subgraph') && !isSign('{');
      const group = isNamed ? cursor.name() : '';
      return { ids: [...block(scope, depth + 1, /^cluster/i.test(group))], line };
    }
    const id = cursor.name();
    // A port, and its side: "a:port:ne".
    for (let part = 0; part < 2 && accept(':'); part++) cursor.skip();
    return { ids: [id], line };
  };

  /** Attributes of all nodes, edges or of the group, or one of the group by itself; false if none of them is next. */
  const readSetting = (scope: Scope): boolean => {
    const isAbout = (what: string) => isSign(what) && isSign('[', 1) && accept(what);
    if (isAbout('node')) scope.nodeValues = attributesAt(cursor, scope.nodeValues);
    else if (isAbout('edge')) scope.edgeValues = attributesAt(cursor, scope.edgeValues);
    else if (isAbout('graph')) scope.label = attributesAt(cursor, new Map()).get('label') ?? scope.label;
    else if (isSign('=', 1)) {
      const key = cursor.take().text;
      cursor.skip();
      const value = cursor.name();
      if (key.toLowerCase() === 'label') scope.label = value;
    } else return false;
    return true;
  };

  /** What stands in braces; gives the nodes in it. */
  const block = (outer: Scope, depth: number, isGroup: boolean): ReadonlySet<string> => {
    if (depth > limits.depth) cursor.fail(graphProblems.depth(limits.depth));
    if (!accept('{')) return outer.members;
    const scope: Scope = { ...outer, members: new Set(), label: null };
    while (!isSign('}')) {
      if (cursor.peek() === undefined) cursor.fail(graphProblems.dotOpenBrace);
      if (!accept(';') && !accept(',') && !readSetting(scope)) statement(scope, depth);
    }
    cursor.skip();
    if (depth === 0) builder.title(scope.label);
    if (isGroup) nodes.nameGroup(scope);
    for (const id of scope.members) outer.members.add(id);
    return scope.members;
  };

  /** A node, a group, or a chain of edges. */
  const statement = (scope: Scope, depth: number) => {
    const ends = [endOf(scope, depth)];
    const arrows: boolean[] = [];
    while (isSign('->') || isSign('--')) {
      arrows.push(cursor.take().text === '->');
      ends.push(endOf(scope, depth));
    }
    const isChain = arrows.length > 0;
    const values = attributesAt(cursor, isChain ? scope.edgeValues : new Map());
    for (const { ids, line } of ends)
      for (const id of ids)
        if (!scope.members.has(id) || !isChain) nodes.enter(id, line, scope, isChain ? new Map() : values);
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
  return block;
}

export function readDot(file: string, text: string): BuiltGraph {
  const builder = graphBuilder(file, 'DOT');
  const nodes = dotNodes();
  const cursor = dotCursor(text);
  while (cursor.accept('strict'));
  const isDirected = cursor.isSign('digraph');
  cursor.skip();
  if (!cursor.isSign('{')) builder.title(cursor.name());
  if (!cursor.isSign('{')) cursor.fail(graphProblems.dotNoBraces);
  const block = dotReader(cursor, builder, nodes, isDirected);
  block({ nodeValues: new Map(), edgeValues: new Map(), members: new Set(), label: null }, 0, false);
  for (const [id, { line, values }] of nodes.all) {
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
