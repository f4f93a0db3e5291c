/** Words for the closed lists of the model. */

import type { ActorKind, ActorTier } from '#domain/actor.ts';
import type { OmissionReason, SourceForm } from '#domain/dataset.ts';
import type { AllegedActs, LineKind, MixedKind, Stance } from '#domain/relation.ts';
import {
  type Family,
  isConditional,
  type Mode,
  type RelationType,
  type Statement,
  type Voice,
} from '#domain/statement.ts';
import { byHandVoice, isByHand } from './changedByHand.ts';
import { counted, number } from './grammar/numbersAndLists.ts';
import { sourceFormWords } from './sourceForm.ts';
import { qualityWords } from './stanceQualifiers.ts';

export const terms = {
  stance: {
    aligned: 'Aligned',
    opposed: 'Opposed',
    mixed: 'Mixed',
    other: 'Other tie',
    alleged: 'Alleged',
  } satisfies Record<Stance, string>,
  /** Inside a sentence. */
  stanceInSentence: {
    aligned: 'aligned',
    opposed: 'opposed',
    mixed: 'mixed',
    other: 'other tie',
    alleged: 'alleged',
  } satisfies Record<Stance, string>,
  mixedKind: {
    'both-signs': 'aligned and opposed',
    crossed: 'one side supports what the other opposes',
    'speakers-disagree': 'speakers disagree',
  } satisfies Record<MixedKind, string>,
  lineKind: {
    aligned: 'Aligned',
    opposed: 'Opposed',
    accused: 'Alleged',
    structure: 'Membership, leadership or control',
    contact: 'Contact or presence',
    harm: 'Act affecting civilians',
  } satisfies Record<LineKind, string>,
  /** What acts that are only alleged would be. */
  allegedActs: { hostile: 'hostile act', supportive: 'support', harm: 'harm' } satisfies Record<
    AllegedActs,
    string
  >,
  family: {
    armed: 'Armed',
    coercive: 'Coercive',
    political: 'Political',
    structure: 'Membership, leadership or control',
    contact: 'Contact or presence',
    harm: 'Acts affecting civilians',
  } satisfies Record<Family, string>,
  mode: {
    done: 'done or ongoing',
    announced: 'announced',
    threatened: 'threatened',
    accused: 'alleged',
  } satisfies Record<Mode, string>,
  /** In place of "done or ongoing", where the source tells it as over. */
  ended: 'ended',
  kind: {
    state: 'State',
    government: 'Government',
    official: 'Official',
    'state-forces': 'State forces',
    'armed-group': 'Armed group or militia',
    multinational: 'Alliance or coalition',
    organisation: 'Organisation',
    party: 'Political party',
    media: 'Media',
    community: 'Community',
    unstated: 'Other kind, or not stated',
  } satisfies Record<ActorKind, string>,
  /** In the plural, inside a sentence. */
  kinds: {
    state: 'states',
    government: 'governments',
    official: 'officials',
    'state-forces': 'state forces',
    'armed-group': 'armed groups or militias',
    multinational: 'alliances or coalitions',
    organisation: 'organisations',
    party: 'political parties',
    media: 'media',
    community: 'communities',
    unstated: 'actors of unstated kind',
  } satisfies Record<ActorKind, string>,
  tier: { core: 'Main', periphery: 'Minor' } satisfies Record<ActorTier, string>,
  omissionReason: {
    past: 'a past relation',
    forecast: 'a forecast, not a relation',
    'list only': 'only listed together',
    'said of a collective': 'said of a group as a whole',
    hypothetical: 'hypothetical',
    'no perpetrator named': 'no perpetrator named',
    'no second party': 'no second party named',
    'acts through another': 'acts through another',
    'not said of this one': 'not said of this actor',
    'place or land, no party': 'about a place, not a party',
    'not stated': 'only implied, stated by nobody',
    'background only': 'background, not part of what is reported',
  } satisfies Record<OmissionReason, string>,
} as const;

/** "11 aligned", "5 other ties". */
export const stanceCount = (count: number, stance: Stance): string =>
  stance === 'other'
    ? counted(count, terms.stanceInSentence.other)
    : `${number(count)} ${terms.stanceInSentence[stance]}`;

/** A tie of a table or a file that takes no side: it does not say that the two met. */
const tieWithoutStance = 'Tie without a stance';

/** What a line says, in a word; `isOfRows` where the dataset is of tables. */
export const lineKindTerm = (kind: LineKind, isOfRows: boolean): string =>
  isOfRows && kind === 'contact' ? tieWithoutStance : terms.lineKind[kind];

/** The kinds of acts by name. */
export const familyTerms = (isOfRows: boolean): Readonly<Record<Family, string>> =>
  isOfRows ? { ...terms.family, contact: tieWithoutStance } : terms.family;

/** How real an act is. */
export function modeTerm(act: {
  readonly statement: Pick<Statement, 'mode' | 'ended'>;
  readonly type: Pick<RelationType, 'sign'>;
}): string {
  if (act.statement.ended && act.statement.mode === 'done') return terms.ended;
  return isConditional(act.statement, act.type)
    ? qualityWords.quality.conditional
    : terms.mode[act.statement.mode];
}

/** Whose word a statement is; what was changed by hand is not the source's. */
export const statementVoiceTerm = (
  statement: Pick<Statement, 'voice' | 'cites'>,
  sourceForm: SourceForm,
): string =>
  statement.voice === 'report' && isByHand(statement) ? byHandVoice : voiceTerm(statement.voice, sourceForm);

/** Whose word a statement of a voice is: "reported by the article". */
export function voiceTerm(voice: Voice, sourceForm: SourceForm): string {
  switch (voice) {
    case 'report':
      return `reported by ${sourceFormWords.the[sourceForm]}`;
    case 'view':
      return sourceFormWords.view[sourceForm];
    case 'party':
      return 'own account';
    case 'other':
      return 'another party’s claim';
    case 'unnamed':
      return 'unnamed speaker';
  }
}
