/**
 * The rooms of `src/`: what lives in each, and what it may import. Written once, here: `npm run rooms` makes the linter's
 * rules (`biome.rooms.json`) and the table in ARCHITECTURE.md from it, and a test fails where these differ from it.
 */

export interface Room {
  /** The folder below `src/`. */
  readonly folder: string;
  /** What lives there, for ARCHITECTURE.md. */
  readonly holds: string;
  /** A view: it imports no other view. */
  readonly isView?: true;
  /** Packages that this room alone imports, itself and what is below its name ("cytoscape" and "cytoscape-…"). */
  readonly ownPackage?: string;
  /** True if it imports the hand-written files of `data/`. */
  readonly readsData?: true;
}

/** In order: a room imports the rooms above it, and itself. */
export const rooms: readonly Room[] = [
  {
    folder: 'base',
    holds: 'what knows nothing of the subject: geometry, memoising, seeded random numbers, text widths',
  },
  {
    folder: 'shortcuts',
    holds: 'the keys that are ours to choose, one table for all who listen to them or print them',
  },
  {
    folder: 'domain',
    holds: 'words and rules: actor, statement, dyad, relation and its stance, tier, period, ids',
  },
  {
    folder: 'words',
    holds: 'every word on screen, one typed catalogue by topic; `grammar/` how its sentences are made',
  },
  {
    folder: 'dataset',
    holds:
      'the one door for data: schema and parsing, bundled data; `rules/` what a dataset must keep, `formats/` foreign files, `sourceTexts/` texts and their quotes',
    readsData: true,
  },
  {
    folder: 'graph',
    holds:
      'mathematics without a screen: statement graph, relation graph, layouts, seriation, structural balance',
  },
  {
    folder: 'query',
    holds:
      '`filter/` what is visible and why not, facets and counts; `find/` search; `sentences/` on the filter, acts and relations',
  },
  {
    folder: 'encoding',
    holds:
      'how things look and where they stand, for every renderer: scene, marks, lines, labels, hulls, legend, colours',
  },
  { folder: 'state', holds: 'the view: one value, one reducer, one address' },
  {
    folder: 'derive',
    holds: 'what follows from the view and the dataset, each part remembered by what invalidates it',
  },
  {
    folder: 'workers',
    holds:
      'one client for all workers, with progress, cancelling and a fallback on the page; layout and balance workers',
  },
  {
    folder: 'workspace',
    holds:
      'own data: `acts/` on it, `undo/` and redo of them, `storing/` on this device, `coding/` a text, `places/` as they are found; knows no screen',
    ownPackage: 'idb',
  },
  { folder: 'views', holds: 'the contract of the views (`viewProps.ts`)' },
  { folder: 'views/timing', holds: 'after the next paint, and when the page is idle' },
  { folder: 'views/primitives', holds: 'marks of a scene as SVG elements' },
  { folder: 'views/legend', holds: 'the legend of graph and matrix' },
  { folder: 'views/grid', holds: 'moving in a grid, for matrix and table' },
  { folder: 'views/camps', holds: 'solving balance for a view' },
  {
    folder: 'views/graph',
    holds: 'the graph, the only place that knows cytoscape',
    isView: true,
    ownPackage: 'cytoscape',
  },
  { folder: 'views/matrix', holds: 'the signed matrix', isView: true },
  { folder: 'views/table', holds: 'the table', isView: true },
  { folder: 'views/balance', holds: 'structural balance', isView: true },
  { folder: 'views/figure', holds: 'the figure: page → body → SVG → PNG or PDF', isView: true },
  {
    folder: 'ui',
    holds:
      'the page around the views: header, facets, evidence, dialogs, own data; a component beside its style; `widgets/`, `loading/`, `focus/` what all share',
  },
];

/** The rooms that a room imports: those above it, but no view if it is one. */
export function importsOf(room: Room): readonly Room[] {
  return rooms.slice(0, rooms.indexOf(room)).filter((other) => !(room.isView && other.isView));
}

interface Pattern {
  readonly group: readonly string[];
  readonly message: string;
}

const noParents: Pattern = {
  group: ['../**', '**/../**', '..'],
  message: "No '../': import by name from another folder ('#domain/actor.ts'), with './' inside one.",
};

const noOutside: Pattern = {
  group: ['#tests/**', '#scripts/**'],
  message: 'src/ is the app: it imports nothing from tests/ or scripts/.',
};

const owned = rooms.flatMap(({ folder, ownPackage }) => (ownPackage ? [{ folder, name: ownPackage }] : []));

const packageOf = ({ folder, name }: { readonly folder: string; readonly name: string }): Pattern => ({
  group: [name, `${name}-*`, `${name}/**`, `${name}-*/**`],
  message: `Only src/${folder} knows ${name}: everything else works on our own types.`,
});

/** Files directly in a folder that has rooms below it, or all below a folder that has none. */
const filesOf = ({ folder }: Room): string =>
  rooms.some((other) => other.folder.startsWith(`${folder}/`)) ? `#${folder}/*` : `#${folder}/**`;

function patternsOf(room: Room): readonly Pattern[] {
  const allowed = [...importsOf(room), room];
  const names = allowed.map(({ folder }) => folder);
  return [
    noParents,
    ...owned.filter(({ folder }) => folder !== room.folder).map(packageOf),
    {
      group: ['#*/**', ...allowed.map((one) => `!${filesOf(one)}`), ...(room.readsData ? ['!#data/**'] : [])],
      message: `${room.folder}/ imports ${names.join(', ')}${room.readsData ? ' and data/' : ''} alone. A room imports the rooms above it in scripts/rooms.ts: move the shared part up, or pass it in.`,
    },
  ];
}

const override = (includes: string, patterns: readonly Pattern[]) => ({
  includes: [includes],
  linter: { rules: { style: { noRestrictedImports: { level: 'error', options: { patterns } } } } },
});

/** The linter's rules, as the text of `biome.rooms.json`. */
export function linterRules(): string {
  const overrides = [
    override('**', [noParents]),
    override('src/**', [noParents, noOutside, ...owned.map(packageOf)]),
    ...rooms.map((room) => override(`src/${room.folder}/**`, patternsOf(room))),
  ];
  return `{ "overrides": [\n${overrides.map((one) => JSON.stringify(one)).join(',\n')}\n] }\n`;
}

/** The table of rooms in Markdown, without a line break at its end. */
export function roomTable(): string {
  const rows = rooms.map((room) => {
    const note = room.isView ? '; no other view' : '';
    const above = rooms.indexOf(room) === 0 ? 'nothing' : `the rooms above${note}`;
    return `| \`${room.folder}/\` | ${room.holds} | ${above}${room.readsData ? ', `data/`' : ''} |`;
  });
  return ['| room | what lives there | imports |', '|---|---|---|', ...rows].join('\n');
}

const tableStart = '<!-- rooms: made by `npm run rooms` -->';
const tableEnd = '<!-- end of rooms -->';

/** ARCHITECTURE.md with its table of rooms made anew. Throws if the marks around the table are missing. */
export function withRoomTable(architecture: string): string {
  const start = architecture.indexOf(tableStart);
  const end = architecture.indexOf(tableEnd);
  if (start < 0 || end < start)
    throw new Error(`ARCHITECTURE.md must hold ${tableStart} and, after it, ${tableEnd}.`);
  return `${architecture.slice(0, start + tableStart.length)}\n${roomTable()}\n${architecture.slice(end)}`;
}
