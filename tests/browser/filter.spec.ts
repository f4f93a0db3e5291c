import type { Locator, Page } from '@playwright/test';
import { realDataset } from '#tests/fixtures/realDataset.ts';
import { actorWords } from '#words/actor.ts';
import { amongOthersWords, chipWords } from '#words/chips.ts';
import { emptyWords } from '#words/empty.ts';
import { facetWords } from '#words/facets.ts';
import { inclusionWords } from '#words/filterSentence.ts';
import { headerWords } from '#words/header.ts';
import { filterPanelWords } from '#words/panels.ts';
import { phoneBarWords } from '#words/phoneBar.ts';
import * as app from './app.ts';
import { type Place, placeOf } from './graphCursor.ts';
import { sample } from './sample.ts';
import { expect, test } from './watchedTest.ts';

/** The accessible name of a checkbox: its label and, mostly, its count with the unit. */
const nameOf = async (box: Locator) => /"(.*)"/.exec(await box.ariaSnapshot())?.[1] ?? '';
const countIn = async (box: Locator) =>
  Number(
    /(\d+) (?:matching )?\w+(?: if \w+)?(?:, partly background knowledge)?$/.exec(await nameOf(box))?.[1],
  );

/** Chooses each value of a facet alone and compares what is left with what was promised. */
async function keepsItsPromises(page: Page, facet: Locator, unit: 'actors' | 'relations'): Promise<void> {
  const boxes = facet.getByRole('checkbox', { name: / \d+ \w+$/ });
  await expect(boxes).not.toHaveCount(0);
  const names = await Promise.all((await boxes.all()).map(nameOf));
  for (const name of sample(names, 3)) {
    const [, label = '', count] = /^(.+?),? (\d+) \w+$/.exec(name) ?? [];
    const box = app.choice(facet, label);
    await box.check();
    await expect.poll(async () => (await app.counts(page))[unit], { message: name }).toBe(Number(count));
    await box.uncheck();
  }
}

const openFold = (page: Page, title: string) =>
  app.filterPanel(page).getByText(title, { exact: true }).first().click();

