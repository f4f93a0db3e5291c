import questions from '#data/mosul-2016/questions.json' with { type: 'json' };
import { omissionsOf } from '#derive/omissionsOf.ts';
import type { Actor } from '#domain/actor.ts';
import type { ActorId } from '#domain/ids.ts';
import type { Statement } from '#domain/statement.ts';
import { colourOf } from '#encoding/colours/colours.ts';
import { buildQueryIndex } from '#query/filter/queryIndex.ts';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { actorWords } from '#words/actor.ts';
import { chipWords } from '#words/chips.ts';
import { citeWords } from '#words/cite.ts';
import { shareWords } from '#words/datasetMenu.ts';
import { relationWords } from '#words/evidence.ts';
import { findWords } from '#words/find.ts';
import { graphWords } from '#words/graph.ts';
import { headerWords } from '#words/header.ts';
import { textListWords } from '#words/introLists.ts';
import { detailWords, introWords } from '#words/panels.ts';
import { questionWords } from '#words/questions.ts';
import { statementWords } from '#words/statement.ts';
import { terms, voiceTerm } from '#words/terms.ts';
import { viewWords } from '#words/views.ts';
import * as app from './app.ts';
import { placeOf, placeOfCursor } from './graphCursor.ts';
import { colourCounts, pictureOn } from './pixels.ts';
import { sample } from './sample.ts';
import { expect, test } from './watchedTest.ts';

// As most readers meet it.
test.use({ savesData: false });

const { actors, statements } = realDataset;
const actorOf = (id: string) => actors.find((actor) => actor.id === id) as Actor;

/** Where an actor stands in the picture: officials stand within their organisation. */
const shownAs = (id: string) => {
  const { kind, partOf } = actorOf(id);
  return kind === 'official' && partOf !== undefined ? partOf : id;
};

const statementsBetween = (a: string, b: string) =>
  statements.filter(({ from, to }) => {
    const ends = [shownAs(from), shownAs(to)];
    return ends.includes(a) && ends.includes(b) && a !== b;
  });

const standsAlone = ({ id, tier }: Actor) => tier === 'core' && shownAs(id) === id;

