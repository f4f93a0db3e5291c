/**
 * Words that judge, and so never stand where the app speaks in its own voice (quotes and aliases are exempt); and names
 * that look like others.
 */

import type { Finding, Located } from '#dataset/issue.ts';
import { mixedWord, skeleton, unseenCharacter } from '#dataset/lookalikes.ts';
import type { AdviceRule } from '#domain/adviceRule.ts';
import type { Dataset } from '#domain/dataset.ts';

interface NamingRule {
  readonly pattern: RegExp;
  readonly why: string;
  readonly instead: string;
  readonly rule?: AdviceRule;
}

const start = '(?<![\\p{L}\\p{N}])';
const end = '(?![\\p{L}\\p{N}])';
const word = (pattern: string) => new RegExp(start + pattern + end, 'iu');
/** Also the hyphens and dashes that word processors put in its place. */
const hyphen = '[-\u2010-\u2013]';

const forbidden: readonly NamingRule[] = [
  { pattern: word('regimes?'), why: 'judges a government', instead: '“government”' },
  { pattern: word('puppets?'), why: 'judges', instead: 'what was done, and who says so' },
  { pattern: word('terrorists?'), why: 'judges', instead: 'the group’s name, or its role and place' },
  { pattern: word('extremists?'), why: 'judges', instead: 'the group’s name, or its role and place' },
  {
    pattern: new RegExp(`${hyphen}backed${end}`, 'iu'),
    why: 'puts a relation into a name',
    instead: 'a statement of its own',
  },
  {
    pattern: new RegExp(`${hyphen}dominated${end}`, 'iu'),
    why: 'puts a judgement into a name',
    instead: 'the name alone',
  },
  { pattern: word('prox(?:y|ies)'), why: 'judges', instead: 'the relation, as a statement' },
  { pattern: word('imperialists?'), why: 'judges', instead: 'the name alone' },
  { pattern: word(`so${hyphen}?\\s?called`), why: 'doubts', instead: 'the name alone' },
  { pattern: word('admitted'), why: 'takes it for true', instead: '“said”' },
  { pattern: word('claimed'), why: 'doubts', instead: '“said”' },
  { pattern: word('revealed'), why: 'takes it for true', instead: '“said” or “reported”' },
  { pattern: word('exposed'), why: 'takes it for true', instead: '“said” or “reported”' },
];

/** Only in names: behind a verb, a year at the end of a name would be read as the time of the act. */
const inNames: readonly NamingRule[] = [
  {
    pattern: /\b(?:after|before|by|during|from|in|since|till|until) [^,]*\d{4}\)?$|\(\d{4}\)$/iu,
    why: 'can be read as the time of an act',
    instead: 'the year before the noun, as in “1990 government of Arland”',
    rule: 'name with a year',
  },
];

/** Only in glosses: neutral verbs. A claim to something, a noun, is none of them; nor is a commitment. */
const inGlosses: readonly NamingRule[] = [
  {
    pattern: new RegExp(
      `(?<!(?:['’]s|s['’]|\\b(?:the|its|their|his|her|these|such|territorial))\\s)${start}claims${end}(?!\\s+(?:on|over|against)\\b)`,
      'iu',
    ),
    why: 'doubts',
    instead: '“says”',
  },
  {
    pattern: word('(?:commits|committed|committing)(?!\\s+(?:itself |himself |herself |themselves )?to\\b)'),
    why: 'takes an accusation for true',
    instead: '“X accused Y of …”',
  },
];

function broken(
  text: string,
  rules: readonly NamingRule[],
): (readonly [message: string, expected: string, rule: AdviceRule])[] {
  return rules.flatMap(({ pattern, why, instead, rule = 'judging word' }) => {
    const match = pattern.exec(text);
    return match ? [[`“${match[0]}” ${why}`, `another word: ${instead}`, rule] as const] : [];
  });
}

interface Name {
  readonly file: Located[0];
  readonly path: Finding[0];
  readonly text: string;
  /** Id of what is named. */
  readonly of: string;
}

