import type { Actor } from './actor.ts';
import type {
  ActorId,
  CommunityId,
  CountryId,
  DatasetId,
  FactionId,
  OperationId,
  SourceId,
  StatementId,
} from './ids.ts';
import type { Cite, RelationType, Speaker, Statement } from './statement.ts';

export const singleSourceForms = ['article', 'table'] as const;
export type SingleSourceForm = (typeof singleSourceForms)[number];

export interface Source {
  readonly id: SourceId;
  /** What the words call it; an article where nothing is said. */
  readonly form?: SingleSourceForm | undefined;
  readonly title: string;
  readonly author: string;
  readonly publisher: string;
  readonly published: string;
  /** Where it was read. */
  readonly url: string;
  readonly urlNote?: string | undefined;
  readonly originalUrl?: string | undefined;
  readonly language: string;
  /** One neutral sentence on who speaks, so that a reader can discount it. */
  readonly standpoint: string;
}

/** What a dataset was read from, as every sentence about it needs to know. */
export type SourceForm = SingleSourceForm | 'several';

/** The form of the only source; "several" for any other number. */
export function sourceFormOf({ sources }: Pick<Dataset, 'sources'>): SourceForm {
  const [only, ...others] = sources;
  return only === undefined || others.length > 0 ? 'several' : (only.form ?? 'article');
}

export interface Country {
  readonly id: CountryId;
  readonly label: string;
}

export interface Faction {
  readonly id: FactionId;
  readonly label: string;
  readonly description: string;
}

export interface Community {
  readonly id: CommunityId;
  readonly label: string;
}

export interface OperationParticipant {
  readonly actor: ActorId;
  /** Free word of the curator's for the side taken in this operation. */
  readonly side: string;
  readonly cite: Cite;
}

/** A joint operation that the source names. It makes no pair of its participants. */
export interface Operation {
  readonly id: OperationId;
  readonly label: string;
  readonly when: string | null;
  readonly participants: readonly OperationParticipant[];
}

export const omissionReasons = [
  'forecast',
  'list only',
  'said of a collective',
  'hypothetical',
  'no perpetrator named',
  'no second party',
  'acts through another',
  'not said of this one',
  'place or land, no party',
] as const;
export type OmissionReason = (typeof omissionReasons)[number];

/** What a reader may look for in a paragraph, and why it is no line. */
export interface Omission {
  readonly paragraph: number;
  readonly actors: readonly ActorId[];
  readonly reason: OmissionReason;
  readonly note?: string | undefined;
}

/** A number that the source gives; it makes no relation. */
export interface StatedNumber {
  readonly paragraph: number;
  /** As worded in the source: "more than 17,000". */
  readonly number: string;
  /** What it counts, in the curator's own words. */
  readonly what: string;
  readonly saidBy: Speaker;
}

export interface NotNamed {
  readonly term: string;
  readonly nearest: ActorId | null;
  readonly note: string;
}

/** All that one curated dataset says; the three files of `data/<id>/` in one value. */
export interface Dataset {
  readonly format: 'entente';
  readonly formatVersion: 1;
  readonly id: DatasetId;
  readonly title: string;
  readonly description: string;
  readonly asOf: string;
  /** What ended before this date is *earlier*. */
  readonly conflictSince: string;
  readonly version: string;
  /** ISO day on which this version came out. */
  readonly issued?: string | undefined;
  /** SPDX id. */
  readonly licence: string;
  /** What the licence covers, and what it does not. */
  readonly licenceScope?: string | undefined;
  readonly curators: readonly string[];
  readonly keywords?: readonly string[] | undefined;
  readonly scope: string;
  readonly sources: readonly Source[];
  readonly countries: readonly Country[];
  readonly factions: readonly Faction[];
  readonly communities: readonly Community[];
  readonly operations: readonly Operation[];
  readonly relationTypes: readonly RelationType[];
  readonly omissions: readonly Omission[];
  readonly numbers?: readonly StatedNumber[] | undefined;
  readonly notNamed: readonly NotNamed[];
  /** Ids of statements that are gone; no other statement ever gets them. */
  readonly retiredIds?: readonly StatementId[] | undefined;
  readonly actors: readonly Actor[];
  readonly statements: readonly Statement[];
}
