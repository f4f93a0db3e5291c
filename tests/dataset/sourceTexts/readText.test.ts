import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packed } from '#dataset/formats/write/zip.ts';
import { editionOf } from '#dataset/sourceTexts/edition.ts';
import { readText } from '#dataset/sourceTexts/readText.ts';
import type { SourceId } from '#domain/ids.ts';
import { lawWeight } from '#tests/lawRuns.ts';
import { docxOf } from './docxFile.ts';

const utf8 = new TextEncoder();

function read(name: string, content: string | Uint8Array, encoding?: string) {
  const reading = readText(name, typeof content === 'string' ? utf8.encode(content) : content, encoding);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return reading;
}
const paragraphs = (name: string, content: string | Uint8Array) => read(name, content).paragraphs;

function refused(name: string, content: string | Uint8Array) {
  const reading = readText(name, typeof content === 'string' ? utf8.encode(content) : content);
  if (reading.ok) throw new Error(`read as ${reading.paragraphs.length} paragraphs`);
  return reading.issues.map(({ message, expected }) => `${message} · ${expected}`);
}

const long = 'The council of Arland met the envoys of Norway in the harbour and ';
const line = long.repeat(2).trim();

describe('plain text', () => {
  test.each([
    [
      'empty lines part paragraphs',
      'One.\n\nTwo\ngoes on.\n \n\n\nThree.',
      ['One.', 'Two goes on.', 'Three.'],
    ],
    ['without empty lines each line is one', 'One.\nTwo.\n', ['One.', 'Two.']],
    ['lines as long as paragraphs are paragraphs', `Head\n\n${line}\n${line}\n`, ['Head', line, line]],
    [
      'a few long lines among wrapped ones change nothing',
      `${'a b\n'.repeat(40)}\n${line}`,
      ['a b '.repeat(40).trim(), line],
    ],
    ['line ends of all systems', 'One.\r\n\r\nTwo.\r\rThree.', ['One.', 'Two.', 'Three.']],
    ['a new page parts', 'One.\fTwo\nmore.', ['One.', 'Two more.']],
    ['blanks and control characters', '\uFEFF  One\t two\u00a0\u0007three. \n\n', ['One two three.']],
    ['half letters', 'One \ud800 two.', ['One \ufffd two.']],
    [
      'direction marks',
      'A \u202eturned\u202c line, \u2067and\u2069 one\u200f mark.',
      ['A turned line, and one\u200f mark.'],
    ],
    ['soft hyphens', 'co\u00adali\u00adtion, e\u00ad\u0301', ['coalition, é']],
  ])('%s', (_, text, expected) => {
    // UTF-16 holds half letters too.
    const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
    expect(paragraphs('a.txt', utf16)).toEqual(expected);
  });

  test('the title is the name of the file', () => {
    expect(read('Peace in Arland.txt', 'Words.').title).toBe('Peace in Arland');
  });

  test('an encoding that is not certain is asked for', () => {
    const bytes = Uint8Array.from([0x4b, 0xf6, 0x6c, 0x6e]);
    const { question, paragraphs: guessed } = read('a.txt', bytes);
    expect([question?.about, question?.mustAnswer, guessed]).toEqual(['encoding', true, ['Köln']]);
    expect(read('a.txt', bytes, 'windows-1251').paragraphs).toEqual(['Kцln']);
  });
});

describe('Markdown', () => {
  test.each([
    [
      'headings',
      '# The *old* town #\nText\n\nUnder\n===\n### Third',
      ['The old town', 'Text', 'Under', 'Third'],
    ],
    [
      'points',
      '- one\n- two\n  goes on\n* three\n\n1. first\n2) second',
      ['one', 'two goes on', 'three', '1. first', '2) second'],
    ],
    ['a line that begins with a year', 'They met in\n2016. It rained.', ['They met in', '2016. It rained.']],
    [
      'links as their words',
      'See [the *report*](https://x.example/a_(b) "Title"), [that][1] and <https://y.example/_a_>.\n\n[1]: https://z.example',
      ['See the report, that and https://y.example/_a_.'],
    ],
    ['pictures are left out', 'A ![map](map.png) here.', ['A here.']],
    [
      'emphasis',
      '**Arland** and __Norway__ *met* _again_ ~~never~~ in snake_case_words, 2 * 3 * 4.',
      ['Arland and Norway met again never in snake_case_words, 2 * 3 * 4.'],
    ],
    [
      'code keeps its words and signs',
      'A `**x**` b.\n\n```js\nlet a = 1;\n\n# no heading\n```\nAfter.',
      ['A **x** b.', 'let a = 1;', '# no heading', 'After.'],
    ],
    ['a block of code that never ends', 'A\n\n```\nb\nc', ['A', 'b c']],
    ['escaped signs', '\\*not so\\* 5 \\> 3', ['*not so* 5 > 3']],
    ['quotations and rules', '> One\n> more\n\n---\n\n> Two', ['One more', 'Two']],
    ['tables', '| Who | Whom |\n|---|:-:|\n| Arland | Norway |', ['Who', 'Whom', 'Arland', 'Norway']],
    [
      'entities and elements',
      'T&uuml;rkiye &amp; <b>co</b> <!-- no\n\nword --> 1 < 2',
      ['Türkiye & co 1 < 2'],
    ],
  ])('%s', (_, text, expected) => {
    expect(paragraphs('a.md', text)).toEqual(expected);
  });

  test('a head of the file gives the title and is no text', () => {
    const { title, paragraphs: found } = read(
      'a.md',
      '---\ntitle: "On Arland"\ntags:\n- peace\n---\n\nText.',
    );
    expect([title, found]).toEqual(['On Arland', ['Text.']]);
  });
});

