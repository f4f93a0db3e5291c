import type { Page } from '@playwright/test';
import { paragraphsOfText } from '#dataset/sourceTexts/plainText.ts';
import { madeUpArticle, madeUpTitle } from '#tests/fixtures/madeUpArticle.ts';
import { deskWords, firstStatementWords, lineWords, omissionWords, sideWords } from '#words/codingDesk.ts';
import { figureDialogWords } from '#words/figure.ts';
import { goOnWords } from '#words/ownKeeping.ts';
import { viewWords } from '#words/views.ts';
import { sentencesOf } from '#workspace/coding/sentences/wordMarks.ts';
import { expectAccessible } from './accessibility.ts';
import * as app from './app.ts';
import { begin, drag, field, line, paragraph, placeOf, said, undo } from './codingDesk.ts';
import { openFigure, savePng } from './figureExport.ts';
import { expect, test } from './watchedTest.ts';

type Fields = readonly [who: string, verb: string, whom: string];
/** A relation of the article: its paragraph, the words for it, what is typed into each field, and what stands there then. */
type Given = readonly [paragraph: number, words: string, typed: Fields, written: Fields];

/** Where nothing is typed, the right one is the first that the marked words offer. */
const given: readonly Given[] = [
  [2, 'Veldania sanctioned the port of Kessa', ['', '', ''], ['Veldania', 'sanctions', 'Kessa']],
  [2, 'had blocked three ships of Ostmark', ['vel', 'bl', 'os'], ['Veldania', 'blocks', 'Ostmark']],
  [2, 'Ostmark called on the Council of Ports', ['', '', ''], ['Ostmark', 'calls on', 'Council of Ports']],
  [2, 'met envoys of Tarn', ['os', '', ''], ['Ostmark', 'meets', 'Tarn']],
  [3, 'Tarn backs Ostmark', ['', '', ''], ['Tarn', 'backs', 'Ostmark']],
  [3, 'Tarn train the Coast Guard', ['', '', ''], ['Tarn', 'trains', 'Coast Guard']],
  [3, 'Officers from Tarn', ['ta', 'ne', 'coa'], ['Tarn', 'negotiates with', 'Coast Guard']],
  [3, 'Tarn arms the Straits Militia', ['', '', ''], ['Tarn', 'arms', 'Straits Militia']],
  [3, 'which Veldania bombed in the spring', ['', '', 'str'], ['Veldania', 'bombs', 'Straits Militia']],
  [
    4,
    'The Harbour League opposes the sanctions',
    ['', 'op', 'vel'],
    ['Harbour League', 'opposes', 'Veldania'],
  ],
  [4, 'It criticised Veldania', ['har', '', ''], ['Harbour League', 'criticises', 'Veldania']],
  [
    4,
    'it negotiates with the Council of Ports',
    ['har', '', ''],
    ['Harbour League', 'negotiates with', 'Council of Ports'],
  ],
  [5, 'Veldania threatens the Straits Militia', ['', '', ''], ['Veldania', 'threatens', 'Straits Militia']],
  [
    5,
    'The Reform Party of Veldania, however, opposes',
    ['', '', 'vel'],
    ['Reform Party of Veldania', 'opposes', 'Veldania'],
  ],
  [
    5,
    'welcomes the convoy of the Harbour League',
    ['ref', '', ''],
    ['Reform Party of Veldania', 'welcomes', 'Harbour League'],
  ],
  [
    7,
    'The Straits Militia fights the Northern Garrison',
    ['', '', ''],
    ['Straits Militia', 'fights', 'Northern Garrison'],
  ],
  [
    7,
    'around the lighthouse of Brae',
    ['nor', 'blo', 'str'],
    ['Northern Garrison', 'blocks', 'Straits Militia'],
  ],
  [
    7,
    'The Northern Garrison belongs to Veldania',
    ['', '', ''],
    ['Northern Garrison', 'belongs to', 'Veldania'],
  ],
  [7, 'Ostmark leads the Coast Guard', ['', '', ''], ['Ostmark', 'leads', 'Coast Guard']],
  [8, 'Tarn could join the fighting', ['', 'th', 'vel'], ['Tarn', 'threatens', 'Veldania']],
];

