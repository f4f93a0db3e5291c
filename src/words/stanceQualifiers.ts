/** Qualifiers of a stance whose statements are no plain facts, and nouns for what is said beside it. */

/** Whose word it is, or how real, behind a verb. */
const alsoQuality = {
  announced: 'as announced',
  threatened: 'as threatened',
  conditional: 'under a condition',
  view: 'in the author’s view',
  other: 'on another party’s word',
  otherSide: 'on the other party’s word',
  unnamed: 'on an unnamed speaker’s word',
  implied: 'as implied',
} as const;

export const qualityWords = {
  qualified: (stance: string, quality: string) => `${stance} (${quality})`,
  quality: {
    announced: 'announced',
    threatened: 'threatened',
    conditional: 'conditional',
    view: 'author’s view',
    other: 'another party’s claim',
    otherSide: 'the other party’s claim',
    unnamed: 'unnamed speaker',
  },
  /** How directly the source says it. */
  basis: { medium: 'partly inferred', low: 'implied only' },
  /** What a stance rests on where nothing but such acts decide it, and their type has no noun. */
  actBy: (verb: string) => `“${verb}”`,
  /** "only a welcome", "only “acts to prevent”". */
  onlyBy: (acts: string) => `only ${acts}`,
  /** What has the same sign and decides nothing: "“seeks to unseat” in the author’s view". */
  also: (verb: string, quality: keyof typeof alsoQuality | null) =>
    quality === null ? `“${verb}”` : `“${verb}” ${alsoQuality[quality]}`,
  alsoAlone: (also: string) => `also ${also}`,
  withAlso: (qualities: string, also: string) => `${qualities}, also ${also}`,
  qualities: (...qualities: readonly string[]) => qualities.filter((one) => one !== '').join(', '),
  with: (main: string, added: string) => `${main}, with ${added}`,
  only: (main: string, what: string) => `${main}: ${what}`,
} as const;

/** What a tie without a stance is called, where the table has no word for it. */
export const plainTie = 'a tie without a stance';

const withoutArticle = (noun: string) => noun.replace(/^an? /, '');

/** What statements say, as nouns behind "with". */
export const statementNouns = {
  kind: {
    aligned: 'support',
    opposed: 'opposition',
    structure: 'membership, leadership or control',
    contact: 'contact or presence',
    harm: 'acts affecting civilians',
    accused: 'accusations',
  },
  qualified: {
    announced: (noun: string) => `${noun} announced`,
    threatened: (noun: string) => `${noun} threatened`,
    conditional: (noun: string) => `conditional ${noun}`,
    view: (noun: string) => `${noun} in the author’s view`,
    other: (noun: string) => `${noun} claimed by another party`,
    otherSide: (noun: string) => `${noun} claimed by the other side`,
    unnamed: (noun: string) => `${noun}, on an unnamed speaker’s word`,
  },
  /** "implied membership", "an implied welcome". */
  implied: (noun: string) => {
    const bare = withoutArticle(noun);
    return bare === noun ? `implied ${noun}` : `an implied ${bare}`;
  },
  earlier: (noun: string) => `earlier ${noun}`,
  /** Of what the source tells as over: "former membership", "a former pledge". */
  former: (noun: string) => {
    const bare = withoutArticle(noun);
    return bare === noun ? `former ${noun}` : `a former ${bare}`;
  },
} as const;