function appearanceFindings(names: readonly Name[]): Located[] {
  return names.flatMap(({ file, path, text }): Located[] => {
    const unseen = unseenCharacter(text);
    const mixed = mixedWord(text);
    return [
      ...(unseen === null
        ? []
        : [
            [
              file,
              [path, `it holds the unseen character ${unseen}`, 'visible characters', 'unseen character'],
            ] as Located,
          ]),
      ...(mixed === null
        ? []
        : [
            [
              file,
              [path, `“${mixed}” mixes letters of two scripts`, 'letters of one script', 'mixed scripts'],
            ] as Located,
          ]),
    ];
  });
}

/** Names of one kind that look alike and mean two things. */
function twinFindings(names: readonly Name[]): Located[] {
  const first = new Map<string, Name>();
  return names.flatMap((name): Located[] => {
    const key = skeleton(name.text);
    const other = first.get(key);
    if (other === undefined) first.set(key, name);
    if (other === undefined || other.of === name.of) return [];
    return [
      [
        name.file,
        [name.path, `“${name.text}” looks like the name of “${other.of}”`, 'another name', 'names alike'],
      ],
    ];
  });
}

function lookFindings(dataset: Dataset): Located[] {
  const actors = dataset.actors.flatMap((actor, index) =>
    (['name', 'shortName'] as const).map(
      (field): Name => ({ file: 'actors', path: [index, field], text: actor[field], of: actor.id }),
    ),
  );
  const otherNames = dataset.actors.flatMap(({ id, aliases, alsoKnownAs }, index) =>
    Object.entries({ aliases, alsoKnownAs }).flatMap(([field, list]) =>
      list.map((text, place): Name => ({ file: 'actors', path: [index, field, place], text, of: id })),
    ),
  );
  const labels = (['countries', 'factions', 'communities', 'operations', 'relationTypes'] as const).map(
    (list) =>
      dataset[list].map(
        ({ id, label }, index): Name => ({
          file: 'dataset',
          path: [list, index, 'label'],
          text: label,
          of: id,
        }),
      ),
  );
  // A verb may be mutual in one row and have a direction in the next.
  const mutual = new Set<string>(dataset.relationTypes.flatMap(({ id, symmetric }) => (symmetric ? id : [])));
  const verbsApart = labels.flatMap((names) => [
    names.filter(({ of }) => mutual.has(of)),
    names.filter(({ of }) => !mutual.has(of)),
  ]);
  return [
    ...appearanceFindings([...actors, ...otherNames, ...labels.flat()]),
    ...twinFindings(actors),
    ...verbsApart.flatMap(twinFindings),
  ];
}

/** What of the naming rules a dataset's names, summaries, labels and glosses break. */
export function namingFindings(dataset: Dataset): readonly Located[] {
  const check = (
    file: Located[0],
    path: Finding[0],
    text: string,
    rules: readonly NamingRule[] = forbidden,
  ): Located[] => broken(text, rules).map((words): Located => [file, [path, ...words]]);
  const labels = (['factions', 'communities', 'operations', 'relationTypes'] as const).flatMap((list) =>
    dataset[list].flatMap((item, index) => check('dataset', [list, index, 'label'], item.label)),
  );
  const inverse = dataset.relationTypes.flatMap(({ inverseLabel }, index) =>
    check('dataset', ['relationTypes', index, 'inverseLabel'], inverseLabel),
  );
  const actors = dataset.actors.flatMap((actor, index) =>
    (['name', 'shortName', 'summary'] as const).flatMap((field) =>
      check(
        'actors',
        [index, field],
        actor[field] ?? '',
        field === 'summary' ? forbidden : [...forbidden, ...inNames],
      ),
    ),
  );
  const glosses = dataset.statements.flatMap(({ gloss }, index) =>
    check('statements', [index, 'gloss'], gloss, [...forbidden, ...inGlosses]),
  );
  return [...labels, ...inverse, ...actors, ...glosses, ...lookFindings(dataset)];
}
