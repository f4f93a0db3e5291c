/** Words for the closed lists of the model. */
import type { ActorKind, ActorTier } from '#domain/actor.ts';
import type { OmissionReason, SourceForm } from '#domain/dataset.ts';
import type { LineKind, MixedKind, Stance } from '#domain/relation.ts';
import type { Family, Mode, Voice } from '#domain/statement.ts';
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
    'both-at-once': 'both ways at once',
    crossed: 'one side supports what the other opposes',
    'speakers-disagree': 'speakers disagree',
  } satisfies Record<MixedKind, string>,
  lineKind: {
    aligned: 'Aligned',
    opposed: 'Opposed',
    accused: 'Accused',
    structure: 'Structure',
    contact: 'Contact',
    harm: 'Act towards civilians',
  } satisfies Record<LineKind, string>,
  family: {
    armed: 'Armed',
    coercive: 'Coercive',
    political: 'Political',
    structure: 'Structure',
    contact: 'Contact',
    harm: 'Acts towards civilians',
  } satisfies Record<Family, string>,
  mode: {
    done: 'done or going on',
    announced: 'announced',
    threatened: 'threatened',
    accused: 'accused',
  } satisfies Record<Mode, string>,
  kind: {
    state: 'State',
    government: 'Government',
    official: 'Official',
    'state-forces': 'State forces',
    'armed-group': 'Armed group or militia',
    multinational: 'Multinational',
    organisation: 'Organisation',
    party: 'Political party',
    media: 'Media',
    community: 'Community',
    unstated: 'Kind not stated',
  } satisfies Record<ActorKind, string>,
  tier: { core: 'Core', periphery: 'Minor' } satisfies Record<ActorTier, string>,
  omissionReason: {
    forecast: 'a forecast, not a relation',
    'list only': 'only listed together',
    'said of a collective': 'said of a group as a whole',
    hypothetical: 'hypothetical',
    'no perpetrator named': 'no perpetrator named',
    'no second party': 'no second party named',
    'acts through another': 'acts through another',
    'not said of this one': 'not said of this actor',
    'place or land, no party': 'about a place, not a party',
  } satisfies Record<OmissionReason, string>,
} as const;

/** How real an act is. A condition threatens nobody where the act is friendly or takes no side. */
export function modeTerm(act: {
  readonly statement: { readonly mode: Mode };
  readonly type: { readonly sign: number };
}): string {
  const { mode } = act.statement;
  return mode === 'threatened' && act.type.sign !== -1 ? qualityWords.quality.conditional : terms.mode[mode];
}

/** Whose word a statement is: "reported by the article". */
export function voiceTerm(voice: Voice, sourceForm: SourceForm): string {
  switch (voice) {
    case 'report':
      return `reported by ${sourceFormWords.the[sourceForm]}`;
    case 'view':
      return `${sourceFormWords.view[sourceForm]} view`;
    case 'party':
      return 'said by a party';
    case 'other':
      return 'said of another';
    case 'unnamed':
      return 'unnamed';
  }
}
