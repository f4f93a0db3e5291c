/** Acts of every kind by a seed, for laws: what they do is senseless, but each could have been somebody's. */
import { seededRandom } from '#base/seededRandom.ts';
import { actorKinds } from '#domain/actor.ts';
import { omissionReasons } from '#domain/dataset.ts';
import type { ActorId, SourceId } from '#domain/ids.ts';
import { families, modes, signedFamilies, voices } from '#domain/statement.ts';
import { actBuilder, type Made } from '#workspace/acts/actBuilder.ts';
import { bin, emptyBin, restore } from '#workspace/acts/bin.ts';
import { type CodedLine, writeOmission, writeStatements } from '#workspace/acts/codePassage.ts';
import { describeDataset, renameDataset, replaceDataset } from '#workspace/acts/datasets.ts';
import { joinActors } from '#workspace/acts/joining.ts';
import { dismissAdvice, markEmpty, recallAdvice, unmark } from '#workspace/acts/marks.ts';
import { settle } from '#workspace/acts/settling.ts';
import { reinstate, withdraw } from '#workspace/acts/statements.ts';
import { putText, removeText } from '#workspace/acts/texts.ts';
import { add, change, withId } from '#workspace/acts/things.ts';
import type { ActorChoice } from '#workspace/coding/completing/actorCompletion.ts';
import { newVerbs } from '#workspace/coding/completing/verbCompletion.ts';
import type { OwnData } from '#workspace/ownData.ts';

export interface Chance {
  readonly number: (below: number) => number;
  readonly one: <Item>(items: readonly Item[]) => Item;
  readonly some: <Item>(items: readonly Item[], most?: number) => Item[];
  readonly text: () => string;
}

const words = [
  'Arland',
  'حزب الله',
  'Ünal',
  '50% ~ a',
  '__proto',
  '真',
  'x',
  'The “Old” Guard',
  'Keld-Süd',
  '1',
];

export function chanceOf(seed: number): Chance {
  const random = seededRandom(seed);
  const number = (below: number) => Math.floor(random() * below);
  const one = <Item>(items: readonly Item[]) => items[number(items.length)] as Item;
  return {
    number,
    one,
    some: (items, most = 2) => items.filter(() => random() < 0.4).slice(0, most),
    text: () => `${one(words)} ${one(words)}${number(3) === 0 ? ` ${number(1000)}` : ''}`,
  };
}

const actor = ({ dataset }: OwnData, chance: Chance) => {
  const name = chance.text();
  const partOf = chance.number(3) === 0 ? chance.one(dataset.actors)?.id : undefined;
  return {
    name,
    shortName: name.slice(0, 24).trim(),
    aliases: chance.some(words),
    alsoKnownAs: [],
    kind: chance.one(actorKinds),
    countries: chance.some(dataset.countries).map(({ id }) => id),
    factions: chance.some(dataset.factions).map(({ id }) => id),
    communities: chance.some(dataset.communities).map(({ id }) => id),
    partOf,
    background: partOf ? ['partOf'] : [],
    tier: chance.one(['core', 'periphery'] as const),
    mentions: dataset.sources.slice(0, 1).map(({ id }) => ({ source: id, paragraph: 1 + chance.number(9) })),
  };
};

const statement = ({ dataset }: OwnData, chance: Chance) => {
  const from = chance.one(dataset.actors)?.id;
  const to = chance.one(dataset.actors)?.id;
  const hasParagraph = chance.number(4) > 0;
  return {
    from: from as ActorId,
    to: to as ActorId,
    type: chance.one(dataset.relationTypes)?.id,
    voice: chance.one(voices),
    mode: chance.one(modes),
    saidBy: chance.one(['narrator', 'unnamed', from] as const),
    when: chance.one([null, '2020', '2020-06-14', '2020-05/2020-06']),
    theatre: chance.some(dataset.countries).map(({ id }) => id),
    cites: [
      {
        source: chance.one(dataset.sources).id,
        ...(hasParagraph ? { paragraph: 1 + chance.number(9), quote: chance.text() } : { locator: 'row 3' }),
      },
    ],
    gloss: `${chance.text()}.`,
    confidence: chance.one(['high', 'medium', 'low'] as const),
    note: chance.number(3) === 0 ? chance.text() : undefined,
  };
};

const family = (chance: Chance) => {
  const one = chance.one(families);
  return {
    family: one,
    sign: signedFamilies.some((signed) => signed === one) ? chance.one([1, -1] as const) : (0 as const),
  };
};
const anyId = (items: readonly { readonly id: string }[], chance: Chance) =>
  chance.one(items)?.id ?? 'nobody';

type Wish = (data: OwnData, chance: Chance) => Made;

const notNow: Made = { ok: false, why: 'not now' };

const paragraphs = (chance: Chance) =>
  Array.from({ length: 2 + chance.number(6) }, () => `${chance.text()} ${chance.text()} ${chance.text()}`);