/** Fills the line and writes it; returns how many keys that took. */
async function fill(page: Page, number: number, typed: Fields, written: Fields): Promise<number> {
  for (const [at, name] of (['who', 'verb', 'whom'] as const).entries()) {
    await expect(field(page, name)).toBeFocused();
    await page.keyboard.type(typed[at]!);
    await page.keyboard.press('Enter');
  }
  await expect(field(page, 'saidBy')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText(`Added: ${written.join(' ')}, ¶ ${number}`);
  return typed.join('').length + 4;
}

/** No sentence is left in what was begun. */
const none = { paragraphs: 0, sentences: 0 };

test('20 given relations by mouse, with one pointer act and at most 14 keys each; words and lines answer each other', async ({
  page,
}) => {
  await begin(page);
  await expect(page.getByText(firstStatementWords.withText)).toBeVisible();
  const keys: number[] = [];
  for (const [number, words, typed, written] of given) {
    await drag(page, number, words);
    keys.push(await fill(page, number, typed, written));
  }
  test.info().annotations.push({ type: 'keys by mouse', description: keys.join(' ') });
  expect(Math.max(...keys)).toBeLessThanOrEqual(14);
  await expectAccessible(page, 'the line under a text');
  // Marking selects nothing, also where the words are coded.
  await drag(page, 3, 'Tarn backs Ostmark');
  await expect(field(page, 'who')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(line(page)).toBeHidden();
  expect(app.searchOf(page).get('select')).toBeNull();

  const tinted = (name: string) =>
    page.evaluate((one) => [...(CSS.highlights.get(one) ?? [])].map((range) => range.toString()), name);
  expect(await tinted('coded-opposed')).toContain('It criticised Veldania');
  const words = await placeOf(page, 4, 'criticised');
  await page.mouse.move(words.from.left + 2, words.from.y);
  await expect
    .poll(() => tinted('coded-lit'))
    .toEqual(['The Harbour League opposes the sanctions', 'It criticised Veldania']);
  await page.mouse.down();
  await page.mouse.up();
  await expect(app.detailHeading(page, /Harbour League.+Veldania|Veldania.+Harbour League/)).toBeVisible();
  await page.getByRole('radio', { name: sideWords.filter }).check();
  await expect(app.filterPanel(page)).toBeVisible();

  await page.reload();
  // Of paragraph 8 one sentence is coded.
  await expect(page.getByText(deskWords.progress(5, 5, 7, none))).toBeVisible();
  const half = [deskWords.states.statements(1), deskWords.states.left(1)];
  await expect(page.getByRole('button', { name: deskWords.paragraph(8, half) })).toBeVisible();
  await undo(page).click();
  await expect(
    page.getByRole('button', { name: deskWords.paragraph(8, [deskWords.states.unread]) }),
  ).toBeVisible();
  await expect(page.getByText(deskWords.progress(5, 5, 7, none))).toBeVisible();

  // The plain address leads back in one act; a link that was shared shows what it names.
  const back = page.getByRole('region', { name: goOnWords.region });
  await page.goto('./?view=matrix');
  await expect(page.getByRole('region', { name: viewWords.headings.matrix })).toBeVisible();
  await expect(back).toBeHidden();
  await page.goto('./');
  await back.getByRole('link', { name: goOnWords.goOn(madeUpTitle) }).click();
  await expect(page.getByText(deskWords.progress(5, 5, 7, none))).toBeVisible();
  await expect(back).toBeHidden();
});

test('the same by keys alone, at most 20 each; Esc leaves nothing; nothing to code, why no relation, next unread', async ({
  page,
}) => {
  await begin(page);
  const paragraphs = paragraphsOfText(madeUpArticle);
  let pressed = 0;
  const press = async (count: number, name: string) => {
    for (let time = 0; time < count; time += 1) await page.keyboard.press(name);
    pressed += count;
  };
  const keys: number[] = [];
  let here = { number: 1, sentence: 0 };
  for (const [number, words, , written] of given) {
    pressed = 0;
    const text = paragraphs[number - 1]!;
    const sentence = sentencesOf(text).findIndex(({ end }) => end >= text.indexOf(words) + words.length);
    if (number === here.number) await press(sentence - here.sentence, 'PageDown');
    else {
      if (keys.length > 0) await press(1, 'Escape');
      await press(number - here.number, 'ArrowDown');
      await press(sentence + 1, 's');
      await press(1, 'Enter');
    }
    here = { number, sentence };
    // The mark is the sentence, which offers more than the words: the beginning of each is typed.
    const typed = written.map((text) => text.slice(0, 3).toLowerCase()) as unknown as Fields;
    keys.push(pressed + (await fill(page, number, typed, written)));
  }
  test.info().annotations.push({ type: 'keys alone', description: keys.join(' ') });
  expect(Math.max(...keys)).toBeLessThanOrEqual(20);

  const before = (await undo(page).getAttribute('aria-label')) ?? '';
  for (const text of ['vel', 'crit', 'tarn']) {
    await page.keyboard.type(text);
    await press(1, 'Enter');
  }
  // Once status and date are open, Enter in "said by" chooses and goes on to them.
  await press(1, 'Tab');
  await press(1, 'Shift+Tab');
  await expect(field(page, 'saidBy')).toBeFocused();
  // Its list does not cover them before something is typed.
  await expect(field(page, 'saidBy')).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.type('ostm');
  await press(1, 'Enter');
  const status = line(page).getByRole('combobox', { name: lineWords.mode, exact: true });
  await expect(status).toBeFocused();
  await press(2, 'Enter');
  await expect(status).toBeFocused();
  await press(1, 'Tab');
  await page.keyboard.type('3 Mar 2020');
  await press(1, 'Enter');
  await expect(line(page).getByLabel(lineWords.where)).toBeFocused();
  await expect(undo(page)).toHaveAccessibleName(before);
  await press(1, 'Enter');
  await press(1, 'Enter');
  await expect(said(page)).toHaveText('Added: Veldania criticises Tarn, ¶ 8');
  // What is not written stays with its paragraph; Ctrl+Enter writes it from any field.
  for (const text of ['vel', 'crit', 'tarn']) {
    await page.keyboard.type(text);
    await press(1, 'Enter');
  }
  await press(here.sentence + 1, 'PageUp');
  await expect(line(page)).toHaveAccessibleName(lineWords.title(7));
  await expect(said(page)).toHaveText(deskWords.stays(8));
  await expect(field(page, 'who')).toHaveValue('');
  await press(1, 'PageDown');
  await expect(field(page, 'who')).toHaveValue('Veldania');
  // Nor is it written with other words of the same paragraph.
  await press(1, 'PageDown');
  await expect(field(page, 'who')).toHaveValue('');
  await expect(said(page)).toHaveText(deskWords.stays(8));
  await press(1, 'PageUp');
  await expect(field(page, 'who')).toHaveValue('Veldania');
  await field(page, 'who').focus();
  await press(1, 'Control+Enter');
  await expect(said(page)).toHaveText('Added: Veldania criticises Tarn, ¶ 8');
  await expect(field(page, 'who')).toHaveValue('');

  const last = (await undo(page).getAttribute('aria-label')) ?? '';
  await page.keyboard.type('Nobodia');
  await press(1, 'Enter');
  // The list goes first, then the line: what is written is not lost by a key that was meant for the list.
  await press(1, 'Escape');
  await expect(field(page, 'who')).toHaveValue('Nobodia');
  await expect(field(page, 'verb')).toHaveAttribute('aria-expanded', 'false');
  await press(1, 'Escape');
  await expect(paragraph(page, 8)).toBeFocused();
  await expect(undo(page)).toHaveAccessibleName(last);

  await press(1, 'u');
  // A headline is nothing to be read.
  await expect(paragraph(page, 6)).toBeFocused();
  await press(3, 'ArrowRight');
  await press(1, 'Shift+ArrowRight');
  await expect(said(page)).toHaveText(deskWords.marked('been poor'));
  await press(1, 'o');
  await expect(page.getByRole('form', { name: omissionWords.title(6) })).toBeVisible();
  await page.keyboard.type('tar');
  await press(2, 'Enter');
  await expectAccessible(page, 'why no relation');
  await page.keyboard.type('a forecast');
  await press(1, 'Enter');
  await expect(said(page)).toHaveText(omissionWords.written(6));
  // One passage of two sentences: the other is still to be read.
  const six = (...states: string[]) => page.getByRole('button', { name: deskWords.paragraph(6, states) });
  await expect(six(deskWords.states.omissions(1), deskWords.states.left(1))).toBeVisible();
  await expect(page.getByText(deskWords.progress(5, 6, 7, { paragraphs: 2, sentences: 2 }))).toBeVisible();

  await press(1, 'Control+z');
  await expect(six(deskWords.states.unread)).toBeVisible();
  await expect(said(page)).toHaveText('');
});

test.describe('By touch at 390 px', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('from a text to a saved figure', async ({ page }) => {
    await begin(page);
    for (const [number, marked, typed, written] of given.filter(([at]) => at === 3)) {
      // As a long press and its handles select words.
      await paragraph(page, 1).tap();
      await paragraph(page, number).evaluate((element, words) => {
        const node = element.firstChild as Text;
        const at = node.data.indexOf(words);
        document.getSelection()?.setBaseAndExtent(node, at + 1, node, at + words.length - 1);
      }, marked);
      await page.getByRole('button', { name: /^Code “/ }).tap();
      for (const [at, name] of (['who', 'verb', 'whom'] as const).entries()) {
        await field(page, name).fill(typed[at]!);
        await line(page).getByRole('option').first().tap();
      }
      await line(page).getByRole('button', { name: lineWords.write }).tap();
      await expect(said(page)).toHaveText(`Added: ${written.join(' ')}, ¶ ${number}`);
      await line(page).getByRole('button', { name: lineWords.cancel }).tap();
    }
    await page.getByRole('button', { name: deskWords.paragraph(6, [deskWords.states.unread]) }).tap();
    await page.getByRole('button', { name: deskWords.markEmpty }).tap();
    await expect(page.getByText(deskWords.progress(2, 1, 7, none))).toBeVisible();
    await expectAccessible(page, 'the text on a phone');
    await page.getByRole('button', { name: sideWords.picture, exact: true }).tap();
    await expect(app.graph(page)).toBeVisible();
    const figure = await openFigure(page);
    await expect(figure.getByRole('radio', { name: figureDialogWords.anew })).toBeChecked();
    const { name } = await savePng(page, figure);
    expect(name).toMatch(/\.png$/);
  });
});
