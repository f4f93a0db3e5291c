/** Words that judge, and so never stand where the app speaks in its own voice; quotes and aliases are exempt. */
import type { Dataset } from '#domain/dataset.ts';
import type { Finding, Located } from './issue.ts';

interface NamingRule {
  readonly pattern: RegExp;
  readonly why: string;
  readonly instead: string;
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
): (readonly [message: string, expected: string])[] {
  return rules.flatMap(({ pattern, why, instead }) => {
    const match = pattern.exec(text);
    return match ? [[`“${match[0]}” ${why}`, `another word: ${instead}`] as const] : [];
  });
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
      check('actors', [index, field], actor[field]),
    ),
  );
  const glosses = dataset.statements.flatMap(({ gloss }, index) =>
    check('statements', [index, 'gloss'], gloss, [...forbidden, ...inGlosses]),
  );
  return [...labels, ...inverse, ...actors, ...glosses];
}
