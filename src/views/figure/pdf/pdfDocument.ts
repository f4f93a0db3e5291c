/**
 * A figure as a PDF file: one page with the marks of the SVG as vectors, its text as text in embedded fonts, the
 * picture's description for those who have it read aloud, and what the file says about itself. Equal figures give
 * equal bytes, in every browser and in Node.
 * Reference: ISO 32000-1, sections 7.7 (document), 11.6.6 (groups), 14.7 (structure), 14.9 (accessibility).
 */
import type { Box } from '#base/geometry.ts';
import type { FigureLayout } from '#views/figure/page/figureLayout.ts';
import { figureGroups, themeOf } from '#views/figure/svg/figureSvg.ts';
import { cleanText, type PrimitiveGroup } from '#views/figure/svg/printSvg.ts';
import { lettersMissingInPdf } from './lettersMissingInPdf.ts';
import { printPdfGroup } from './pdfContent.ts';
import { createUsedFonts, type EmbeddedFonts } from './pdfEmbeddedFonts.ts';
import { createPdfFile, type PdfRef, pdfText } from './pdfFile.ts';
import { readPdfFont } from './pdfFont.ts';
import type { PdfFonts } from './pdfLine.ts';
import { type DatasetName, pdfInformation, pdfXmp } from './pdfMetadata.ts';
import { pdfNumber, pdfNumbers } from './pdfNumber.ts';

/** One figure to print. */
export interface PdfJob {
  readonly layout: FigureLayout;
  /** As `sceneGroups` gives them. */
  readonly scene: readonly PrimitiveGroup[];
  readonly dataset: DatasetName;
  /** The font files that `figureFontFiles` names, in its order: regular, bold, italic. */
  readonly fonts: readonly Uint8Array[];
}

/** What a part of the page is for those who have it read aloud; null for decoration. */
function roleOf({ id }: PrimitiveGroup): 'Figure' | 'P' | null {
  if (id === 'figure-ground') return null;
  return id === 'figure-scene' ? 'Figure' : 'P';
}

/**
 * Throws RangeError if a letter is missing (ask `lettersMissingInPdf` first), a coordinate is not a finite number, or
 * the fonts are none.
 */
export function pdfDocument({ layout, scene, dataset, fonts: files }: PdfJob): Uint8Array {
  const missing = lettersMissingInPdf(layout, scene);
  if (missing.length > 0) throw new RangeError(`The PDF cannot show ${missing.join(' ')}.`);
  const [regular, bold, italic] = files.map(readPdfFont);
  if (!regular || !bold || !italic) throw new RangeError('A PDF needs the three files of the figure font.');
  const fonts: PdfFonts = { regular, bold, italic };

  const { page, words } = layout;
  const size = `${pdfNumber(page.width, 5)} ${pdfNumber(page.height, 5)}`;
  const file = createPdfFile();
  const used = createUsedFonts(fonts);
  const resources = file.reserve();
  const pale: PaleGroup[] = [];
  const press = {
    fonts,
    used,
    paleGroup(content: string, opacity: number) {
      // Wider than the page, for the group may have an origin of its own.
      const box = pdfNumbers(-2 * page.width, -2 * page.height, 2 * page.width, 2 * page.height);
      const entries = `/Type /XObject /Subtype /Form /BBox [${box}] /Group << /S /Transparency >> /Resources ${resources}`;
      const number = pale.push({ form: file.addStream(entries, content), opacity });
      return `q /A${number} gs /P${number} Do Q`;
    },
  };
  const theme = themeOf(layout.spec.background);
  const parts = figureGroups(layout, scene).map((group) => ({
    role: roleOf(group),
    content: printPdfGroup(group, { theme, isGrey: layout.spec.grey }, press),
  }));
  const tagged = parts.filter(({ role }) => role !== null);
  const operators = parts.map((part) => {
    const mark =
      part.role === null ? '/Artifact BMC' : `/${part.role} << /MCID ${tagged.indexOf(part)} >> BDC`;
    return `${mark}\n${part.content}\nEMC`;
  });

  const content = file.addStream(
    '',
    // One join for all lines; then the y axis turned down, as in the SVG.
    ['1 j', `1 0 0 -1 0 ${pdfNumber(page.height, 5)} cm`, ...operators].join('\n'),
  );
  file.fill(resources, resourcesOf(used.embed(file), pale));
  const [tree, document, pageRef] = [file.reserve(), file.reserve(), file.reserve()];
  const elements = tagged.map(({ role }, i) =>
    file.add(
      role === 'Figure'
        ? `<< /Type /StructElem /S /Figure /P ${document} /Pg ${pageRef} /K ${i} /Alt ${pdfText(cleanText(words.description))} /A << /O /Layout /Placement /Block /BBox [${bottomUp(layout.sceneFrame, page.height)}] >> >>`
        : `<< /Type /StructElem /S /P /P ${document} /Pg ${pageRef} /K ${i} >>`,
    ),
  );
  const children = `[${elements.join(' ')}]`;
  file.fill(document, `<< /Type /StructElem /S /Document /P ${tree} /K ${children} >>`);
  file.fill(
    tree,
    `<< /Type /StructTreeRoot /K ${document} /ParentTree << /Nums [0 ${children}] >> /ParentTreeNextKey 1 >>`,
  );
  const pages = file.reserve();
  file.fill(
    pageRef,
    `<< /Type /Page /Parent ${pages} /MediaBox [0 0 ${size}] /StructParents 0 /Tabs /S\n/Contents ${content} /Resources ${resources} >>`,
  );
  file.fill(pages, `<< /Type /Pages /Kids [${pageRef}] /Count 1 >>`);
  const metadata = file.addStream('/Type /Metadata /Subtype /XML', pdfXmp(layout, dataset), true);
  const catalog = file.add(
    `<< /Type /Catalog /Pages ${pages} /Metadata ${metadata} /Lang ${pdfText(words.language)} /MarkInfo << /Marked true >> /StructTreeRoot ${tree} /ViewerPreferences << /DisplayDocTitle true >> >>`,
  );
  return file.bytes(catalog, file.add(pdfInformation(layout, dataset)));
}

function bottomUp({ x, y, width, height }: Box, pageHeight: number): string {
  return pdfNumbers(x, pageHeight - y - height, x + width, pageHeight - y);
}

/** What is shown as one and then made pale. */
interface PaleGroup {
  readonly form: PdfRef;
  readonly opacity: number;
}

function resourcesOf({ fonts, outlines }: EmbeddedFonts, pale: readonly PaleGroup[]): string {
  const states = pale.map(({ opacity }, i) => {
    const alpha = pdfNumber(opacity);
    return `/A${i + 1} << /Type /ExtGState /ca ${alpha} /CA ${alpha} >>`;
  });
  const groups = pale.map(({ form }, i) => `/P${i + 1} ${form}`);
  const dictionary = (name: string, entries: readonly string[]) =>
    entries.length === 0 ? '' : `/${name} << ${entries.join(' ')} >> `;
  return `<< ${dictionary('Font', fonts)}${dictionary('XObject', [...outlines, ...groups])}${dictionary('ExtGState', states)}>>`;
}
