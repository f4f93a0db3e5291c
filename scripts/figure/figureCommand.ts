/**
 * The command line of the figure: its options made a spec, the spec a figure by the app's own code, the figure a file
 * that appears whole or not at all.
 */
import { readFileSync, statSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { issueText } from '#dataset/issue.ts';
import { parseOneFile } from '#dataset/parseDataset.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { DatasetId } from '#domain/ids.ts';
import { ownIdOf } from '#domain/ownId.ts';
import { CommandError, reasonOf } from '#scripts/commandError.ts';
import { writeWhole } from '#scripts/writeWhole.ts';
import { datasetNamedIn } from '#state/urlCodec.ts';
import {
  type FigureAdjustments,
  farthestLabel,
  heldLength,
  longestNote,
} from '#views/figure/figureFile/figureAdjustments.ts';
import {
  defaultFigureSpec,
  type FigureSpec,
  figureBackgrounds,
  isSite,
  longestCaption,
  longestTitle,
  parseFigureSpec,
} from '#views/figure/figureFile/figureSpec.ts';
import { readFigureFile } from '#views/figure/figureFile/readFigureFile.ts';
import {
  figurePresetIds,
  figurePresetOf,
  isSizePossible,
  lengthUnits,
  type OwnSize,
  offeredPreset,
  ownSideMm,
} from '#views/figure/page/pageSizes.ts';
import { figureFileWords, figureCommandWords as words } from '#words/figureFile.ts';
import { type FigureFormat, FigureRefused, figureFormats, makeFigure } from './makeFigure.ts';

/** Where the command prints. */
export interface CommandOutput {
  readonly print: (text: string) => void;
  readonly warn: (text: string) => void;
}

const options = {
  out: { type: 'string' },
  spec: { type: 'string' },
  dataset: { type: 'string' },
  file: { type: 'string' },
  address: { type: 'string' },
  preset: { type: 'string' },
  size: { type: 'string' },
  dpi: { type: 'string' },
  background: { type: 'string' },
  title: { type: 'string' },
  caption: { type: 'string' },
  tall: { type: 'boolean' },
  grey: { type: 'boolean' },
  clean: { type: 'boolean' },
  full: { type: 'boolean' },
  /** The earlier name of `clean`. */
  journal: { type: 'boolean' },
  highlight: { type: 'boolean' },
  accusations: { type: 'boolean' },
  'short-names': { type: 'boolean' },
  'no-legend': { type: 'boolean' },
  label: { type: 'string', multiple: true },
  note: { type: 'string' },
  'note-at': { type: 'string' },
  'note-to': { type: 'string' },
  site: { type: 'string' },
  help: { type: 'boolean' },
} as const;

type Given = ReturnType<typeof parseArgs<{ options: typeof options; args: string[] }>>['values'];

/** Exit codes: the file is there; or nothing is written, for a mistake in what was asked, or as there is no such figure; or the file is there, and there is a warning. */
const exit = { made: 0, mistaken: 2, refused: 3, madeWithWarnings: 4 } as const;

/** Runs the command and returns its exit code. */
export async function figureCommand(args: readonly string[], output: CommandOutput): Promise<number> {
  try {
    const given = readOptions(args);
    if (given.help) {
      output.print(helpText());
      return exit.made;
    }
    const { file, form } = readOut(given.out);
    const spec = readSpec(given);
    const own = given.file === undefined ? null : ownFile(given.file);
    const { bytes, warnings, caption } = await makeFigure(spec, form, own);
    written(file, bytes);
    warnings.forEach(output.warn);
    output.print(words.made(file, bytes.length));
    if (caption !== null) output.print(words.caption(caption));
    return warnings.length > 0 ? exit.madeWithWarnings : exit.made;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    output.warn(error.message);
    return error instanceof FigureRefused ? exit.refused : exit.mistaken;
  }
}

function helpText(): string {
  const dpis = figurePresetIds.map((id) => `${id} ${offeredPreset(id).dpis.join(', ')}`);
  return words.help
    .replace('PRESETS', figurePresetIds.join(', '))
    .replace('DPIS', dpis.join('; '))
    .replace('BACKGROUNDS', figureBackgrounds.join(', '));
}

function readOptions(args: readonly string[]): Given {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new CommandError(reasonOf(error));
  }
}

