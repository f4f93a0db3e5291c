import type { RelationTypeId } from '#domain/ids.ts';
import type { Family, RelationType, Sign } from '#domain/statement.ts';

const type = (
  family: Family,
  sign: Sign | 0,
  id: string,
  label: string,
  inverseLabel: string,
  more: Partial<RelationType> = {},
): RelationType => ({
  id: id as RelationTypeId,
  label,
  inverseLabel,
  family,
  sign,
  symmetric: label === inverseLabel,
  ...more,
});

/** The relation types that a new dataset begins with: the acts that texts on conflicts report most. */
export const firstTypes: readonly RelationType[] = [
  type('armed', -1, 'fights', 'fights', 'is fought by'),
  type('armed', -1, 'bombs', 'bombs', 'is bombed by'),
  type('armed', 1, 'arms', 'arms', 'is armed by'),
  type('armed', 1, 'trains', 'trains', 'is trained by'),
  type('armed', 1, 'supports-militarily', 'supports militarily', 'has military support of'),
  type('coercive', -1, 'threatens', 'threatens', 'is threatened by', { usualMode: 'threatened' }),
  type('coercive', -1, 'blocks', 'blocks', 'is blocked by'),
  type('coercive', -1, 'sanctions', 'sanctions', 'is sanctioned by'),
  type('coercive', -1, 'expels', 'expels', 'is expelled by'),
  type('political', 1, 'backs', 'backs', 'is backed by'),
  type('political', 1, 'welcomes', 'welcomes', 'is welcomed by', {
    sentenceLabel: 'welcomes a move by',
    noun: 'a welcome',
  }),
  type('political', 1, 'allied-with', 'is allied with', 'is allied with'),
  type('political', -1, 'opposes', 'opposes', 'is opposed by'),
  type('political', -1, 'criticises', 'criticises', 'is criticised by'),
  type('political', -1, 'accuses', 'accuses', 'is accused by', {
    noun: 'an accusation',
    bringsCharge: true,
    alwaysNamed: true,
  }),
  type('political', -1, 'seeks-to-unseat', 'seeks to unseat', 'faces removal by'),
  type('structure', 0, 'leads', 'leads', 'is led by', { noun: 'leadership', holdsTogether: true }),
  type('structure', 0, 'belongs-to', 'belongs to', 'includes', { noun: 'membership', holdsTogether: true }),
  type('contact', 0, 'meets', 'meets', 'meets', { noun: 'talks' }),
  type('contact', 0, 'negotiates-with', 'negotiates with', 'negotiates with', { noun: 'talks' }),
  type('contact', 0, 'calls-on', 'calls on', 'is called on by'),
  // A denial takes no side; what is denied is a statement of its own where somebody claims it.
  type('contact', 0, 'denies-ties', 'denies ties with', 'is disowned by'),
  // Who splits from others is with them no longer, which is not yet against them: an act against them is a statement of its own.
  type('contact', 0, 'splits-from', 'splits from', 'is left by', { noun: 'a split' }),
  type('harm', 0, 'harms', 'harms', 'is harmed by', { noun: 'reported harm' }),
];
