import type { Actor } from '#domain/actor.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { RelationType, Statement } from '#domain/statement.ts';
import type { FacetWords } from '#words/facets.ts';

/** One value of a facet, with its words. */
export interface FacetOption {
  readonly value: string;
  /** As it stands alone. */
  readonly label: string;
  /** As it stands inside a sentence, where that differs. */
  readonly inSentence?: string;
  /** Not offered, but kept where an address or a saved view has it. */
  readonly isUnoffered?: true;
  /** What its value is of, where a facet has several parts: the name of a further field. */
  readonly part?: string;
}

/**
 * Open from the start; else under *More filters*: behind a title that it shares, behind its own name, or each of its parts
 * behind a name.
 */
type FacetGroup = 'open' | 'acts' | 'whoSaysSo' | 'alone' | 'byPart';

interface FacetBase<Id extends string> {
  /** Also its name in the address. */
  readonly id: Id;
  readonly words: FacetWords;
  /** `who` names actors to look at, and such facets add up; `narrow` restricts what is named, or everybody. */
  readonly role: 'who' | 'narrow';
  /** Where it stands in the panel. */
  readonly group: FacetGroup;
  /** Every value that it may have, in the order in which they are listed. */
  readonly options: (dataset: Dataset) => readonly FacetOption[];
  /** The part of a facet that a value is of: values of a part add up, and each part narrows what the others leave. */
  readonly partOf?: (value: string) => string;
  /** Offers the values that occur nowhere in the dataset, too. */
  readonly offersAll?: true;
}

/** A facet of actors: it keeps the actors that have one of the chosen values. */
export interface ActorFacetDefinition<Id extends string = string> extends FacetBase<Id> {
  readonly about: 'actors';
  readonly valuesOf: (actor: Actor, dataset: Dataset) => readonly string[];
  /** Under roll-up an organisation also has the values of its officials: what names them, themselves and their operations. */
  readonly isInherited?: true;
  /** Its values are actors: under roll-up it does not offer those that stand behind their organisation. */
  readonly offersActors?: true;
}

/** A facet of statements: it keeps the statements that have one of the chosen values. */
export interface StatementFacetDefinition<Id extends string = string> extends FacetBase<Id> {
  readonly about: 'statements';
  readonly valuesOf: (statement: Statement, type: RelationType, dataset: Dataset) => readonly string[];
}

/** The facet of the stance: it keeps the relations whose statements come to one of the chosen stances. */
export interface StanceFacetDefinition<Id extends string = string> extends FacetBase<Id> {
  readonly about: 'stance';
  readonly offersAll: true;
}