describe('web pages', () => {
  test.each([
    [
      'blocks, inline elements and breaks',
      '<p>One <b>t</b>wo<br>three</p><div>Four<p>Five<p>Six<br><br>Seven</div>',
      ['One two three', 'Four', 'Five', 'Six', 'Seven'],
    ],
    [
      'no script, style, menu',
      '<nav>Home<nav>x</nav>y</nav><script>if (a < b) alert("<p>x</p>")</script><style>p{}</style><p>Text<noscript>no</noscript></p>',
      ['Text'],
    ],
    [
      'nothing around an article',
      '<header>Site</header><main><aside>Ad</aside><article><header><h1>Head</h1></header><p>Text</p></article><p>More</p></main><footer>©</footer>',
      ['Head', 'Text'],
    ],
    [
      'nothing hidden',
      '<p hidden>a</p><p style="color:red; display: none">b</p><p title="hidden thing">c</p>',
      ['c'],
    ],
    ['cells', '<table><tr><td>a<td>b<tr><th>c</table>', ['a', 'b', 'c']],
    [
      'entities',
      'Erdo&#287;an &#x2014; &Scaron;&ccaron; &gbreve;&#150;&nbsp;x &amp;lt; &nosuch; &#xD800; &#0;',
      ['Erdoğan — Šč ğ– x &lt; &nosuch; \ufffd \ufffd'],
    ],
    [
      'comments and brackets in attributes',
      '<!-- <p>no</p> --><p title="a > b" data-x=\'<p>\'>a 1 < 2</p><!doctype x>',
      ['a 1 < 2'],
    ],
    ['a part that never ends', '<p>a</p><!-- <p>b', ['a']],
    ['prepared text', '<pre>one\ntwo\n\nthree</pre>', ['one two', 'three']],
    ['names of objects', '<p>&constructor; <constructor>a</constructor></p>', ['&constructor; a']],
  ])('%s', (_, text, expected) => {
    expect(paragraphs('a.html', `<!doctype html><html>${text}`)).toEqual(expected);
  });

  test.each([
    ['<title>Site: The talks</title><h1>The <i>talks</i></h1>', 'The talks'],
    ['<title>Peace &amp; quiet</title><svg><title>icon</title></svg><p>a</p>', 'Peace & quiet'],
    ['<p>a</p>', 'a'],
  ])('the title of %s', (text, expected) => {
    expect(read('a.html', text).title).toBe(expected);
  });

  test('an encoding that the page names is taken where it is not UTF-8', () => {
    const page = Buffer.from('<meta charset="windows-1254"><p>Da\u00f0</p>', 'latin1');
    const { paragraphs: found, question } = read('a.html', new Uint8Array(page));
    expect([found, question]).toEqual([['Dağ'], null]);
  });
});

describe('documents of Word', () => {
  const p = (inner: string, style = '') =>
    `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>`}${inner}</w:p>`;
  const r = (inner: string) => `<w:r>${inner}</w:r>`;
  const t = (text: string) => r(`<w:t xml:space="preserve">${text}</w:t>`);

  test.each([
    [
      'runs, tabs and breaks',
      p(t('One ') + t('two') + r('<w:tab/><w:t>three</w:t><w:br/><w:t>four</w:t>')),
      ['One two three four'],
    ],
    [
      'cells',
      `<w:tbl><w:tr><w:tc>${p(t('a'))}</w:tc><w:tc>${p(t('b'))}${p('')}</w:tc></w:tr></w:tbl>`,
      ['a', 'b'],
    ],
    [
      'inserted text, not deleted, not where it was',
      p(
        `${t('a')}<w:ins>${t('b')}</w:ins><w:del>${r('<w:delText>c</w:delText>')}</w:del><w:moveFrom>${t('d')}</w:moveFrom><w:moveTo>${t('e')}</w:moveTo>`,
      ),
      ['abe'],
    ],
    [
      'a deleted end of a paragraph',
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${t('a')}</w:p>${p(t('b'))}`,
      ['a', 'b'],
    ],
    ['fields show their result', p(r('<w:instrText>HYPERLINK "x"</w:instrText>') + t('site')), ['site']],
    [
      'hidden text',
      p(
        r('<w:rPr><w:vanish/></w:rPr><w:t>a</w:t>') +
          r('<w:rPr><w:vanish w:val="0"/></w:rPr><w:t>b</w:t>') +
          t('c'),
      ),
      ['bc'],
    ],
    [
      'a text box once',
      p(
        `${t('a')}<mc:AlternateContent><mc:Choice>${p(t('box'))}</mc:Choice><mc:Fallback>${p(t('box'))}</mc:Fallback></mc:AlternateContent>${t('b')}`,
      ),
      ['box', 'ab'],
    ],
  ])('%s', (_, body, expected) => {
    expect(paragraphs('a.docx', docxOf(body))).toEqual(expected);
  });

  test('the title, and what is left out', () => {
    const body =
      p(t('Note')) +
      p(t('On Arland'), 'Title') +
      p(`${t('a')}${r('<w:footnoteReference w:id="2"/>')}<w:del>${t('b')}</w:del>`);
    const { title, notes } = read('a.docx', docxOf(body));
    expect([title, notes]).toEqual([
      'On Arland',
      ['1 footnote left out.', '1 deleted passage left out (tracked changes).'],
    ]);
  });
});