function readOut(out: string | undefined): { readonly file: string; readonly form: FigureFormat } {
  if (!out) throw new CommandError(words.noOut);
  const file = resolve(out);
  const form = figureFormats.find((known) => `.${known}` === extname(file).toLowerCase());
  if (form === undefined) throw new CommandError(words.wrongEnding(out));
  const folder = dirname(file);
  if (!isFolder(folder)) throw new CommandError(words.notWritten(file, words.noFolder(folder)));
  if (isFolder(file)) throw new CommandError(words.notWritten(file, words.isFolder));
  return { file, form };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The value of an option where it is one of those allowed. */
function oneOf<Value extends string>(name: string, given: string, allowed: readonly Value[]): Value {
  const found = allowed.find((value) => value === given);
  if (found === undefined) throw new CommandError(words.wrongOption(name, given, allowed));
  return found;
}

function readSpec(given: Given): FigureSpec {
  const base = given.spec === undefined ? defaultFigureSpec : specFromFile(given.spec);
  const own = given.size === undefined ? base.own : readSize(given.size);
  const preset =
    given.size !== undefined
      ? 'own'
      : given.preset === undefined
        ? base.preset
        : oneOf('preset', given.preset, figurePresetIds);
  const { dpis, defaultDpi } = figurePresetOf({ ...base, preset, own });
  const kept = dpis.includes(base.dpi) && given.spec !== undefined ? base.dpi : defaultDpi;
  const dpi = given.dpi === undefined ? kept : Number(oneOf('dpi', given.dpi, dpis.map(String)));
  if (!isSizePossible({ preset, own, dpi })) {
    throw new CommandError(words.wrongSize(given.size ?? '', ownSideMm.least, ownSideMm.most));
  }
  if (given.file !== undefined && given.dataset !== undefined) throw new CommandError(words.fileAndDataset);
  checkLength('title', given.title, longestTitle);
  checkLength('caption', given.caption, longestCaption);
  const { site = base.site } = given;
  if (!isSite(site)) throw new CommandError(words.wrongSite(site));
  return {
    address: addressIn(given.dataset, (given.address ?? base.address).replace(/^\?/, '')),
    preset,
    own,
    dpi,
    tall: given.tall ?? base.tall,
    background:
      given.background === undefined
        ? base.background
        : oneOf('background', given.background, figureBackgrounds),
    grey: given.grey ?? base.grey,
    form: readForm(given) ?? base.form,
    title: given.title ?? base.title,
    caption: given.caption ?? base.caption,
    highlight: given.highlight ?? base.highlight,
    accusations: given.accusations ?? base.accusations,
    adjust: readAdjustments(given, base.adjust),
    site,
  };
}

function checkLength(name: string, text: string | undefined, longest: number): void {
  if (text !== undefined && [...text].length > longest) throw new CommandError(words.tooLong(name, longest));
}

function readForm({ clean = false, full = false, journal = false }: Given): FigureSpec['form'] {
  const isClean = clean || journal;
  if (isClean && full) throw new CommandError(words.twoForms);
  return isClean ? 'clean' : full ? 'full' : null;
}

function readAdjustments(given: Given, base: FigureAdjustments): FigureAdjustments {
  checkLength('note', given.note, longestNote);
  const labels = (given.label ?? []).map((label) => {
    const [id = '', offset = ''] = label.split('=');
    return [id, readPair('label', offset, -farthestLabel, farthestLabel)] as const;
  });
  const noteText = given.note ?? base.note?.text ?? '';
  const pointOf = (name: 'note-at' | 'note-to') =>
    given[name] === undefined ? undefined : readPair(name, given[name], 0, 100);
  const note = {
    text: noteText,
    at: pointOf('note-at') ?? base.note?.at ?? middleOfFrame,
    to: pointOf('note-to') ?? base.note?.to ?? null,
  };
  return {
    shortNames: given['short-names'] ?? base.shortNames,
    withoutLegend: given['no-legend'] ?? base.withoutLegend,
    labels: { ...base.labels, ...Object.fromEntries(labels) },
    note: noteText.trim() === '' ? null : note,
  };
}

const middleOfFrame = [50, 50] as const;

/** "12.5,-3": two numbers of one decimal. */
function readPair(name: string, given: string, least: number, most: number): readonly [number, number] {
  const [, one, other] = /^(-?\d+(?:\.\d)?),(-?\d+(?:\.\d)?)$/.exec(given) ?? [];
  const pair = [Number(one), Number(other)] as const;
  if (!pair.every((length) => length >= least && length <= most))
    throw new CommandError(words.wrongPair(name, given, least, most));
  return [heldLength(pair[0], least, most), heldLength(pair[1], least, most)];
}

/** "120x90mm", "4.7x3.5in", "1600x900px". */
function readSize(given: string): OwnSize {
  const [, width, height, unit] = /^(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(mm|in|px)$/.exec(given) ?? [];
  const found = lengthUnits.find((known) => known === unit);
  if (found === undefined) throw new CommandError(words.wrongSize(given, ownSideMm.least, ownSideMm.most));
  return { width: Number(width), height: Number(height), unit: found };
}

/** The address with its dataset put in; one that names another dataset is a mistake. */
function addressIn(dataset: string | undefined, address: string): string {
  const named = datasetNamedIn(address).id;
  if (dataset === undefined || dataset === named) return address;
  if (named !== null) throw new CommandError(words.twoDatasets(dataset, named));
  return [`data=${encodeURIComponent(dataset)}`, address].filter(Boolean).join('&');
}

/** The dataset of an Entente file, as own data. */
function ownFile(file: string): Dataset {
  const parsed = parseOneFile(textOf(file));
  if (!parsed.ok) throw new CommandError(words.wrongFile(file, parsed.issues.map(issueText)));
  return { ...parsed.dataset, id: ownIdOf(parsed.dataset.id) as DatasetId };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new CommandError(words.unreadable(file, reasonOf(error)));
  }
}

/** A spec from its JSON or from a figure's own file. */
function specFromFile(file: string): FigureSpec {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new CommandError(words.unreadable(file, reasonOf(error)));
  }
  const text = new TextDecoder().decode(bytes.subarray(0, 1_000_000));
  if (
    text
      .replace(/^\ufeff/, '')
      .trimStart()
      .startsWith('{')
  ) {
    const { spec, faults } = parseFigureSpec(text.replace(/^\ufeff/, ''));
    if (faults.length > 0) throw new CommandError(words.wrongSpec(file, faults));
    return spec;
  }
  const reading = readFigureFile(bytes);
  if (!reading.ok) throw new CommandError(words.unreadable(file, figureFileWords.fault[reading.fault]));
  return reading.spec;
}

function written(file: string, bytes: Uint8Array): void {
  try {
    writeWhole([{ path: file, content: bytes }]);
  } catch (error) {
    throw new CommandError(words.notWritten(file, reasonOf(error)));
  }
}
