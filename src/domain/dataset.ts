import type { Actor } from './actor.ts';
import type { ActorId, CommunityId, CountryId, DatasetId, FactionId, OperationId, SourceId } from './ids.ts';
import type { Cite, RelationType, Statement } from './statement.ts';

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
  'collective',
  'hypothetical',
  'no perpetrator named',
] as const;
export type OmissionReason = (typeof omissionReasons)[number];

/** What a reader may look for in a paragraph, and why it is no line. */
export interface Omission {
  readonly paragraph: number;
  readonly actors: readonly ActorId[];
  readonly reason: OmissionReason;
  readonly note?: string | undefined;
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
  readonly licence: string;
  readonly curators: readonly string[];
  readonly scope: string;
  readonly sources: readonly Source[];
  readonly countries: readonly Country[];
  readonly factions: readonly Faction[];
  readonly communities: readonly Community[];
  readonly operations: readonly Operation[];
  readonly relationTypes: readonly RelationType[];
  readonly omissions: readonly Omission[];
  readonly notNamed: readonly NotNamed[];
  readonly actors: readonly Actor[];
  readonly statements: readonly Statement[];
}
