/** Words of coding a text: a new dataset, the text beside the picture, the statement line. */
import type { OmissionReason, SourceForm } from '#domain/dataset.ts';
import type { Mode, Sign, Voice } from '#domain/statement.ts';
import { inclusionNouns, inclusionWords } from './filterSentence.ts';
import { counted, dateText, listed, listedPlainFirst, number } from './grammar/numbersAndLists.ts';
import { sourceFormWords } from './sourceForm.ts';
import { statementWords } from './statement.ts';
import { modeTerm, terms, voiceTerm } from './terms.ts';

export const newDatasetWords = {
  fromText: 'New from a text…',
  empty: 'New, empty',
  title: 'New from a text',
  name: 'Title',
  namePlaceholder: 'Taken from the first line if left empty',
  source: 'About the source',
  author: 'Author',
  publisher: 'Publisher',
  published: 'Date of publication',
  /** Before the press that takes the date of a text. */
  dated: 'The text is dated.',
  takeDate: (day: string) => `Published on ${dateText(day)}`,
  url: 'Web address',
  text: 'Text',
  textHint: 'Paste an article, a report or an interview. Empty lines separate paragraphs.',
  paragraphs: (count: number, words: number) =>
    `${counted(count, 'paragraph')}, ${counted(words, 'word')}. It stays in this browser.`,
  begin: 'Begin',
  untitled: 'Untitled',
  noText: 'Paste a text first.',
} as const;

export const sideWords = {
  label: 'Beside the picture',
  filter: 'Filter',
  text: 'Text',
  picture: 'Picture',
} as const;

const undrawnBecause: Partial<Record<keyof typeof inclusionWords, string>> = {
  accused: 'an alleged act is drawn only if you ask for it',
  contact: 'contact has no stance',
  harm: 'an act affecting civilians has no stance',
  structure: 'membership, leadership or control has no stance',
  earlier: 'it ended, or was before the conflict',
  low: 'it is only implied',
};

export const deskWords = {
  title: 'Text',
  whichText: 'Text of',
  /** How far a text has been read; a headline is no paragraph. */
  progress: (read: number, begun: number, all: number, left: { paragraphs: number; sentences: number }) => {
    if (read === all) return all === 1 ? 'The paragraph is read' : `All ${counted(all, 'paragraph')} read`;
    // Coded is not yet read: some of its sentences are left.
    const rest =
      left.paragraphs === 0
        ? ''
        : `, ${number(left.paragraphs)} begun: ${counted(left.sentences, 'sentence')} left`;
    if (read > 0) return `${number(read)} of ${counted(all, 'paragraph')} read${rest}`;
    return begun > 0
      ? `${number(begun)} of ${counted(all, 'paragraph')} begun: ${counted(left.sentences, 'sentence')} left`
      : `${counted(all, 'paragraph')} to read`;
  },
  nextUnread: 'Next unread',
  paragraph: (at: number, states: readonly string[]) => `Paragraph ${at}: ${states.join(', ')}`,
  states: {
    statements: (count: number) => counted(count, 'statement'),
    withdrawn: (count: number) => `${number(count)} withdrawn`,
    omissions: (count: number) => counted(count, 'passage not coded', 'passages not coded'),
    denials: (count: number) => counted(count, 'denial'),
    empty: 'nothing to code',
    done: 'nothing more to code',
    left: (sentences: number) => `${counted(sentences, 'sentence')} unread`,
    unread: 'unread',
    headline: 'headline',
  },
  tools: (paragraph: number) => `Actions for paragraph ${paragraph}`,
  code: 'Code it',
  markEmpty: 'Nothing to code',
  markDone: 'Nothing more to code',
  unmark: 'Not read yet',
  omit: 'Not a relation…',
  codeThis: (words: string) => `Code “${words}”`,
  /** What was written is not in the picture, by the switches that are off. */
  undrawn: (needs: readonly (keyof typeof inclusionWords)[]) =>
    `Kept, but not drawn: ${listed(needs.map((need) => undrawnBecause[need] ?? `“${inclusionWords[need]}” is off`))}.`,
  /** Puts these switches on, and no other. */
  draw: (needs: readonly (keyof typeof inclusionWords)[]) =>
    `Draw ${listedPlainFirst(needs.map((need) => inclusionNouns[need][1]))}`,
  marked: (words: string) => `Marked: ${words}`,
  /** On words that were noted as not a relation. */
  omitted: (reason: OmissionReason, names: readonly string[], note = '') =>
    `Not coded, about ${listed(names)}: ${terms.omissionReason[reason]}${note === '' ? '.' : `. ${note}`}`,
  reading: 'This dataset is being edited in another tab.',
  stays: (paragraph: number) => `Your unfinished statement on ¶ ${paragraph} is kept.`,
  touchHint:
    'Press and hold words that say who does what to whom, then tap “Code”; or tap the number of a paragraph.',
  hint: 'Mark the words that say who does what to whom, with the mouse or the keyboard: ↑ ↓ paragraph, S sentence, Enter to code it.',
} as const;

