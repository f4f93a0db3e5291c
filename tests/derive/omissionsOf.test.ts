import { expect, it } from 'vitest';
import { omissionsOf, pastSentence } from '#derive/omissionsOf.ts';
import type { ActorId } from '#domain/ids.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';
import { derive } from './smallMatrix.ts';

const { index } = derive;
const id = (text: string) => text as ActorId;

it('the omissions about officials are found under their organisation', () => {
  const dataset = {
    omissions: [{ paragraph: 1, actors: [id('sela-tal'), id('corland')], reason: 'forecast' as const }],
  };
  const whole = index.actors.get(id('sela-tal'))?.rollsUpTo as ActorId;
  expect(whole).not.toBe('sela-tal');
  expect(omissionsOf({ dataset, index }, whole, id('corland'))).toHaveLength(1);
  expect(omissionsOf({ dataset, index }, whole, id('hill-front'))).toHaveLength(0);
});

it('a past relation is told in the direction that its note has, and of two alone', () => {
  const [type] = smallDataset.relationTypes.filter(({ symmetric }) => !symmetric);
  const trains = { ...type!, label: 'trains', inverseLabel: 'is trained by' };
  const past = (note: string, actors: readonly string[], inSight = actors) => {
    const omissions = [{ paragraph: 7, actors: actors.map(id), reason: 'past' as const, note }];
    const dataset = { omissions, relationTypes: [trains] };
    return pastSentence({ dataset, index }, { actors: inSight.map((one) => ({ id: id(one) })) });
  };
  const [one, other] = ['corland', 'hill-front'].map((name) => index.shortNameOf(id(name)));
  expect(past('trained', ['corland', 'hill-front'])).toBe(
    `Past relations: ${one} trained the ${other} (¶ 7).`,
  );
  expect(past('was trained by', ['corland', 'hill-front'])).toBe(
    `Past relations: ${one} was trained by the ${other} (¶ 7).`,
  );
  // Of three of whom two are in sight nobody knows who acted.
  expect(past('trained', ['corland', 'hill-front', 'bresia'], ['corland', 'hill-front'])).toBe(
    `Past relations: ${one} and the ${other} (trained, ¶ 7).`,
  );
});
