/** Branded ids: a string that has passed for one thing cannot be handed in for another. */
type Id<Name extends string> = string & { readonly __id: Name };

export type DatasetId = Id<'dataset'>;
export type SourceId = Id<'source'>;
export type ActorId = Id<'actor'>;
export type StatementId = Id<'statement'>;
export type RelationTypeId = Id<'relationType'>;
export type CountryId = Id<'country'>;
export type FactionId = Id<'faction'>;
export type CommunityId = Id<'community'>;
export type OperationId = Id<'operation'>;
/** A declared further field of actors or statements. */
export type FieldId = Id<'field'>;
/** A computed side; see `derive/campGroups.ts`. */
export type CampId = Id<'camp'>;