export const lineWords = {
  title: (paragraph: number) => `New statement, paragraph ${paragraph}`,
  who: 'Who',
  verb: 'does what',
  whom: 'to whom',
  saidBy: 'said by',
  mode: 'Status',
  when: 'Date',
  whenHint: (published: string | undefined) =>
    published === undefined ? 'day, month or year' : `such as ${dateText(published)}`,
  /** "31 Oct 2016? (“on Monday”)". */
  dayOffer: (day: string, said: string) => `${day}? (“${said}”)`,
  where: 'Place',
  whereHint: 'Countries, separated by semicolons',
  condition: 'Condition',
  conditionHint: 'such as “if it crosses the river”',
  /** Before the press that keeps the condition of the marked words. */
  conditionHere: 'The sentence states a condition:',
  keepCondition: (condition: string) => `keep “${condition}”`,
  /** Before the press that makes what somebody is accused of an allegation. */
  accusationHere: 'The sentence reports an accusation:',
  allegedByThem: (name: string) => statementWords.allegedBy(name),
  /** Before the press that says why words are not a relation. */
  past: (said: string) => `“${said}”: a past relation, so no line.`,
  notePast: 'Note it as a past relation',
  endAlone: (why: string) => `${why} A past relation is noted with “${deskWords.omit}”.`,
  voice: 'Source type',
  /** Beside whoever is said to tell it, where the sentence has somebody speak. */
  speakerHere: 'The sentence names a speaker:',
  saidByThem: (name: string) => `said by ${name}`,
  /** What either says of itself is then its own account. */
  speaksFor: (speaker: string, party: string) => `${speaker} speaks for ${party}`,
  /** In the place of a verb. */
  servesLabel: 'speaks for',
  servesNote: 'official: shown with the body he or she speaks for',
  servesWritten: (officials: readonly string[], served: string) =>
    `Added: ${listed(officials)} ${officials.length > 1 ? 'speak' : 'speaks'} for ${served}`,
  servesOne: 'An official can speak for only one actor: choose which.',
  /** Beside a speaker of whom the text does not say it. */
  serves: (speaker: string) => `${speaker} speaks for`,
  servesNobody: 'nobody else',
  voiceFollows: 'depends on the speaker',
  write: 'Add',
  cancel: 'Cancel',
  newActor: (name: string) => `New actor “${name}”`,
  /** Beside several names in one field. */
  several: (count: number) => counted(count, 'actor'),
  newVerb: (label: string, sign: Sign | 0) =>
    `New: “${label}”, ${sign === 1 ? 'aligned' : sign === -1 ? 'opposed' : 'no stance'}`,
  /** Beside a verb of the text that is new: as what it counts. */
  countedAs: (label: string) => `counted as ${label}`,
  /** The same in the codebook, of a verb that is there. */
  countsAs: (label: string) => `Counted as “${label}”.`,
  also: (name: string) => `also “${name}”`,
  signs: { '1': 'aligned', '-1': 'opposed', '0': 'no stance' },
  narrator: (sourceForm: SourceForm) =>
    sourceForm === 'article' || sourceForm === 'several' ? 'the author' : sourceFormWords.the[sourceForm],
  unnamed: 'an unnamed speaker',
  /** "done or ongoing · reported by the article". */
  defaults: (
    mode: Mode,
    sign: Sign | 0,
    voice: Voice | null,
    sourceForm: SourceForm,
    when: string,
    where: string,
    condition = '',
  ) =>
    [
      modeTerm({ statement: { mode }, type: { sign } }),
      ...(voice === null ? [] : [voiceTerm(voice, sourceForm)]),
      when === '' ? 'no date' : when,
      ...(where === '' ? [] : [where]),
      ...(condition === '' ? [] : [condition]),
    ].join(' · '),
  /** `status`: what the verb does not say, such as "alleged by Orvania"; null where it says all. */
  written: (from: string, verb: string, to: string, status: string | null, paragraph: number) =>
    `Added: ${from} ${verb} ${to}${status === null ? '' : `, ${status}`}, ¶ ${paragraph}`,
  writtenSeveral: (count: number, paragraph: number) =>
    `Added: ${counted(count, 'statement')}, ¶ ${paragraph}`,
  unchosen: (text: string) => `“${text}” is not chosen yet: choose from the list (↓).`,
  /** Over offers of which Enter takes none unasked. */
  whichOne: 'Which one? Choose with ↓, then press Enter.',
  /** The same, once Enter was pressed. */
  waiting: 'Not taken yet: choose with ↓, or type another.',
  whichOf: (text: string) => `Which actor is “${text}”? Choose with ↓: a longer name, or a new actor.`,
  missing: {
    who: 'Who acts? Choose an actor, or a new one.',
    verb: 'What is done? Choose a verb; for a new one, say whether it is with or against (↓).',
    whom: 'To whom? Choose an actor, or a new one.',
    saidBy: 'Who says it? Choose a speaker.',
  },
} as const;

export const omissionWords = {
  title: (paragraph: number) => `Why this is not a relation, paragraph ${paragraph}`,
  who: 'Who it is about',
  whom: 'and whom',
  reason: 'Reason',
  note: 'Note',
  write: 'Add',
  chooseReason: 'Choose a reason',
  missing: 'Who is it about? Choose an actor.',
  missingReason: 'Why is it not a relation? Choose a reason (↓).',
  written: (paragraph: number) => `Noted as not a relation, ¶ ${paragraph}`,
} as const;

/** Over the picture of a dataset without statements. */
export const firstStatementWords = {
  title: 'Nothing coded yet',
  withText:
    'Mark words in the text that say who does what to whom. What aligns or opposes two actors is drawn here at once; a meeting or an alleged act is kept, and drawn when you ask for it.',
  withoutText: 'Add a text to code from: open “Your data” in the dataset menu.',
} as const;
