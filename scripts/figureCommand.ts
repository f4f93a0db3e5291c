/**
 * The command line of the figure: its options made a spec, the spec a figure by the app's own code, the figure a file
 * that appears whole or not at all.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { datasetIdOf } from '#state/urlCodec.ts';
import {
  figurePresetIds,
  figurePresetOf,
  isSizePossible,
  lengthUnits,
  type OwnSize,
  offeredPreset,
  ownSideMm,
} from '#views/figure/page/figurePreset.ts';
import {
  defaultFigureSpec,
  type FigureSpec,
  figureBackgrounds,
  longestTitle,
  parseFigureSpec,
} from '#views/figure/spec/figureSpec.ts';
import { readFigureFile } from '#views/figure/spec/readFigureFile.ts';
import { figureFileWords, figureCommandWords as words } from '#words/figureFile.ts';
import { CommandError, reasonOf } from './commandError.ts';
import { type FigureFormat, figureFormats, makeFigure } from './makeFigure.ts';

/** Where the command prints. */
export interface CommandOutput {
  readonly print: (text: string) => void;
  readonly warn: (text: string) => void;
}

const options = {
  out: { type: 'string' },
  spec: { type: 'string' },
  dataset: { type: 'string' },
  address: { type: 'string' },
  preset: { type: 'string' },
  size: { type: 'string' },
  dpi: { type: 'string' },
  background: { type: 'string' },
  title: { type: 'string' },
  grey: { type: 'boolean' },
  journal: { type: 'boolean' },
  highlight: { type: 'boolean' },
  accusations: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

type Given = ReturnType<typeof parseArgs<{ options: typeof options; args: string[] }>>['values'];

/** Runs the command and returns its exit code: 0 if the file is there, else 1 and nothing is written. */
export async function figureCommand(args: readonly string[], output: CommandOutput): Promise<number> {
  try {
    const given = readOptions(args);
    if (given.help) {
      output.print(helpText());
      return 0;
    }
    const { file, form } = readOut(given.out);
    const { bytes, warnings } = await makeFigure(readSpec(given), form);
    writeWhole(file, bytes);
    warnings.forEach(output.warn);
    output.print(words.made(file, bytes.length));
    return 0;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    output.warn(error.message);
    return 1;
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
  const { dpis, defaultDpi } = figurePresetOf({ preset, own, dpi: base.dpi });
  const kept = dpis.includes(base.dpi) && given.spec !== undefined ? base.dpi : defaultDpi;
  const dpi = given.dpi === undefined ? kept : Number(oneOf('dpi', given.dpi, dpis.map(String)));
  if (!isSizePossible({ preset, own, dpi })) {
    throw new CommandError(words.wrongSize(given.size ?? '', ownSideMm.least, ownSideMm.most));
  }
  if (given.title !== undefined && [...given.title].length > longestTitle)
    throw new CommandError(words.titleTooLong(longestTitle));
  return {
    address: addressIn(given.dataset, (given.address ?? base.address).replace(/^\?/, '')),
    preset,
    own,
    dpi,
    background:
      given.background === undefined
        ? base.background
        : oneOf('background', given.background, figureBackgrounds),
    grey: given.grey ?? base.grey,
    form: given.journal === undefined ? base.form : given.journal ? 'journal' : 'newsroom',
    title: given.title ?? base.title,
    highlight: given.highlight ?? base.highlight,
    accusations: given.accusations ?? base.accusations,
  };
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
  const named = datasetIdOf(address);
  if (dataset === undefined || dataset === named) return address;
  if (named !== null) throw new CommandError(words.twoDatasets(dataset, named));
  return [`data=${encodeURIComponent(dataset)}`, address].filter(Boolean).join('&');
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

/** Writes a draft beside the file, then renames it: at any moment the file is the old one, or the whole new one. */
function writeWhole(file: string, bytes: Uint8Array): void {
  const draft = join(dirname(file), `.entente-${randomBytes(6).toString('hex')}.tmp`);
  try {
    writeFileSync(draft, bytes, { flag: 'wx' });
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new CommandError(words.notWritten(file, reasonOf(error)));
  }
}
