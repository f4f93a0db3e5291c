/** Forms of one's own data: what each field is called, and what is wrong with what was typed. */
import type { SourceForm } from '#domain/dataset.ts';
import { capitalised, dateText, listed, number, spelled } from './grammar/numbersAndLists.ts';
import { sourceFormWords } from './sourceForm.ts';

const fieldLabels: Readonly<Record<string, string>> = {
  name: 'Name',
  shortName: 'Short name, in the picture',
  kind: 'Kind',
  countries: 'Country',
  factions: 'Faction',
  communities: 'Community',
  backgroundKind: 'The kind is background knowledge, not in the text',
  backgroundCountries: 'The country is background knowledge, not in the text',
  backgroundFactions: 'The faction is background knowledge, not in the text',
  backgroundCommunities: 'The community is background knowledge, not in the text',
  aliases: 'Names in the source',
  alsoKnownAs: 'Also known as',
  partOf: 'Part of',
  partOfBasis: 'Basis for “Part of”',
  tier: 'Weight',
  summary: 'Profile',
  from: 'Who',
  type: 'Does what',
  to: 'To whom',
  saidBy: 'Said by',
  voice: 'Source type',
  mode: 'Status',
  when: 'Date',
  theatre: 'Place',
  gloss: 'Paraphrase',
  confidence: 'Confidence',
  note: 'Coding note',
  coder: 'Coded by',
  earlier: 'Before the conflict',
  ended: 'Ended, no date given',
  draft: 'Draft',
  quote: 'Quote',
  paragraph: 'Paragraph',
  source: 'Source',
  locator: 'Page or table, if there are no paragraphs',
  label: 'Name',
  inverseLabel: 'From the other side',
  sign: 'Means',
  family: 'Kind of act',
  usualMode: 'Usual status',
  symmetric: 'The same from both sides',
  definition: 'What counts as this',
  example: 'Example',
  counterExample: 'Counter-example',
  title: 'Title',
  author: 'Author',
  publisher: 'Publisher',
  published: 'Published',
  url: 'Web address',
  urlNote: 'What is at the web address',
  originalUrl: 'Web address of the original',
  standpoint: 'Standpoint',
  description: 'Who belongs to it',
};

const ordinals = ['', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'];

export const formWords = {
  /** Beside a mark that was proposed because the text does not say what was filled in. */
  proposedBackground: (name: string) =>
    `Ticked because no sentence naming ${name} states this. Untick it if the text does.`,
  /** A field by its name; a place in a source has its number behind it. */
  label: (thing: string, field: string): string => {
    if (thing === 'relationType' && field === 'label') return 'Verb';
    const [name = '', at] = field.split(' ');
    const label = fieldLabels[name] ?? name;
    if (at === undefined || at === '0') return label;
    return `${ordinals[Number(at)] ?? number(Number(at) + 1)} ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
  },
  /** Where the schema speaks of ids. */
  help: {
    from: 'The actor who acts.',
    to: 'The actor acted upon.',
    saidBy: 'The source itself, an unnamed speaker, or the actor who speaks.',
    partOf: 'The larger body that it belongs to. An official needs one.',
    factions: 'Chains of command or declared alliances; may be empty.',
  } as Readonly<Record<string, string>>,
  speakers: {
    narrator: (form: SourceForm) => sourceFormWords.the[form],
    unnamed: () => 'an unnamed speaker',
  },
  confidences: {
    high: 'high: stated directly',
    medium: 'medium: partly inferred',
    low: 'low: implied',
  },
  bases: { stated: 'the source', background: 'background knowledge' },
  /** A verb in a list, with the side that it takes. */
  verbMeans: (label: string, sign: 1 | -1 | 0) =>
    `${label}: ${sign === 0 ? 'no stance' : sign === 1 ? 'aligned' : 'opposed'}`,
  none: '—',
  /** The status of a row of a table, which has none. */
  modeUnsaid: 'not stated (counts as done or ongoing)',
  byHand: 'Added by hand.',
  needed: '(needed)',
  several: 'Separate several with semicolons. A new name is added to the list.',
  more: 'More fields',
  explain: 'Explain the fields',
  cancel: 'Undo these edits',
  reset: 'Back to what it was.',
  ownGloss: 'The paraphrase is in your own words and stays as it is. Does it still fit?',
} as const;

/** Beside a field: what is wrong, and what would be right. */
export const formProblems = {
  several: (count: number) =>
    count === 1
      ? 'One field needs another look.'
      : `${capitalised(spelled(count, 'field'))} need another look.`,
  needed: 'This cannot be empty.',
  tooLong: (most: number) => `At most ${number(most)} characters.`,
  noYear: 'A date needs a year of four digits, such as 31 Oct 2016, Oct 2016 or 2016.',
  noDate: 'This is not a date. Write it like 31 Oct 2016, Oct 2016, 2016 or 29–30 Oct 2016.',
  twoReadings: (one: string, other: string) =>
    `Is this ${dateText(one)} or ${dateText(other)}? Write the month as a word.`,
  noStart: 'This is only an end. Give the start, too, such as 2015–2019.',
  backwards: 'It ends before it begins.',
  oneDay: 'One date, not a period.',
  address: 'A web address begins with https:// and contains no spaces.',
  paragraphNumber: 'The number of a paragraph, from 1.',
  noParagraph: (count: number) =>
    count === 1 ? 'The text has one paragraph.' : `The text has ${number(count)} paragraphs.`,
  whichParagraph: (holding: readonly number[]) =>
    holding.length === 0
      ? 'Which paragraph? These words are nowhere in the text.'
      : `Which paragraph? These words are in ¶ ${listed(holding.map(number))}.`,
  notInParagraph: (paragraph: number, holding: readonly number[]) =>
    holding.length === 0
      ? `These words are not in ¶ ${number(paragraph)}, nor anywhere else in the text. Copy them letter by letter.`
      : `These words are not in ¶ ${number(paragraph)}, but in ¶ ${listed(holding.map(number))}.`,
  onePlace: 'A statement needs a place in the source: a quote, a paragraph or another place.',
  itself: 'An actor cannot act on itself.',
  verbTaken: 'Another relation type has this verb already. Name this one differently, or use that one.',
  inverse: 'How does it read from the other side? For example “is trained by”.',
  signOfFamily: (isSigned: boolean) =>
    isSigned
      ? 'Armed, coercive and political acts are aligned or opposed.'
      : 'Membership, leadership or control, contact or presence, and acts affecting civilians have no stance.',
} as const;
