import type { Question } from '#dataset/formats/read/reading.ts';
import { parseDelimited } from './parseDelimited.ts';

/** Strongest first where two fit equally well: a comma or a blank is often part of a name, a tab never. */
const delimiters = ['\t', ';', '|', ',', ' '] as const;
export const delimiterNames: Readonly<Record<string, string>> = {
  '\t': 'tab',
  ';': 'semicolon',
  '|': 'vertical bar',
  ',': 'comma',
  ' ': 'blank',
};
const sampleLength = 100_000;
const sampleRows = 400;

interface Fit {
  readonly delimiter: string;
  /** Columns that most rows have. */
  readonly columns: number;
  /** Part of the rows that has as many: 0 to 1. */
  readonly agreement: number;
  /** Part of the cells after the first that begin with a blank, as the words after a comma in a name do. */
  readonly blanks: number;
}

function fitOf(sample: string, delimiter: string): Fit {
  const rows = parseDelimited(sample, delimiter).rows.slice(0, sampleRows);
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [columns, most] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  const later = rows.flatMap(({ cells }) => cells.slice(1));
  const blanks = later.filter((cell) => /^ /.test(cell)).length / Math.max(1, later.length);
  return { delimiter, columns, agreement: rows.length === 0 ? 0 : most / rows.length, blanks };
}

const isSound = ({ columns, agreement }: Fit) => columns > 1 && agreement >= 0.5;

function score({ delimiter, columns, agreement, blanks }: Fit): number {
  if (columns < 2) return 0;
  const weakness = delimiter === ' ' ? 0.4 : 1;
  return agreement * (1 - blanks * 0.7) * weakness;
}

interface DelimiterGuess {
  readonly delimiter: string;
  /** False if no delimiter gives most lines the same number of cells. */
  readonly isSound: boolean;
  readonly question: Question | null;
}

/** Guesses the delimiter of a text with plain line ends; a question where another one fits nearly as well. */
export function guessDelimiter(text: string, name: string): DelimiterGuess {
  const cut = text.lastIndexOf('\n', sampleLength);
  const sample = text.length <= sampleLength || cut <= 0 ? text.slice(0, sampleLength) : text.slice(0, cut);
  const byName = /\.(tsv|tab)$/i.test(name) ? '\t' : null;
  const fits = delimiters.map((delimiter) => fitOf(sample, delimiter));
  const ranked = fits
    .filter(isSound)
    .sort((a, b) => Number(b.delimiter === byName) - Number(a.delimiter === byName) || score(b) - score(a));
  const [best, ...others] = ranked;
  if (best === undefined) return { delimiter: byName ?? ',', isSound: false, question: null };
  const rivals = others.filter(
    (fit) => fit.delimiter !== ' ' && fit.agreement > 0.75 && score(fit) > 0.6 * score(best),
  );
  const isPoor = best.agreement < 0.9;
  if (rivals.length === 0 && !isPoor) return { delimiter: best.delimiter, isSound: true, question: null };
  const sampled = sample
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 50);
  const differs = (line: string) => rivals.some(({ delimiter }) => line.includes(delimiter));
  const lines = [...sampled.filter(differs), ...sampled].slice(0, 3);
  const options = [best, ...rivals].map(({ delimiter }) => ({
    value: delimiter,
    label: delimiterNames[delimiter] ?? delimiter,
    lines: lines.map((line) => (parseDelimited(line, delimiter).rows[0]?.cells ?? []).join(' ┃ ')),
  }));
  return {
    delimiter: best.delimiter,
    isSound: true,
    question: {
      about: 'delimiter',
      text: 'What stands between two cells?',
      mustAnswer: isPoor && best.agreement < 0.7 && best.delimiter === ' ',
      chosen: best.delimiter,
      options,
    },
  };
}