test.describe('Explore', () => {
  test('opens with the graph, the sentence and the introduction', async ({ page }) => {
    await app.openApp(page);
    await expect(app.detailHeading(page, realDataset.title)).toBeVisible();
    const { actors: shown, relations } = await app.counts(page);
    expect(shown).toBeGreaterThan(5);
    expect(relations).toBeGreaterThan(5);
    const lists = app.detail(page);
    await expect(lists.getByRole('heading', { name: textListWords.actors(shown) })).toBeVisible();
    await expect(lists.getByRole('heading', { name: textListWords.relations(relations) })).toBeVisible();

    // Lines of both stances, shapes and letters are there: a blank canvas has one colour.
    const colours = colourCounts(await pictureOn(app.graph(page)));
    for (const token of ['aligned', 'opposed', 'ink', 'faction1'] as const) {
      expect(colours.get(colourOf(token, 'light')) ?? 0, token).toBeGreaterThan(200);
    }
    await expect(page.getByRole('heading', { name: graphWords.legend })).toBeVisible();
  });

  test('a long answer is folded at the end of a clause, and folds again with another view', async ({
    page,
  }) => {
    await app.openApp(page, questions.find(({ label }) => /Turkey stand/.test(label))?.address ?? '');
    const bar = page.getByRole('region', { name: questionWords.region });
    const answer = bar.locator('.question-answer p');
    await expect(bar.getByRole('button', { name: questionWords.more })).toBeInViewport({ ratio: 1 });
    const folded = (await answer.innerText()).trim();
    expect(folded).toMatch(/[.;:]$/);
    await bar.getByRole('button', { name: questionWords.more }).click();
    const less = bar.getByRole('button', { name: questionWords.less });
    await expect(less).toBeFocused();
    expect((await answer.innerText()).replace(/\s+/g, ' ')).toContain(folded.replace(/\s+/g, ' '));
    await page.getByRole('banner').getByRole('radio', { name: viewWords.views.table }).check();
    await expect(bar.getByRole('button', { name: questionWords.more })).toBeVisible();
    await page.getByRole('banner').getByRole('radio', { name: viewWords.views.graph }).check();
    await bar.getByRole('button', { name: questionWords.more }).click();
    await less.click();
    await expect.poll(async () => (await answer.innerText()).trim()).toBe(folded);
  });

  test('every question is a view with an answer, and Back undoes it', async ({ page }) => {
    await app.openApp(page);
    const before = await app.sentence(page).innerText();
    const listed = app.detail(page).getByRole('list').first().getByRole('link');
    await expect(listed).not.toHaveCount(0);
    for (const question of await listed.all()) {
      // Those that ask for another view answer there (balance.spec.ts).
      if ((await question.getAttribute('href'))?.includes('view=')) continue;
      await question.click();
      await expect(app.sentence(page)).not.toHaveText(before);
      await expect(app.chipButtons(page)).not.toHaveCount(0);
      const { relations } = await app.counts(page);
      expect(relations, await question.innerText()).toBeGreaterThan(0);
      // Its title heads the picture, with an answer and the way to the next one.
      await expect(question).toHaveAttribute('aria-current', 'true');
      const bar = page.getByRole('region', { name: questionWords.region });
      await expect(bar.getByRole('heading')).toHaveText(await question.innerText());
      await expect(
        bar.getByText(/^(The article|According to|Announced|Accused|In the author).+\.$/).first(),
      ).toBeVisible();
      await bar.getByRole('link', { name: questionWords.next }).click();
      await expect(bar.getByRole('heading')).not.toHaveText(await question.innerText());
      await page.goBack();
      await page.goBack();
      await expect(app.sentence(page)).toHaveText(before);
    }
  });

  test('the camera shows all that is visible, until the reader moves it', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await app.openApp(page);
    const turkey = actorOf('turkey').name;
    const atFirst = await placeOf(page, turkey);
    await app.choice(app.facet(app.filterPanel(page), 'actor'), 'Turkey').check();
    const filtered = await placeOf(page, turkey);
    expect(filtered).not.toEqual(atFirst);
    await page.goBack();
    await expect.poll(() => placeOfCursor(page)).toEqual(atFirst);

    // Who opens the link sees what its sender saw.
    await page.goForward();
    await page.reload();
    const reopened = await placeOf(page, turkey);
    expect(Math.hypot(reopened.x - filtered.x, reopened.y - filtered.y)).toBeLessThan(5);

    await page.keyboard.press('+');
    await page.keyboard.press('+');
    const byHand = await placeOfCursor(page);
    const outOfSight = page.getByText(/^\d+ actors? out of sight/);
    await page.getByRole('button', { name: chipWords.clearAll }).first().click();
    // Chips that go may give the canvas a row.
    expect((await placeOf(page, turkey)).x).toBeCloseTo(byHand.x, 0);
    await expect(outOfSight).toBeAttached();
    await page.getByRole('button', { name: graphWords.fit, exact: true }).click();
    await expect(outOfSight).not.toBeAttached();
    const fitted = await placeOf(page, turkey);
    // Words that were placed anew may need a little more or less of the frame.
    expect(Math.hypot(fitted.x - atFirst.x, fitted.y - atFirst.y)).toBeLessThan(8);
    await page.getByRole('combobox', { name: graphWords.layout }).selectOption('circle');
    await expect(outOfSight).not.toBeAttached();
  });

  test('the introduction can be closed for good; what is selected opens all the same', async ({ page }) => {
    await app.openApp(page);
    await app.detail(page).getByRole('button', { name: introWords.close }).click();
    await expect(app.detailHeading(page, realDataset.title)).toBeHidden();
    await page.reload();
    await expect(app.graph(page)).toBeVisible();
    await expect(app.detailHeading(page, realDataset.title)).toBeHidden();
    await app.findActor(page, 'Turkey');
    await expect(app.detailHeading(page, 'Turkey')).toBeVisible();
    await app.detail(page).getByRole('button', { name: detailWords.clear }).click();
    await expect(app.detailHeading(page, 'Turkey')).toBeHidden();
    await page.getByRole('contentinfo').getByRole('button', { name: introWords.title }).click();
    await expect(app.detailHeading(page, realDataset.title)).toBeVisible();
  });

  test('Find knows other names, and says what the source does not name', async ({ page }) => {
    await app.openApp(page);
    const isis = actorOf('isis');
    expect(isis.aliases.join(' ')).not.toMatch(/daesh/i);
    const finder = await app.find(page, 'daesh');
    await expect(finder.getByRole('option').first()).toContainText(isis.name);
    await page.keyboard.press('Enter');
    await expect(finder).toBeHidden();
    await expect(app.detailHeading(page, isis.name)).toBeFocused();
    expect(app.searchOf(page).get('select')).toBe('actor:isis');

    await app.find(page, 'ypg');
    const missing = finder.getByRole('option', { name: findWords.notNamedHit('YPG') });
    const nearest = realDataset.notNamed.find(({ term }) => term === 'YPG')?.nearest ?? '';
    await expect(missing).toContainText(findWords.nearest(actorOf(nearest).shortName));
    await missing.click();
    await expect(app.detailHeading(page, actorOf(nearest).name)).toBeVisible();

    await app.find(page, 'erdoğan');
    const official = finder.getByRole('option', { name: 'Erdogan' }).first();
    await expect(official).toContainText(findWords.shownWithin('Turkey'));

    await finder.getByRole('combobox').fill('qqqq');
    await expect(finder.getByRole('status')).toHaveText(findWords.none('qqqq'));
    await expect(finder.getByRole('option')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(finder).toBeHidden();
  });

  test('every relation opens to its statements, with passage, words and voice', async ({ page }) => {
    await app.openApp(page);
    const { relations } = await app.counts(page);
    const rows = app.detail(page).getByRole('button', { name: / and .+ (Aligned|Opposed|Mixed|Other tie)/ });
    await expect(rows).toHaveCount(relations);
    const names = await rows.allInnerTexts();
    const heading = app.detail(page).getByRole('heading', { level: 2 });
    const cards = app
      .detail(page)
      .getByRole('listitem')
      .filter({ has: page.getByRole('emphasis') });
    const shortNames = new Map(actors.map((actor) => [actor.shortName, actor]));

    for (const [at, name] of sample([...names.entries()], 6)) {
      const [one, other] = (name.split('\n')[0] ?? '').split(` ${relationWords.and} `);
      await rows.nth(at).click();
      // One that alone acts comes first, with an arrow.
      for (const end of [one, other]) await expect(heading).toContainText(end ?? name);
      const ends = [one, other].map((short) => shortNames.get(short ?? '')?.id ?? '');
      const behind = statementsBetween(ends[0] ?? '', ends[1] ?? '');
      expect(behind.length, name).toBeGreaterThan(0);
      await expect(cards).toHaveCount(behind.length);
      const texts = await cards.allInnerTexts();
      for (const statement of behind) {
        const text = texts.find((card) => card.includes(printed(statement.gloss))) ?? '';
        for (const part of textsOfCard(statement)) expect(text, statement.id).toContain(part);
      }
      await app.detail(page).getByRole('button', { name: detailWords.clear }).click();
      await expect(rows).toHaveCount(relations);
    }
  });

  test('compares any two actors, also where the source says nothing', async ({ page }) => {
    const [one, other] = pairWithout();
    await app.openApp(page, `select=actor:${one.id}`);
    await expect(app.detailHeading(page, one.name)).toBeVisible();
    const compare = app.detail(page).getByRole('combobox', { name: actorWords.pairHint });
    await compare.selectOption(other.shortName);
    const panel = app.detail(page);
    await expect(panel.getByText(relationWords.noStatement, { exact: true })).toBeVisible();
    await expect(panel.getByRole('emphasis')).toHaveCount(0);
    await expect(panel.getByRole('heading', { name: relationWords.wider })).toBeVisible();
    expect(app.searchOf(page).get('select')).toMatch(/^pair:/);

    // A statement that draws no line is listed, and can be made to count.
    const accused = statements.find(
      ({ mode, from, to }) =>
        mode === 'accused' &&
        standsAlone(actorOf(shownAs(from))) &&
        standsAlone(actorOf(shownAs(to))) &&
        statementsBetween(shownAs(from), shownAs(to)).every((statement) => statement.mode === 'accused'),
    );
    const [from, to] = [actorOf(shownAs(accused?.from ?? '')), actorOf(shownAs(accused?.to ?? ''))];
    await app.findActor(page, from.name);
    await compare.selectOption(to.shortName);
    await expect(panel.getByText(relationWords.noLine, { exact: true })).toBeVisible();
    const { relations } = await app.counts(page);
    await panel.getByRole('button', { name: statementWords.count }).first().click();
    await expect(panel.getByText(relationWords.noLine, { exact: true })).toBeHidden();
    await expect(panel).toContainText(relationWords.alleged);
    expect((await app.counts(page)).relations).toBeGreaterThan(relations);
  });

  test('the tip of what is pressed goes, and its panel comes', async ({ page }) => {
    await app.openApp(page);
    const { x, y } = await placeOf(page, 'Turkey');
    const tip = page.locator('.graph-tip');
    await page.mouse.move(x - 60, y);
    await page.mouse.move(x, y, { steps: 4 });
    await expect(tip).toBeVisible();
    await page.mouse.click(x, y);
    await expect(app.detailHeading(page, 'Turkey')).toBeVisible();
    await expect(tip).toHaveCount(0);
  });

  test('Share copies the view, Cite names dataset, view and source', async ({ page, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await app.openApp(page, 'country=TR&select=actor:turkey');
    const sentence = await app.sentence(page).innerText();
    await page.getByRole('button', { name: headerWords.share }).click();
    const told = page.getByRole('status').filter({ hasText: shareWords.copied.computer });
    await expect(told).toBeVisible();
    const header = await page.getByRole('banner').boundingBox();
    expect((await told.boundingBox())?.y).toBeGreaterThan((header?.y ?? 0) + (header?.height ?? 0));
    const shared = await page.evaluate(() => navigator.clipboard.readText());
    expect(shared).toMatch(new RegExp(`^${baseURL}\\?data=${realDataset.id}@${realDataset.version}&`));

    await page.getByRole('button', { name: headerWords.cite }).click();
    const cite = app.dialog(page, citeWords.title);
    const citation = await cite.getByRole('textbox', { name: citeWords.text }).inputValue();
    for (const part of [realDataset.title, realDataset.version, sentence.replace(/\.$/, ''), 'country=TR']) {
      expect(citation).toContain(part);
    }
    for (const { author, title, publisher } of realDataset.sources) {
      for (const part of [author, title, publisher]) expect(citation).toContain(part);
    }
    await expect(cite.getByRole('textbox', { name: citeWords.bibtex })).toHaveValue(/^@misc\{/);
    await cite.getByRole('button', { name: citeWords.copy }).first().click();
    await expect(cite.getByRole('status')).toHaveText(citeWords.copied(citeWords.text));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(citation);
    await page.keyboard.press('Escape');
    await expect(cite).toBeHidden();

    // What was shared opens as the same view.
    await page.goto(shared);
    await expect(app.sentence(page)).toHaveText(sentence);
    await expect(app.detailHeading(page, 'Turkey')).toBeVisible();
  });

  test('Back, Forward and reload bring the view back', async ({ page }) => {
    await app.openApp(page);
    const whole = await app.sentence(page).innerText();
    const iraq = app.choice(app.facet(app.filterPanel(page), 'country'), 'Iraq');
    const layout = page.getByRole('combobox', { name: graphWords.layout });
    await iraq.check();
    const filtered = await app.sentence(page).innerText();
    await app.findActor(page, 'Peshmerga');
    await layout.selectOption(graphWords.layouts.circle);
    const address = page.url();

    await page.reload();
    await expect(iraq).toBeChecked();
    await expect(layout).toHaveValue('circle');
    await expect(app.detailHeading(page, actorOf('peshmerga').name)).toBeVisible();
    await expect(app.sentence(page)).toHaveText(filtered);
    expect(page.url()).toBe(address);

    await page.goBack();
    await expect(layout).toHaveValue('automatic');
    await expect(app.detailHeading(page, actorOf('peshmerga').name)).toBeVisible();
    // Arrow keys through one list are one step.
    await layout.focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    await expect(layout).toHaveValue('countries');
    await page.goBack();
    await expect(layout).toHaveValue('automatic');
    await page.goForward();
    await expect(layout).toHaveValue('countries');
    await page.goBack();
    await page.goBack();
    await expect(app.detailHeading(page, realDataset.title)).toBeVisible();
    await expect(iraq).toBeChecked();
    await page.goBack();
    await expect(iraq).not.toBeChecked();
    await expect(app.sentence(page)).toHaveText(whole);
    for (let step = 0; step < 3; step += 1) await page.goForward();
    await expect(layout).toHaveValue('countries');
    await expect(app.sentence(page)).toHaveText(filtered);
  });
});

/** What must stand on the card of a statement besides its gloss. */
function textsOfCard({ voice, mode, cites, confidence, saidBy }: Statement): string[] {
  const isSpoken = (voice === 'party' || voice === 'other') && saidBy !== 'narrator' && saidBy !== 'unnamed';
  const isRead = isSpoken && confidence === 'low';
  return [
    mode === 'accused' ? 'alleged' : isRead ? 'our reading of the words of' : voiceTerm(voice, 'article'),
    terms.mode[mode],
    ...(confidence === 'high' ? [] : [statementWords.confidence[confidence]]),
    ...cites.flatMap(({ paragraph, quote }) => [
      ...(paragraph === undefined ? [] : [statementWords.cite(paragraph)]),
      ...(quote === undefined ? [] : [quote]),
    ]),
  ];
}

/** The sentence as the page prints it: with printers' apostrophes. */
const printed = (text: string) => text.replaceAll("'", '’');

/** Two actors of the picture of whom no statement speaks together. */
function pairWithout(): [Actor, Actor] {
  const about = { dataset: realDataset, index: buildQueryIndex(realDataset) };
  const shown = actors.filter(standsAlone);
  for (const one of shown) {
    const isSilent = (id: ActorId) =>
      statementsBetween(one.id, id).length === 0 && omissionsOf(about, one.id, id).length === 0;
    const other = shown.find(({ id }) => id !== one.id && isSilent(id));
    if (other) return [one, other];
  }
  throw new Error('Every pair has a statement.');
}
