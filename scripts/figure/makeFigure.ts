/** A figure without a screen, by the code of the app: the same words, scene, rasteriser and fonts, hence the same bytes. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Resvg } from '@resvg/resvg-wasm';
import { firstDatasetId } from '#dataset/firstDataset.ts';
import { issueText } from '#dataset/issue.ts';
import { createDerive, type Derive } from '#derive/derive.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';
import { CommandError, reasonOf } from '#scripts/commandError.ts';
import {
  datasetFolders,
  folderOf,
  projectRoot,
  readFolder,
  readQuestions,
} from '#scripts/datasets/datasetFolder.ts';
import { datasetPositionsOf } from '#scripts/datasets/datasetPositions.ts';
import type { AddressState } from '#state/appState.ts';
import { datasetNamedIn, decodeAddress, encodeAddress } from '#state/urlCodec.ts';
import { buildFigure, type Figure } from '#views/figure/buildFigure.ts';
import { captionModeOf, type FigureSpec } from '#views/figure/figureFile/figureSpec.ts';
import { figureFontFiles } from '#views/figure/figureFonts.ts';
import type { SizeChoice } from '#views/figure/page/pageSizes.ts';
import { lettersMissingInPdf } from '#views/figure/pdf/lettersMissingInPdf.ts';
import { pdfDocument } from '#views/figure/pdf/pdfDocument.ts';
import { rasterJobOf } from '#views/figure/png/figurePng.ts';
import { tooLargeToRasterise } from '#views/figure/png/pixelLimit.ts';
import { rasterise } from '#views/figure/png/rasterise.ts';
import { offerInWords, smallestPage } from '#views/figure/refusals/smallestPageFor.ts';
import { whyNoFigure } from '#views/figure/refusals/whyNoFigure.ts';
import { whyRefused } from '#views/figure/refusals/whyRefused.ts';
import { endsOfAccusations, hasAccusations } from '#views/figure/wording/accusationGate.ts';
import { figureWarnings } from '#views/figure/wording/figureWarnings.ts';
import { figureCaptionText } from '#views/figure/wording/writeFigureText.ts';
import { addressWords } from '#words/address.ts';
import { figureDialogWords as dialogWords } from '#words/figure.ts';
import { figurePdfWords, figureCommandWords as words } from '#words/figureFile.ts';
import { startRasteriser } from './startRasteriser.ts';

export const figureFormats = ['png', 'svg', 'pdf'] as const;
export type FigureFormat = (typeof figureFormats)[number];

export interface MadeFigure {
  readonly bytes: Uint8Array;
  /** What would not come out well, or is not as asked, and yet does not stop the figure. */
  readonly warnings: readonly string[];
  /** To place beside a clean figure; null where it stands inside, or among the warnings. */
  readonly caption: string | null;
}

/** There is no such figure, or none of this format: nothing was wrong with how it was asked for. */
export class FigureRefused extends CommandError {}

/**
 * The figure of a view of a bundled dataset, or of `own` data. Throws CommandError for a view that cannot be read, and
 * FigureRefused where there is no such figure.
 */
export async function makeFigure(
  spec: FigureSpec,
  form: FigureFormat,
  own: Dataset | null = null,
): Promise<MadeFigure> {
  const asked = datasetNamedIn(spec.address);
  const dataset = own ?? readDataset(asked.id ?? firstDatasetId);
  const derive = createDerive(dataset, await datasetPositionsOf(dataset));
  const { address: state, notes } = decodeAddress(spec.address, derive.index);
  // Another version of the data is accepted with a warning; everything else that an address may get wrong is a mistake.
  const otherVersion = addressWords.otherVersion(asked.version ?? '', dataset.version);
  const mistakes = notes.filter((note) => note !== otherVersion);
  if (mistakes.length > 0) throw new CommandError(mistakes.join('\n'));
  const whyNone = whyNoFigure(derive, state);
  if (whyNone !== null) throw new FigureRefused(whyNone);

  const strangers = Object.keys(spec.adjust.labels).filter((id) => !derive.index.actors.has(id as ActorId));
  if (strangers.length > 0) throw new CommandError(words.noActor(strangers));
  const address = encodeAddress(state, dataset);
  const questions = own === null ? readQuestions(dataset.id) : [];
  const figure = buildFigure(derive, state, { ...spec, address }, questions);
  const refused = whyRefused(figure);
  if (refused !== null) {
    const page = await smallestPage(figure, (wider) => buildFigure(derive, state, wider, questions));
    const option = page === null ? '' : ` ${words.option(optionFor(page))}`;
    throw new FigureRefused(`${refused}\n${offerInWords(figure, page)}${option}`);
  }
  const { isWithoutCaption, words: text } = figure.layout;
  return {
    bytes: await printed(figure, form, derive),
    warnings: [
      ...notes,
      ...warningsOf(figure, form, derive, state),
      // The dialog has it below the preview; here it follows what says so.
      ...(isWithoutCaption ? [figureCaptionText(text)] : []),
    ],
    caption: !isWithoutCaption && captionModeOf(spec) === 'clean' ? figureCaptionText(text) : null,
  };
}

/** A page as the option that asks for it. */
function optionFor({ preset, own }: SizeChoice): string {
  return preset === 'own' ? `--size ${own.width}x${own.height}${own.unit}` : `--preset ${preset}`;
}

function readDataset(id: string): Dataset {
  const folder = folderOf(id);
  const folders = datasetFolders();
  if (!folders.includes(folder))
    throw new CommandError(
      words.noDataset(
        id,
        folders.map((one) => basename(one)),
      ),
    );
  const { dataset, issues } = readFolder(folder);
  if (dataset === null) throw new CommandError(words.brokenDataset(id, issues.map(issueText)));
  return dataset;
}

function warningsOf(figure: Figure, form: FigureFormat, derive: Derive, state: AddressState): string[] {
  const { accusations } = figure.layout.spec;
  const isWithout = hasAccusations(derive, state) && !accusations;
  const { individuals } = endsOfAccusations(derive, state);
  const cannotShow = (accusations || isWithout) && individuals.length > 0;
  const names = individuals.map((id) => derive.index.shortNameOf(id));
  return [
    ...figureWarnings(figure, form),
    ...(cannotShow ? [dialogWords.accusedOfficials(names)] : isWithout ? [words.accusationsOut] : []),
  ];
}

async function printed(
  { layout, groups, svg }: Figure,
  form: FigureFormat,
  derive: Derive,
): Promise<Uint8Array> {
  const { dataset } = derive;
  if (form === 'svg') return new TextEncoder().encode(svg);
  const fonts = figureFontFiles.map(
    (file) => new Uint8Array(readFileSync(join(projectRoot, 'public/fonts', file))),
  );
  if (form === 'pdf') {
    const missing = lettersMissingInPdf(layout, groups);
    if (missing.length > 0) throw new FigureRefused(figurePdfWords.letters(missing));
    return pdfDocument({ layout, scene: groups, dataset, fonts });
  }
  const tooLarge = tooLargeToRasterise(layout.pageMm, layout.spec.dpi);
  if (tooLarge !== null) throw new FigureRefused(words.tooLarge(tooLarge.pixels, tooLarge.largestDpi));
  await startRasteriser();
  try {
    return rasterise(Resvg, fonts, rasterJobOf(layout, svg, dataset.version));
  } catch (error) {
    throw new FigureRefused(words.failed(reasonOf(error)));
  }
}
