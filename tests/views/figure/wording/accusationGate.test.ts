import { describe, expect, it } from 'vitest';
import { createDerive, type Derive } from '#derive/derive.ts';
import type { ActorId, StatementId } from '#domain/ids.ts';
import type { Statement } from '#domain/statement.ts';
import { type AddressState, initialState } from '#state/appState.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { textsInSvg } from '#tests/views/figure/textsInSvg.ts';
import { buildFigure } from '#views/figure/buildFigure.ts';
import { defaultFigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import {
  canShowAccusations,
  endsOfAccusations,
  hasAccusations,
  hiddenAccusations,
  printable,
} from '#views/figure/wording/accusationGate.ts';
import { figureAltText } from '#views/figure/wording/figureAltText.ts';
import { allegedRemark } from '#views/figure/wording/lineRemarks.ts';

const actor = (id: string) => id as ActorId;

/** Bresia is accused of arming the Hill Front; Ilan Oren, an official of Arland, says so. */
const ofStates = smallDataset.statements.find(({ id }) => id === 'p3-2') as Statement;
const ofIndividual = (ends: Pick<Statement, 'from' | 'to'>): Statement => ({
  ...ofStates,
  ...ends,
  id: 'p8-9' as StatementId,
  saidBy: 'unnamed',
});
const against = ofIndividual({ from: actor('ilan-oren'), to: actor('hill-front') });
const towards = ofIndividual({ from: actor('bresia'), to: actor('ilan-oren') });

/** Four actors of the small dataset and what it states of them, with these accusations and no other. */
function deriveWith(...accusations: readonly Statement[]): Derive {
  const four = ['bresia', 'hill-front', 'arland-government', 'ilan-oren'];
  const others = smallDataset.statements.filter(
    ({ mode, from, to }) => mode !== 'accused' && four.includes(from) && four.includes(to),
  );
  const dataset = {
    ...smallDataset,
    operations: [],
    actors: smallDataset.actors.filter(({ id }) => four.includes(id)),
    statements: [...others, ...accusations],
  };
  const positions = Object.fromEntries(
    four.map((id, n) => [id, [(n % 2) * 500, Math.floor(n / 2) * 500] as const]),
  );
  return createDerive(dataset, () => positions);
}

/** A view that counts accusations, with officials apart or rolled up. */
function viewOf(officials: 'apart' | 'rolled up', own: Partial<AddressState> = {}): AddressState {
  const { query } = initialState;
  const included = [...query.included, 'accused' as const];
  return { ...initialState, ...own, query: { ...query, included, rollUp: officials === 'rolled up' } };
}

const confirmed = { ...defaultFigureSpec, accusations: true };
const accusedIn = (derive: Derive, state: AddressState, spec = confirmed) =>
  buildFigure(derive, state, spec).scene?.lines.filter(({ kind }) => kind === 'accused');
const textOf = (derive: Derive, state: AddressState, spec = confirmed) =>
  textsInSvg(buildFigure(derive, state, spec).svg)
    .map(({ text }) => text)
    .join(' ');

describe('an accusation that concerns an individual', () => {
  const ways = [against, towards].flatMap((statement) =>
    (['apart', 'rolled up'] as const).map((officials) => ({ statement, officials })),
  );
  const name = '$statement.from → $statement.to, officials $officials';

  it.each(ways)(`${name}: may not be shown`, ({ statement, officials }) => {
    const derive = deriveWith(statement);
    expect(hasAccusations(derive, viewOf(officials))).toBe(true);
    expect(canShowAccusations(derive, viewOf(officials))).toBe(false);
  });

  it.each(ways)(`${name}: enters no figure, though confirmed`, ({ statement, officials }) => {
    const derive = deriveWith(statement);
    expect(accusedIn(derive, viewOf(officials))).toEqual([]);
    for (const view of ['matrix', 'table'] as const)
      expect(textOf(derive, viewOf(officials, { view }))).not.toContain('Alleged');
    expect(textOf(derive, viewOf(officials, { view: 'table', tableTab: 'statements' }))).not.toContain(
      statement.gloss,
    );
  });

  it('is told by name, and so is who may be one', () => {
    const derive = deriveWith(ofStates, against);
    expect(endsOfAccusations(derive, viewOf('apart')).individuals).toEqual(['ilan-oren']);
    const unstated = createDerive(
      {
        ...derive.dataset,
        statements: [ofStates],
        actors: derive.dataset.actors.map((one) =>
          one.id === 'bresia' ? { ...one, kind: 'unstated' as const } : one,
        ),
      },
      () => derive.positions({ layout: 'automatic' }, {}),
    );
    expect(endsOfAccusations(unstated, viewOf('apart'))).toEqual({ individuals: [], unstated: ['bresia'] });
  });

  it('keeps every other accusation out, too', () => {
    const derive = deriveWith(ofStates, against);
    expect(canShowAccusations(derive, viewOf('apart'))).toBe(false);
    expect(accusedIn(derive, viewOf('apart'))).toEqual([]);
  });

  it('keeps none out where the view does not show it', () => {
    const derive = deriveWith(ofStates, against);
    const view = viewOf('apart');
    const without = { ...view, query: { ...view.query, hidden: [actor('ilan-oren')] } };
    expect(canShowAccusations(derive, without)).toBe(true);
    expect(accusedIn(derive, without)?.map(({ a, b }) => [a, b])).toEqual([['bresia', 'hill-front']]);
  });
});

describe('an accusation that concerns no individual', () => {
  const derive = deriveWith(ofStates);

  it.each(['apart', 'rolled up'] as const)('is shown once confirmed, officials %s', (officials) => {
    expect(canShowAccusations(derive, viewOf(officials))).toBe(true);
    expect(accusedIn(derive, viewOf(officials))).toHaveLength(1);
    expect(accusedIn(derive, viewOf(officials), defaultFigureSpec)).toEqual([]);
  });

  it('is in no figure of a view that does not count accusations', () => {
    expect(hasAccusations(derive, initialState)).toBe(false);
    expect(accusedIn(derive, initialState)).toEqual([]);
  });

  it('names in a remark who alleges it, where the figure has no lines', () => {
    const graph = derive.visibleGraph(viewOf('apart').query);
    expect(allegedRemark(derive, graph)).toEqual([
      'Alleged only: Bresia → Hill Front (arms, alleged by Ilan Oren).',
    ]);
    expect(allegedRemark(derive, derive.visibleGraph(initialState.query))).toEqual([]);
    for (const view of ['matrix', 'table'] as const) {
      expect(textOf(derive, viewOf('apart', { view }))).toContain('Alleged only: Bresia → Hill Front');
      expect(textOf(derive, viewOf('apart', { view }), defaultFigureSpec)).not.toContain('Alleged');
    }
  });
});

describe('printable', () => {
  const derive = deriveWith(ofStates);

  it('leaves out accusations alone', () => {
    const { included } = printable(derive, viewOf('apart'), defaultFigureSpec).query;
    expect(included).toEqual(initialState.query.included);
  });

  it('gives the very view where nothing is left out', () => {
    const view = viewOf('apart');
    expect(printable(derive, view, confirmed)).toBe(view);
    expect(printable(derive, initialState, defaultFigureSpec)).toBe(initialState);
  });
});

it('is told in the words for those who do not see it: who alleges what, and who denies it', () => {
  const denied = { ...ofStates, note: 'Denied by Bresia (¶ 4: “never”).' };
  const longOf = (statement: typeof ofStates) => figureAltText(deriveWith(statement), viewOf('apart')).long;
  expect(longOf(ofStates)).toContain('Alleged: Ilan Oren alleges that Bresia arms the Hill Front.');
  expect(longOf({ ...ofStates, saidBy: 'unnamed' })).toContain(
    'Alleged: an unnamed speaker alleges that Bresia arms the Hill Front.',
  );
  expect(longOf(denied)).toContain(
    'Alleged: Ilan Oren alleges that Bresia arms the Hill Front, which Bresia denies (¶ 4).',
  );
});

it('counts what a view leaves out of allegations, and nothing where it counts them', () => {
  const derive = deriveWith(ofStates, against);
  const view = viewOf('apart');
  const included = view.query.included.filter((one) => one !== 'accused');
  expect(hiddenAccusations(derive, { query: { ...view.query, included } })).toBe(2);
  expect(hiddenAccusations(derive, view)).toBe(0);
  // What would stay hidden for another reason is not counted.
  const unsure = deriveWith({ ...ofStates, confidence: 'low' });
  expect(hiddenAccusations(unsure, { query: { ...view.query, included } })).toBe(0);
  const apart = { ...view.query, included, hidden: [ofStates.from] };
  expect(hiddenAccusations(derive, { query: apart })).toBeLessThan(2);
});