test.describe('Filter', () => {
  test('what a count of actors promises is what choosing it leaves', async ({ page }) => {
    // Among themselves, the actors that are left are the inside ones that a count of actors promises.
    await app.openApp(page, 'scope=among');
    const panel = app.filterPanel(page);
    for (const name of ['faction', 'country'] as const) {
      await keepsItsPromises(page, app.facet(panel, name), 'actors');
    }
  });

  test('a count of actors promises those of the value, not their counterparts', async ({ page }) => {
    await app.openApp(page);
    const country = app.facet(app.filterPanel(page), 'country');
    const rows = app.detail(page).getByRole('button', { name: / and / });
    for (const { id, label } of sample(realDataset.countries, 3)) {
      const box = app.choice(country, label);
      const promised = await countIn(box);
      await box.check();
      await expect(rows).toHaveCount((await app.counts(page)).relations);
      const ends = (await rows.allInnerTexts()).flatMap((row) => (row.split('\n')[0] ?? '').split(' and '));
      const ofIt = realDataset.actors.filter(
        ({ shortName, countries }) => ends.includes(shortName) && countries.some((one) => one === id),
      );
      expect(ofIt, label).toHaveLength(promised);
      await box.uncheck();
    }
  });

  test('what a count of relations promises is what choosing it leaves', async ({ page }) => {
    await app.openApp(page);
    const panel = app.filterPanel(page);
    await keepsItsPromises(page, app.facet(panel, 'stance'), 'relations');
    await openFold(page, filterPanelWords.more);
    const more = panel
      .locator('details')
      .filter({ has: page.getByText(filterPanelWords.more, { exact: true }) });
    await expect(more.locator('details > summary')).toContainText([
      filterPanelWords.whatCounts,
      filterPanelWords.acts,
      filterPanelWords.whoSaysSo,
      facetWords.theatre.name,
      filterPanelWords.date,
      facetWords.community.name,
      facetWords.kind.name,
      facetWords.operation.name,
      filterPanelWords.drawn,
      filterPanelWords.hulls,
    ]);
    const groups = [
      [filterPanelWords.acts, 'family'],
      [filterPanelWords.whoSaysSo, 'voice'],
    ] as const;
    for (const [title, name] of groups) {
      await openFold(page, title);
      // One group is open at a time.
      await expect(panel.locator('details details[open]')).toHaveCount(1);
      await keepsItsPromises(page, app.facet(panel, name), 'relations');
    }
  });

  test('says what adds up and what narrows', async ({ page }) => {
    await app.openApp(page);
    await expect(
      app.filterPanel(page).getByText(filterPanelWords.whoAddsUp(['country', 'faction', 'actor'])),
    ).toBeVisible();
    await page.goto('./?country=TR&faction=pmu&who=any&stance=opposed&theatre=IQ&periphery=yes');
    await expect(app.chips(page)).toContainText(
      /^Country: Turkey\s*or\s*Faction: PMU\s*where\s*Stance: Opposed\s*and\s*Place: Iraq\s*Including minor actors/,
    );
  });

  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    test(`ticking a box moves nothing and covers nothing in a window of ${viewport.width} px`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      await app.openApp(page);
      const isPhone = viewport.width < 600;
      if (isPhone) await page.getByRole('button', { name: phoneBarWords.filter, exact: true }).click();
      const panel = isPhone ? app.dialog(page, phoneBarWords.filter) : app.filterPanel(page);
      const places = () =>
        panel.locator('.choice, .facet-scroll, .facet-foot').evaluateAll((all) =>
          all.map((one) => {
            const { top, height } = one.getBoundingClientRect();
            return [Math.round(top), Math.round(height)];
          }),
        );
      const before = await places();
      await app.choice(app.facet(panel, 'country'), 'Turkey').check();
      await expect(panel.getByRole('combobox', { name: filterPanelWords.scope })).toBeVisible();
      expect(await places()).toEqual(before);
      expect(before.at(-1)?.[1]).toBeLessThan(isPhone ? 150 : 90);
    });
  }

  test('by country and by faction: sentence, title, scope and address follow', async ({ page }) => {
    await app.openApp(page);
    const { relations: all } = await app.counts(page);
    const panel = app.filterPanel(page);
    const scope = panel.getByRole('combobox', { name: filterPanelWords.scope });
    await app.choice(app.facet(panel, 'country'), 'Turkey').check();
    await expect(app.sentence(page)).toContainText(
      'Turkey, the Turkish forces and everyone they are linked to',
    );
    await expect(app.sentence(page)).toHaveRole('status');
    await expect(page).toHaveTitle(
      headerWords.title('Turkey, the Turkish forces and everyone they are linked to', realDataset.title),
    );
    expect(app.searchOf(page).get('country')).toBe('TR');
    const turkey = await app.counts(page);
    expect(turkey.relations).toBeGreaterThan(0);
    expect(turkey.relations).toBeLessThan(all);

    await app.choice(app.facet(panel, 'country'), 'Iraq').check();
    const both = await app.counts(page);
    expect(both.relations).toBeGreaterThan(turkey.relations);

    // The others in sight have links as well: they are counted, and one act shows them.
    const chips = page.getByRole('list', { name: chipWords.region });
    await expect(chips.getByText(/relations among the others are hidden/)).toBeVisible();
    await chips.getByRole('button', { name: amongOthersWords.show(2) }).click();
    await expect(chips.getByRole('button', { name: chipWords.remove(chipWords.surroundings) })).toBeFocused();
    expect(app.searchOf(page).get('scope')).toBe('surroundings');
    const whole = await app.counts(page);
    expect(whole.actors).toBe(both.actors);
    expect(whole.relations).toBeGreaterThan(both.relations);

    await scope.selectOption(filterPanelWords.scopeChoice.among);
    await expect(app.sentence(page)).toContainText(
      'Only relations between actors whose home country is Iraq or Turkey',
    );
    const among = await app.counts(page);
    expect(among.relations).toBeLessThan(both.relations);
    expect(app.searchOf(page).get('scope')).toBe('among');

    await app.choice(app.facet(panel, 'faction'), 'PMU').check();
    // These two add up; that is to be seen where they stand side by side.
    await expect(app.chips(page).getByRole('listitem').filter({ hasText: 'PMU' })).toContainText(/^or/);
    await scope.selectOption(filterPanelWords.scopeChoice.counterparts);
    await expect(app.sentence(page)).toContainText(
      'Actors whose home country is Iraq or Turkey, or in the “PMU” faction,',
    );
    const lists = app.detail(page).getByRole('button', { name: / and / });
    await expect(lists).toHaveCount((await app.counts(page)).relations);
    expect((await app.counts(page)).relations).toBeGreaterThanOrEqual(both.relations);
  });

  test('by actor, from the facet and from the panel; hidden ones come back', async ({ page }) => {
    await app.openApp(page);
    const whole = await app.counts(page);
    const actorFacet = app.facet(app.filterPanel(page), 'actor');
    await actorFacet.getByRole('searchbox', { name: filterPanelWords.searchActors }).fill('daesh');
    await app.choice(actorFacet, 'ISIS').check();
    await expect(app.sentence(page)).toContainText('ISIS and everyone it is linked to');
    await app.findActor(page, 'Peshmerga');
    const acts = app.detail(page).getByRole('list', { name: actorWords.acts });
    await acts.getByRole('button', { name: actorWords.addToFilter }).click();
    await expect(app.sentence(page)).toContainText('ISIS, the Peshmerga and everyone they are linked to');
    await acts.getByRole('button', { name: actorWords.only, exact: true }).click();
    await expect(app.sentence(page)).toContainText('The Peshmerga and everyone they are linked to');
    await acts.getByRole('button', { name: actorWords.removeFromFilter }).click();
    expect(await app.counts(page)).toEqual(whole);
    await acts.getByRole('button', { name: actorWords.hide, exact: true }).click();
    await expect(app.chipButtons(page)).toHaveAccessibleName(chipWords.remove(chipWords.hidden('Peshmerga')));
    expect((await app.counts(page)).actors).toBeLessThan(whole.actors);
    // Who is hidden is not selected any more; the chip brings him back, and so does his panel when he is found again.
    await app.chipButtons(page).click();
    expect(await app.counts(page)).toEqual(whole);
  });

  test('what counts, periphery, isolated actors and dates do what their counts say', async ({ page }) => {
    await app.openApp(page);
    const whole = await app.counts(page);
    const panel = app.filterPanel(page);
    await openFold(page, filterPanelWords.more);
    const toggled = async (label: string, within = panel) => {
      const box = app.choice(within, label);
      const promised = await countIn(box);
      await box.click();
      const then = await app.counts(page);
      await box.click();
      expect(await app.counts(page)).toEqual(whole);
      return { promised, then };
    };
    await openFold(page, filterPanelWords.drawn);
    const periphery = await toggled(filterPanelWords.periphery);
    expect(periphery.then.actors).toBe(whole.actors + periphery.promised);
    const isolated = await toggled(filterPanelWords.isolated);
    expect(isolated.promised).toBeGreaterThan(0);
    expect(isolated.then).toEqual({ ...whole, actors: whole.actors + isolated.promised });
    await openFold(page, filterPanelWords.whatCounts);
    const whatCounts = panel.getByRole('group', { name: filterPanelWords.whatCounts });
    const accused = await toggled(inclusionWords.accused, whatCounts);
    expect(accused.promised).toBeGreaterThan(0);
    // Whatever kind of act is alleged, the one switch shows it.
    expect(accused.then.relations).toBeGreaterThan(whole.relations);
    const structure = await toggled(inclusionWords.structure, whatCounts);
    expect(structure.then.relations).toBeLessThan(whole.relations);
    await openFold(page, filterPanelWords.drawn);
    const apart = app.choice(panel, filterPanelWords.officialsApart);
    await apart.check();
    expect((await app.counts(page)).actorTotal).toBe(realDataset.actors.length);
    await apart.uncheck();

    await openFold(page, filterPanelWords.date);
    const bar = panel.getByRole('button', { name: /^31 Oct 2016: \d+ relations?$/ });
    const promised = await countIn(bar);
    expect(promised).toBeGreaterThan(0);
    await bar.click();
    await expect(bar).toHaveAttribute('aria-pressed', 'true');
    await app.choice(panel, filterPanelWords.undated).uncheck();
    await expect.poll(async () => (await app.counts(page)).relations).toBe(promised);
    await expect(app.sentence(page)).toContainText('only on 31 Oct 2016; dated statements only');
  });

  test('every filter is a chip that takes it back alone', async ({ page }) => {
    await app.openApp(page);
    const whole = await app.sentence(page).innerText();
    const parts = [
      'country=IQ,TR',
      'stance=opposed',
      'voice=report',
      'from=2016-10-01',
      'counts=accused,announced,done,structure,threatened',
      'undated=no',
      'officials=apart',
      'periphery=yes',
      'isolated=yes',
      'hide=nato',
      'scope=among',
    ];
    await app.openApp(page, parts.join('&'));
    const list = app.chipButtons(page);
    const count = parts.length;
    await expect(list).toHaveCount(count);
    for (let left = count; left > 0; left -= 1) {
      const last = list.nth(left - 1);
      const name = await last.innerText();
      await last.click();
      await expect(list).toHaveCount(left - 1);
      await expect(app.chips(page).getByText(name, { exact: true })).toHaveCount(0);
    }
    await expect(app.sentence(page)).toHaveText(whole);
    expect([...app.searchOf(page).keys()]).toEqual(['data']);
    await page.goBack();
    await expect(list).toHaveCount(1);
    await list.click();
    await expect(app.sentence(page)).toHaveText(whole);
  });

  test('an empty result says why, and its one step works', async ({ page }) => {
    await app.openApp(page, 'actor=nato&stance=opposed');
    expect((await app.counts(page)).relations).toBe(0);
    const region = page.getByRole('main');
    await expect(region.getByRole('heading', { name: emptyWords.title })).toBeVisible();
    await expect(region).toContainText(
      emptyWords.why('NATO and everyone it is linked to; only opposed relations'),
    );
    const step = region.getByRole('button', { name: emptyWords.facetStep(facetWords.actor.name) });
    const promised = app.numberIn((await step.innerText()).split(':').at(-1) ?? '');
    expect(promised).toBeGreaterThan(0);
    await step.click();
    await expect(region.getByRole('heading', { name: emptyWords.title })).toBeHidden();
    expect((await app.counts(page)).relations).toBe(promised);
    await page.goBack();
    await region.getByRole('button', { name: emptyWords.clearAll }).click();
    await expect(region.getByRole('heading', { name: emptyWords.title })).toBeHidden();
    await expect(app.chipButtons(page)).toHaveCount(0);
  });

  test('no filter moves anyone', async ({ page }) => {
    await app.openApp(page);
    const names = ['Turkish forces', 'Iraqi government', 'Peshmerga'].map(
      (shortName) => realDataset.actors.find((actor) => actor.shortName === shortName)?.name ?? '',
    );
    // The camera fits what is left: who stands where is a matter of the three among themselves.
    const shape = async () => {
      const places: Place[] = [];
      for (const name of names) places.push(await placeOf(page, name));
      const [a, b, c] = places as [Place, Place, Place];
      const [ab, ac] = [
        { x: b.x - a.x, y: b.y - a.y },
        { x: c.x - a.x, y: c.y - a.y },
      ];
      const square = ab.x ** 2 + ab.y ** 2;
      return { along: (ab.x * ac.x + ab.y * ac.y) / square, across: (ab.x * ac.y - ab.y * ac.x) / square };
    };
    const before = await shape();
    const expectUnmoved = async () => {
      const now = await shape();
      expect(now.along).toBeCloseTo(before.along, 1);
      expect(now.across).toBeCloseTo(before.across, 1);
    };
    const panel = app.filterPanel(page);
    await app.choice(app.facet(panel, 'country'), 'Turkey').check();
    await expectUnmoved();
    await page.keyboard.press('Escape');
    await app.chipButtons(page).click();
    await openFold(page, filterPanelWords.more);
    await openFold(page, filterPanelWords.drawn);
    await app.choice(panel, filterPanelWords.periphery).check();
    await app.choice(panel, filterPanelWords.officialsApart).check();
    await expectUnmoved();
  });
});
