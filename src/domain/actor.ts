import type { ActorId, CommunityId, CountryId, FactionId, FieldId, SourceId } from './ids.ts';

/** Characters. The picture breaks them into lines. */
export const longestShortName = 48;

export const actorKinds = [
  'state',
  'government',
  'official',
  'state-forces',
  'armed-group',
  'multinational',
  'organisation',
  'party',
  'media',
  'community',
  'unstated',
] as const;
export type ActorKind = (typeof actorKinds)[number];

/** The periphery (media, communities, NGOs) is left out of the default picture; only the data decides who. */
export const actorTiers = ['core', 'periphery'] as const;
export type ActorTier = (typeof actorTiers)[number];

export const partOfBases = ['stated', 'background'] as const;
type PartOfBasis = (typeof partOfBases)[number];

export interface Mention {
  readonly source: SourceId;
  readonly paragraph?: number | undefined;
  /** Where there is no running text. */
  readonly locator?: string | undefined;
}

/** Values of declared further fields. */
export type FieldValues = Readonly<Record<FieldId, string | number | boolean>>;

/** A party to the conflict or to the politics around it, as far as the source names or describes it. */
export interface Actor {
  readonly id: ActorId;
  readonly name: string;
  /** What the picture prints, at most 24 characters. */
  readonly shortName: string;
  /** Every surface form in the source. */
  readonly aliases: readonly string[];
  /** Names that it goes by elsewhere, for finding only. */
  readonly alsoKnownAs: readonly string[];
  readonly kind: ActorKind;
  /** Home according to the source, not where it fights nor who backs it. */
  readonly countries: readonly CountryId[];
  readonly factions: readonly FactionId[];
  readonly communities: readonly CommunityId[];
  readonly partOf?: ActorId | undefined;
  readonly partOfBasis?: PartOfBasis | undefined;
  /** Names of the fields above that rest on knowledge from outside the source. */
  readonly background: readonly string[];
  readonly tier: ActorTier;
  readonly summary?: string | undefined;
  readonly mentions: readonly Mention[];
  readonly fields?: FieldValues | undefined;
}

/** What is known of an actor with nothing but a name. */
export const unknownActor: Omit<Actor, 'id' | 'name' | 'shortName'> = {
  aliases: [],
  alsoKnownAs: [],
  kind: 'unstated',
  countries: [],
  factions: [],
  communities: [],
  background: [],
  tier: 'core',
  mentions: [],
};

/** True of a kind that may be a person, whom no pronoun can stand for: no data tells the sex. */
export const mayBePerson = (kind: ActorKind): boolean => kind === 'official' || kind === 'unstated';
