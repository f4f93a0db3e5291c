/**
 * What a PDF says about itself: the entries of its information dictionary and, with the same words, an XMP packet,
 * which also holds the figure spec. There are no dates, so that equal figures are equal files.
 * Reference: ISO 32000-1, section 14.3; ISO 16684-1 (XMP).
 */
import type { FigureLayout } from '#views/figure/page/figureLayout.ts';
import { figureTexts } from '#views/figure/png/pngMetadata.ts';
import { figureNamespace } from '#views/figure/svg/figureSvg.ts';
import { cleanText, escapeXml } from '#views/figure/svg/printSvg.ts';
import { pdfText } from './pdfFile.ts';

const producer = 'Entente';

/** `dataset` and its version as one word. */
function keywordsOf(dataset: DatasetName): readonly string[] {
  return [producer, `${dataset.id}@${dataset.version}`];
}

export interface DatasetName {
  readonly id: string;
  readonly version: string;
}

export function pdfInformation({ words }: FigureLayout, dataset: DatasetName): string {
  const entries = [
    ['Title', words.title],
    ['Subject', words.caption],
    ['Keywords', keywordsOf(dataset).join(', ')],
    ['Creator', producer],
    ['Producer', producer],
  ] as const;
  const rows = entries.map(([name, text]) => `/${name} ${pdfText(cleanText(text))}`);
  return `<< ${rows.join('\n')} >>`;
}

/** The XMP packet, in UTF-8. Texts of ours (`entente:figure` and the like) stand under the figure's own namespace. */
export function pdfXmp(layout: FigureLayout, dataset: DatasetName): Uint8Array {
  const { words } = layout;
  const language = escapeXml(words.language);
  const inLanguage = (name: string, text: string) =>
    `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li>` +
    `<rdf:li xml:lang="${language}">${escapeXml(text)}</rdf:li></rdf:Alt></${name}>`;
  const keywords = keywordsOf(dataset);
  const own = figureTexts(layout, dataset.version).filter(({ keyword }) => keyword.startsWith('entente:'));
  const packet = [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:entente="${figureNamespace}#">`,
    '<dc:format>application/pdf</dc:format>',
    inLanguage('dc:title', words.title),
    inLanguage('dc:description', words.caption),
    `<dc:source>${escapeXml(words.credit)}</dc:source>`,
    `<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>`,
    `<dc:subject><rdf:Bag>${keywords.map((word) => `<rdf:li>${escapeXml(word)}</rdf:li>`).join('')}</rdf:Bag></dc:subject>`,
    `<pdf:Keywords>${escapeXml(keywords.join(', '))}</pdf:Keywords>`,
    `<pdf:Producer>${producer}</pdf:Producer>`,
    `<xmp:CreatorTool>${producer}</xmp:CreatorTool>`,
    ...own.map(({ keyword, text }) => `<${keyword}>${escapeXml(text)}</${keyword}>`),
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ];
  return new TextEncoder().encode(packet.join('\n'));
}