/** A wish for every kind of act; some of them cannot be granted. */
export const wishes: Readonly<Record<string, Wish>> = {
  actorAdded: (data, chance) => add(data, 'actor', actor(data, chance)),
  actorChanged: (data, chance) => {
    const { name, shortName, partOf, tier } = actor(data, chance);
    const patch = chance.one([
      { name, shortName },
      { partOf },
      { tier, summary: undefined },
      { aliases: [name] },
    ]);
    return change(data, 'actor', anyId(data.dataset.actors, chance), patch);
  },
  actorBinned: (data, chance) => bin(data, 'actor', anyId(data.dataset.actors, chance), chance.number(3) > 0),
  actorsJoined: ({ ...data }, chance) =>
    joinActors(
      data,
      anyId(data.dataset.actors, chance) as ActorId,
      anyId(data.dataset.actors, chance) as ActorId,
    ),
  actorParted: (data, chance) => {
    const joined = data.bin.filter(({ how }) => how === 'joined');
    return joined.length === 0 ? notNow : restore(data, chance.one(joined)?.id ?? 0);
  },
  statementAdded: (data, chance) => add(data, 'statement', statement(data, chance)),
  statementCoded: (data, chance) => {
    const source = chance.one(data.dataset.sources).id;
    const paragraphs = data.texts.find((text) => text.source === source)?.paragraphs ?? [
      'Ünal met the Guard',
    ];
    const paragraph = 1 + chance.number(paragraphs.length);
    const whoever = (): ActorChoice => {
      const known = chance.one(data.dataset.actors);
      return known === undefined || chance.number(3) === 0
        ? { kind: 'newActor', name: chance.text() }
        : { kind: 'actor', actor: known, also: null };
    };
    const type = chance.one(data.dataset.relationTypes);
    const line: CodedLine = {
      who: whoever(),
      verb:
        type === undefined || chance.number(3) === 0
          ? chance.one(newVerbs(chance.text()))
          : { kind: 'type', type, isInverse: chance.number(2) === 0 },
      whom: whoever(),
      saidBy: chance.one([{ kind: 'narrator' }, { kind: 'unnamed' }, whoever()] as const),
      mode: chance.one(modes),
      voice: chance.one([null, ...voices]),
      when: chance.one([null, '2020-06']),
      where: chance.some(words),
    };
    const { length } = paragraphs[paragraph - 1] ?? '';
    return writeStatements(data, [line], { source, paragraph, start: 0, end: 1 + chance.number(length) });
  },
  statementChanged: (data, chance) => {
    const { from, when, theatre, note, cites } = statement(data, chance);
    const patch = chance.one([
      { from },
      { when, theatre },
      { note },
      { cites },
      { coder: 'Ada', earlier: true },
    ]);
    return change(data, 'statement', anyId(data.dataset.statements, chance), patch);
  },
  statementBinned: (data, chance) => bin(data, 'statement', anyId(data.dataset.statements, chance)),
  statementWithdrawn: (data, chance) => withdraw(data, chance.one(data.dataset.statements)?.id),
  statementReinstated: (data, chance) => {
    const withdrawn = data.dataset.statements.filter(({ status }) => status === 'withdrawn');
    return reinstate(data, chance.one(withdrawn)?.id);
  },
  relationTypeAdded: (data, chance) => {
    const label = chance.text();
    return add(data, 'relationType', { label, inverseLabel: label, symmetric: true, ...family(chance) });
  },
  relationTypeChanged: (data, chance) =>
    change(
      data,
      'relationType',
      anyId(data.dataset.relationTypes, chance),
      chance.one([family(chance), { label: chance.text() }]),
    ),
  relationTypeBinned: (data, chance) =>
    bin(data, 'relationType', anyId(data.dataset.relationTypes, chance), chance.number(4) === 0),
  sourceAdded: (data, chance) => add(data, 'source', { title: chance.text() }),
  sourceChanged: (data, chance) =>
    change(data, 'source', anyId(data.dataset.sources, chance), { author: chance.text() }),
  sourceBinned: (data, chance) =>
    bin(data, 'source', anyId(data.dataset.sources, chance), chance.number(8) === 0),
  countryAdded: (data, chance) => add(data, 'country', { label: chance.text() }),
  countryChanged: (data, chance) =>
    change(data, 'country', anyId(data.dataset.countries, chance), { label: chance.text() }),
  countryBinned: (data, chance) =>
    bin(data, 'country', anyId(data.dataset.countries, chance), chance.number(2) === 0),
  factionAdded: (data, chance) => add(data, 'faction', { label: chance.text(), description: chance.text() }),
  factionChanged: (data, chance) =>
    change(data, 'faction', anyId(data.dataset.factions, chance), { label: chance.text() }),
  factionBinned: (data, chance) =>
    bin(data, 'faction', anyId(data.dataset.factions, chance), chance.number(2) === 0),
  communityAdded: (data, chance) => add(data, 'community', { label: chance.text() }),
  communityChanged: (data, chance) =>
    change(data, 'community', anyId(data.dataset.communities, chance), { label: chance.text() }),
  communityBinned: (data, chance) => bin(data, 'community', anyId(data.dataset.communities, chance), true),
  operationAdded: (data, chance) => {
    const { actors, sources } = data.dataset;
    const cite = { source: chance.one(sources).id, paragraph: 1 };
    const participants = chance.some(actors).map(({ id }) => ({ actor: id, side: 'attacking', cite }));
    return add(data, 'operation', { label: chance.text(), when: null, participants });
  },
  operationChanged: (data, chance) =>
    change(data, 'operation', anyId(data.dataset.operations, chance), { label: chance.text() }),
  operationBinned: (data, chance) => bin(data, 'operation', anyId(data.dataset.operations, chance)),
  fieldAdded: (data, chance) =>
    add(data, 'field', { label: chance.text(), of: chance.one(['actors', 'statements'] as const) }),
  fieldChanged: (data, chance) =>
    change(data, 'field', anyId(data.dataset.fields ?? [], chance), { label: chance.text() }),
  fieldBinned: (data, chance) =>
    bin(data, 'field', anyId(data.dataset.fields ?? [], chance), chance.number(2) === 0),
  omissionAdded: (data, chance) =>
    chance.number(2) === 0
      ? writeOmission(
          data,
          {
            actors: [{ kind: 'newActor', name: chance.text() }],
            reason: chance.one(omissionReasons),
            note: chance.text(),
          },
          { source: chance.one(data.dataset.sources).id, paragraph: 1 + chance.number(9), start: 0, end: 3 },
        )
      : add(data, 'omission', {
          paragraph: 1 + chance.number(9),
          actors: chance.some(data.dataset.actors).map(({ id }) => id),
          reason: chance.one(omissionReasons),
          note: chance.text(),
        }),
  omissionChanged: (data, chance) => change(data, 'omission', chance.number(4), { note: chance.text() }),
  omissionBinned: (data, chance) => bin(data, 'omission', chance.number(4)),
  numberAdded: (data, chance) =>
    add(data, 'number', {
      paragraph: 2,
      number: 'three',
      what: chance.text(),
      saidBy: chance.one(data.dataset.actors)?.id ?? 'unnamed',
    }),
  numberChanged: (data, chance) => change(data, 'number', chance.number(3), { what: chance.text() }),
  numberBinned: (data, chance) => bin(data, 'number', chance.number(3)),
  notNamedAdded: (data, chance) =>
    add(data, 'notNamed', {
      term: chance.text(),
      nearest: chance.one(data.dataset.actors)?.id ?? null,
      note: 'Not here.',
    }),
  notNamedChanged: (data, chance) => change(data, 'notNamed', chance.number(3), { term: chance.text() }),
  notNamedBinned: (data, chance) => bin(data, 'notNamed', chance.number(3)),
  restoredFromBin: (data, chance) => restore(data, chance.one(data.bin)?.id ?? 0),
  binEmptied: (data, chance) => (chance.number(2) === 0 ? emptyBin(data) : notNow),
  keptAsideMended: (data, chance) => {
    if (data.dataset.keptAside?.[0] === undefined) return notNow;
    const builder = actBuilder(data);
    builder.insert('statements', withId(data, 'statements', statement(data, chance)));
    builder.remove('keptAside', 0);
    return builder.act('keptAsideMended');
  },
  datasetRenamed: (data, chance) => renameDataset(data, chance.text()),
  datasetChanged: (data, chance) =>
    describeDataset(
      data,
      chance.one([{ scope: chance.text() }, { keywords: undefined }, { licence: chance.text() }]),
    ),
  datasetReplaced: (data, chance) =>
    chance.number(2) === 0
      ? replaceDataset(data, {
          ...data.dataset,
          keptAside: [{ file: 'new.csv', row: 2 + chance.number(9), reason: 'No sign.' }],
        })
      : notNow,
  textAdded: (data, chance) => {
    const source = data.dataset.sources.find(({ id }) => !data.texts.some((text) => text.source === id));
    return source === undefined ? notNow : putText(data, source.id, paragraphs(chance));
  },
  editionReplaced: (data, chance) => {
    const text = chance.one(data.texts);
    return text === undefined
      ? notNow
      : putText(data, text.source, [...text.paragraphs.slice(1), ...paragraphs(chance)], new Set([0, 2]));
  },
  textRemoved: (data, chance) => {
    const text = chance.one(data.texts);
    return text === undefined || chance.number(3) > 0 ? notNow : removeText(data, text.source);
  },
  paragraphMarkedEmpty: (data, chance) =>
    markEmpty(data, { source: chance.one(data.dataset.sources).id, paragraph: 1 + chance.number(9) }),
  paragraphUnmarked: (data, chance) =>
    unmark(data, chance.one(data.nothingToCode) ?? { source: 'none' as SourceId, paragraph: 1 }),
  adviceDismissed: (data, chance) => dismissAdvice(data, chance.text(), chance.text()),
  codingsSettled: (data, chance) => {
    const ids = chance.some(data.dataset.statements, 4).map(({ id }) => id);
    const cut = chance.number(ids.length + 1);
    return settle(data, { stand: ids.slice(0, cut), withdrawn: ids.slice(cut) });
  },
  adviceRecalled: (data, chance) => recallAdvice(data, chance.one(data.dismissed) ?? ''),
};
