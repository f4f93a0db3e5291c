import { expect, it } from 'vitest';
import { omissionsOf } from '#derive/omissionsOf.ts';
import type { ActorId } from '#domain/ids.ts';
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