describe('what is no text is refused, with what would be right', () => {
  test.each([
    ['empty.txt', '', 'the file is empty · a text of at least one paragraph'],
    ['blank.txt', ' \n\n', 'it holds no words · a text of at least one paragraph'],
    ['menu.html', '<html><nav>Home</nav>', 'it holds no words · a text of at least one paragraph'],
    ['a.pdf', '%PDF-1.7', 'it is a PDF file, whose paragraphs cannot be told · its text, copied and pasted'],
    ['a.rtf', '{\\rtf1', 'it is an RTF document · the same document saved as .docx or .txt'],
    [
      'a.doc',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0),
      'it is a Word 97 document (.doc), or has a password · the same document saved as .docx, without a password',
    ],
    [
      'a.txt',
      Uint8Array.of(65, 0, 0, 0, 66, 0, 0, 0xff),
      'it holds zero bytes, so it is not text · a table, a graph or an Entente file',
    ],
    [
      'a.docx',
      packed({ 'a.txt': 'x' }),
      'it is a packed file, but not a Word document · a document saved as .docx',
    ],
    [
      'a.odt',
      packed({ 'content.xml': '<a/>' }),
      'it is an OpenOffice or LibreOffice file · a document saved as .docx',
    ],
    [
      'a.xlsx',
      packed({ 'xl/workbook.xml': '<a/>' }),
      'it is an Excel workbook, not a text · a text; a table opens with “Open a file”',
    ],
    [
      'cut.docx',
      docxOf('<w:p/>').subarray(0, 300),
      'the file is damaged · the whole file; it seems to have been cut off',
    ],
    [
      'bomb.docx',
      docxOf(`<w:p><w:r><w:t>${'a'.repeat(30_000_000)}</w:t></w:r></w:p>`),
      'its part word/document.xml unpacks to more than 30 MB · a file of a usual size',
    ],
    ['open.docx', docxOf('<w:p><w:r>'), 'it is not well-formed: unexpected close tag · well-formed XML'],
    [
      'entity.docx',
      docxOf('', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
      'it declares a document type · a file without <!DOCTYPE …>, as graph programs write it',
    ],
    [
      'long.txt',
      'word '.repeat(1_100_000),
      'its text has 5,499,999 characters in 1 paragraphs · at most 5,000,000 characters; a longer text in parts',
    ],
  ])('%s', (name, content, expected) => {
    expect(refused(name, content)).toEqual([expected]);
  });
});

test('any bytes give an edition or an issue', () => {
  const parts = fc.constantFrom(
    '<p>',
    '</p>',
    '<nav>',
    '<!--',
    '-->',
    '<script>',
    '"',
    '<a b="',
    '`',
    '```\n',
    '*',
    '_',
    '[',
    '](',
    ')',
    '&amp;',
    '&#',
    ';',
    '\n',
    '\n\n',
    '# ',
    '- ',
    '|',
    'w',
    ' ',
    '\ud800',
    '\u202e',
    '<',
    '>',
    'é',
  );
  const text = fc.array(parts, { maxLength: 60 }).map((list) => list.join(''));
  fc.assert(
    fc.property(
      fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.docx'),
      fc.oneof(text, fc.string()),
      (name, content) => {
        const reading = readText(name, utf8.encode(content));
        if (!reading.ok) {
          expect(reading.issues).toHaveLength(1);
          return;
        }
        const edition = editionOf('s' as SourceId, reading.paragraphs);
        expect(edition.paragraphs).toEqual(reading.paragraphs);
      },
    ),
    lawWeight(20),
  );
});

test.each([
  '<p>',
  '<a b="',
  '<!--',
  '[',
  '*',
  '**a ',
  '`',
  '_a ',
  '<nav>',
  '&',
  '|a',
  '[a](',
  '\n',
  ' ',
  "<a '",
])('a long file of %j is read in time that grows with its length', (sign) => {
  for (const name of ['a.html', 'a.md', 'a.txt']) readText(name, utf8.encode(sign.repeat(100_000)));
});
