import type { Actor } from './actor.ts';
import type {
  ActorId,
  CommunityId,
  CountryId,
  DatasetId,
  FactionId,
  FieldId,
  OperationId,
  SourceId,
  StatementId,
} from './ids.ts';
import type { Cite, RelationType, Speaker, Statement } from './statement.ts';

/** A file is any foreign one that says no more of itself, such as a spreadsheet or a network. */
export const singleSourceForms = ['article', 'table', 'file'] as const;
export type SingleSourceForm = (typeof singleSourceForms)[number];

export interface Source {
  readonly id: SourceId;
  /** What the words call it; an article where nothing is said. */
  readonly form?: SingleSourceForm | undefined;
  readonly title: string;
  readonly author?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
  /** Where it was read. */
  readonly url?: string | undefined;
  readonly urlNote?: string | undefined;
  readonly originalUrl?: string | undefined;
  readonly language?: string | undefined;
  /** One neutral sentence on who speaks, so that a reader can discount it. */
  readonly standpoint?: string | undefined;
}

/** What a dataset was read from, as every sentence about it needs to know. */
export const sourceForms = [...singleSourceForms, 'several'] as const;
export type SourceForm = (typeof sourceForms)[number];

/** The form of the only source; "several" for any other number. */
export function sourceFormOf({ sources }: Pick<Dataset, 'sources'>): SourceForm {
  const [only, ...others] = sources;
  return only === undefined || others.length > 0 ? 'several' : (only.form ?? 'article');
}

/** True if every source is a table or a file: there somebody has put each tie in a row of its own. */
export function isOfRows({ sources }: Pick<Dataset, 'sources'>): boolean {
  return sources.length > 0 && sources.every(({ form }) => form === 'table' || form === 'file');
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

interface OperationParticipant {
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

/** Reasons of the codebook of the curated datasets. */
export const codebookReasons = [
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
/** Why words are no relation; the first are those that texts have most. */
export const omissionReasons = ['past', ...codebookReasons, 'not stated', 'background only'] as const;
export type OmissionReason = (typeof omissionReasons)[number];

/** What a reader may look for in a paragraph, and why it is no line. */
export interface Omission {
  readonly paragraph: number;
  /** Place of its words in the text of the paragraph, in own data. */
  readonly start?: number | undefined;
  readonly end?: number | undefined;
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

export const fieldOwners = ['actors', 'statements'] as const;
export type FieldOwner = (typeof fieldOwners)[number];

/** A further property that the data brings along, such as a column that nothing else stands for. */
export interface Field {
  readonly id: FieldId;
  readonly label: string;
  readonly of: FieldOwner;
}

/** A row of a foreign file that makes no statement, and why. */
export interface KeptAside {
  readonly file: string;
  readonly sheet?: string | undefined;
  /** Row or line of the file, from 1. */
  readonly row?: number | undefined;
  readonly column?: string | undefined;
  readonly value?: string | undefined;
  readonly reason: string;
  /** What would be right. */
  readonly cure?: string | undefined;
  /** The row itself, column by column, where it can be mended later. */
  readonly cells?: readonly { readonly column: string; readonly text: string }[] | undefined;
}

/** All that one dataset says; the three files of `data/<id>/` in one value. Own data may leave out what a curated one has. */
export interface Dataset {
  readonly format: 'entente';
  readonly formatVersion: 2;
  readonly id: DatasetId;
  readonly title: string;
  readonly description?: string | undefined;
  readonly asOf?: string | undefined;
  /** What ended before this date is *earlier*. */
  readonly conflictSince?: string | undefined;
  readonly version: string;
  /** ISO day on which this version came out. */
  readonly issued?: string | undefined;
  /** SPDX id. */
  readonly licence?: string | undefined;
  /** What the licence covers, and what it does not. */
  readonly licenceScope?: string | undefined;
  readonly curators: readonly string[];
  readonly keywords?: readonly string[] | undefined;
  readonly scope?: string | undefined;
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
  readonly fields?: readonly Field[] | undefined;
  /** How the columns of a file became this dataset; `formats/read/` knows its form. */
  readonly recipe?: Readonly<Record<string, unknown>> | undefined;
  readonly keptAside?: readonly KeptAside[] | undefined;
  readonly copiedFrom?:
    | { readonly dataset: DatasetId; readonly version: string; readonly title: string }
    | undefined;
  readonly actors: readonly Actor[];
  readonly statements: readonly Statement[];
}
