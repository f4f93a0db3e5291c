import { describe, expect, it } from 'vitest';
import type { ActorId } from '#domain/ids.ts';
import type { Scene, SceneActor, SceneLine } from '#encoding/scene/scene.ts';
import { breachesInPrint, breachesOf } from '#encoding/truth/breachesOf.ts';
import { actorAt, areaOver, inWords, lineFrom, sceneOf, signAt, textAt } from './madeScene.ts';

const breaches = (parts: Partial<Scene>) => inWords(breachesOf(sceneOf(parts)));
const box = (x: number, y: number, width = 40, height = 10) => ({ x, y, width, height });

describe('a name', () => {
  const between = (y: number, leader = false) =>
    breaches({
      actors: [
        actorAt('a', 100, 100, {
          label: textAt(
            box(80, y),
            leader
              ? [
                  { x: 100, y: 110 },
                  { x: 100, y },
                ]
              : null,
          ),
        }),
        actorAt('b', 100, 160),
      ],
    });

  it('stands nearest its own mark', () => {
    expect(between(113)).toEqual([]);
    expect(between(124)).toEqual([]);
    expect(between(126)).toEqual(['name: name a / actor b']);
  });

  it('slid aside from under its mark stands not right beside another', () => {
    const slid = (x: number, other: number) =>
      breaches({
        actors: [actorAt('a', 100, 100, { label: textAt(box(x, 113)) }), actorAt('b', other, 118)],
      });
    expect(slid(70, 48)).toEqual([]);
    expect(slid(65, 48)).toEqual(['name: name a / actor b']);
    expect(slid(65, 38)).toEqual([]);
  });

  it('or has a leader line', () => {
    expect(between(126, true)).toEqual([]);
  });

  it('with a leader line stands off other names in print', () => {
    const leader = [
      { x: 100, y: 110 },
      { x: 100, y: 140 },
    ] as const;
    const over = (y: number, isLed: boolean) =>
      inWords(
        breachesInPrint(
          sceneOf({
            actors: [
              actorAt('a', 100, 100, {
                label: textAt(box(80, isLed ? 140 : 113), isLed ? [...leader] : null),
              }),
              actorAt('b', 300, 100, {
                label: textAt(box(80, y), [
                  { x: 300, y: 110 },
                  { x: 120, y: y + 5 },
                ]),
              }),
            ],
          }),
        ),
      ).filter((breach) => breach.startsWith('ledName'));
    // A letter is 10 high, and the upper name ends at 150.
    expect(over(158, true)).toEqual([]);
    expect(over(157, true)).toEqual(['ledName: name a / name b']);
    expect(over(130, false)).toEqual(['ledName: name b / name a']);
  });

  it('never lies on another mark', () => {
    expect(between(145, true)).toEqual(['text: name a / actor b']);
  });

  it('is measured from the outline, not from the box about it', () => {
    const nextTo = (shape: 'smallDiamond' | 'rectangle') =>
      breaches({
        actors: [actorAt('a', 100, 100, { label: textAt(box(80, 115)) }), actorAt('b', 130, 136, { shape })],
      });
    expect(nextTo('rectangle')).toEqual(['name: name a / actor b']);
    expect(nextTo('smallDiamond')).toEqual([]);
  });
});

describe('a leader line', () => {
  const led = (parts: Partial<Scene>) =>
    breaches({
      ...parts,
      actors: [
        actorAt('a', 50, 100, {
          label: textAt(box(120, 95), [
            { x: 60, y: 100 },
            { x: 120, y: 100 },
          ]),
        }),
        ...(parts.actors ?? []),
      ],
    });

  it('runs through no mark', () => {
    expect(led({ actors: [actorAt('b', 90, 112)] })).toEqual([]);
    expect(led({ actors: [actorAt('b', 90, 108)] })).toEqual(['leader: name a / actor b']);
    const signed = lineFrom('l', { x: 80, y: 60 }, { x: 80, y: 140 }, { mid: signAt(80, 102) });
    expect(led({ lines: [signed] })).toEqual(['leader: name a / mid l']);
  });

  it('runs through no other text', () => {
    const other = actorAt('b', 90, 70, { label: textAt(box(70, 92)) });
    expect(led({ actors: [other] })).toContain('leader: name a / name b');
  });

  it('may cross a line at an angle, and not run along it', () => {
    expect(led({ lines: [lineFrom('l', { x: 80, y: 60 }, { x: 100, y: 140 })] })).toEqual([]);
    expect(led({ lines: [lineFrom('l', { x: 60, y: 96 }, { x: 118, y: 104 })] })).toEqual([
      'leader: name a / line l',
    ]);
  });
});

describe('a word', () => {
  const along = (y: number, other: number) =>
    breaches({
      lines: [
        lineFrom('l', { x: 50, y: 100 }, { x: 250, y: 100 }, { lineLabel: textAt(box(130, y)) }),
        lineFrom('m', { x: 50, y: other }, { x: 250, y: other }),
      ],
    });

  it('stands nearest its own line', () => {
    expect(along(102, 130)).toEqual([]);
    expect(along(108, 120)).toEqual(['lineLabel: lineLabel l / line m']);
  });

  const by = (who: string, more: Partial<SceneActor> = {}, y = 128) => {
    const ends = { a: 'a' as ActorId, b: 'b' as ActorId };
    const word = { ...ends, lineLabel: textAt(box(130, 102)) };
    const line = lineFrom('l', { x: 50, y: 100 }, { x: 250, y: 100 }, word);
    return breaches({ lines: [line], actors: [actorAt(who, 150, y, more)] });
  };

  it('stands off marks and names of those at neither end of its line', () => {
    expect(by('c')).toEqual(['lineLabel: lineLabel l / actor c']);
    expect(by('c', {}, 130)).toEqual([]);
    expect(by('a')).toEqual([]);
    const named = (y: number) => ({ label: textAt(box(130, y)) });
    expect(by('c', named(118), 140)).toEqual(['lineLabel: lineLabel l / name c']);
    expect(by('c', named(120), 142)).toEqual([]);
    expect(by('b', named(118), 140)).toEqual([]);
  });

  it('points at no stranger', () => {
    const lines = [{ text: 'accuses\u00a0→', at: { x: 150, y: 110 } }];
    const pointing = (who: string, x: number) => {
      const word = { a: 'a' as ActorId, b: 'b' as ActorId, lineLabel: { ...textAt(box(130, 102)), lines } };
      const line = lineFrom('l', { x: 50, y: 100 }, { x: 250, y: 100 }, word);
      return breaches({ lines: [line], actors: [actorAt(who, x, 118)] });
    };
    // From 170 on, two letters' heights far.
    expect(pointing('c', 195)).toEqual(['lineLabel: lineLabel l / actor c']);
    expect(pointing('c', 201)).toEqual([]);
    expect(pointing('b', 195)).toEqual([]);
  });

  it('stands by no other line’s sign, unless its own is as near', () => {
    const by = (y: number, x: number | null) =>
      breaches({
        lines: [
          lineFrom(
            'l',
            { x: 50, y: 100 },
            { x: 250, y: 100 },
            {
              lineLabel: textAt(box(130, 103)),
              mid: x === null ? null : signAt(x, 100),
            },
          ),
          lineFrom('m', { x: 50, y }, { x: 250, y }, { mid: signAt(150, y) }),
        ],
      });
    // The word ends at 113; a letter is 10 high.
    expect(by(129, 60)).toEqual([]);
    expect(by(127, 60)).toEqual(['lineLabel: lineLabel l / mid m']);
    expect(by(123, 60)).toEqual(['lineLabel: lineLabel l / mid m']);
    expect(by(123, null)).toEqual(['lineLabel: lineLabel l / mid m']);
    // Beside the word, 3 from it.
    expect(by(123, 122)).toEqual([]);
  });

  it('stands off the words of other lines', () => {
    const under = (y: number) =>
      breaches({
        lines: [
          lineFrom('l', { x: 50, y: 100 }, { x: 250, y: 100 }, { lineLabel: textAt(box(130, 103)) }),
          lineFrom('m', { x: 50, y: y + 13 }, { x: 250, y: y + 13 }, { lineLabel: textAt(box(130, y)) }),
        ],
      });
    expect(under(123)).toEqual([]);
    expect(under(121)).toEqual(['lineLabel: lineLabel l / lineLabel m']);
  });

  it('lies on no other line, even with a leader line', () => {
    const led = lineFrom(
      'l',
      { x: 50, y: 100 },
      { x: 250, y: 100 },
      {
        lineLabel: textAt(box(130, 130), [
          { x: 150, y: 100 },
          { x: 150, y: 130 },
        ]),
      },
    );
    const at = (y: number) => breaches({ lines: [led, lineFrom('m', { x: 50, y }, { x: 250, y })] });
    expect(at(135)).toEqual(['lineLabel: lineLabel l / line m']);
    // Its own line is far, so that any other right beside it would be taken for its own.
    expect(at(142)).toEqual(['lineLabel: lineLabel l / line m']);
    expect(at(145)).toEqual(['lineLabel: lineLabel l / line m']);
    expect(at(146)).toEqual([]);
    const crossing = (x: number) =>
      breaches({ lines: [led, lineFrom('m', { x: x - 20, y: 80 }, { x: x + 20, y: 120 })] });
    expect(crossing(150)).toEqual(['lineLabel: lineLabel l / line m']);
    expect(crossing(160)).toEqual([]);
  });
});

describe('a mark', () => {
  const signed = lineFrom('l', { x: 50, y: 100 }, { x: 250, y: 100 }, { mid: signAt(150, 100) });

  it('is covered by a tenth at most by a text', () => {
    const under = (y: number) =>
      breaches({ lines: [signed], actors: [actorAt('a', 150, y + 22, { label: textAt(box(130, y)) })] });
    expect(under(103.7)).toEqual([]);
    expect(under(102)).toEqual(['mark: name a / mid l']);
  });

  it('is covered by no later mark, and by no flag', () => {
    const crossing = (x: number) => lineFrom('m', { x, y: 40 }, { x, y: 160 }, { mid: signAt(x, 100) });
    expect(breaches({ lines: [signed, crossing(159)] })).toEqual([]);
    expect(breaches({ lines: [signed, crossing(156)] })).toEqual(['mark: mid m / mid l']);
    const flagged = (y: number) => ({ ...signed, flag: { at: { x: 150, y }, fontSize: 10 } });
    expect(breaches({ lines: [flagged(91)] })).toEqual([]);
    expect(breaches({ lines: [flagged(93)] })).toEqual(['mark: flag l / mid l']);
  });

  it('at an end lies on no shape but its own', () => {
    const end = {
      form: 'arrow',
      tip: { x: 190, y: 100 },
      direction: { x: 1, y: 0 },
      size: 8,
      reach: 4,
      isHollow: false,
    } as const;
    const line = lineFrom('l', { x: 50, y: 100 }, { x: 182, y: 100 }, { ends: [end] });
    expect(breaches({ lines: [line], actors: [actorAt('a', 200, 100)] })).toEqual([]);
    expect(breaches({ lines: [line], actors: [actorAt('a', 200, 100), actorAt('b', 186, 106)] })).toEqual([
      'mark: actor b / end l',
    ]);
  });
});

describe('an area', () => {
  const actors = [actorAt('a', 100, 100), actorAt('b', 160, 100)];

  it('lies behind its members alone', () => {
    expect(breaches({ actors, hulls: [areaOver('h', box(80, 80, 69, 40), ['a'])] })).toEqual([]);
    expect(breaches({ actors, hulls: [areaOver('h', box(80, 80, 72, 40), ['a'])] })).toEqual([
      'area: area h / actor b',
    ]);
    expect(breaches({ actors, hulls: [areaOver('h', box(80, 80, 100, 40), ['a', 'b'])] })).toEqual([]);
  });
});

describe('texts', () => {
  it('do not overlap, and nothing is cut by the frame', () => {
    const named = (id: string, x: number, y: number) =>
      actorAt(id, x, y - 15, { label: textAt(box(x - 20, y)) });
    expect(breaches({ actors: [named('a', 100, 100), named('b', 139, 100)] })).toEqual([
      'text: name a / name b',
    ]);
    expect(breaches({ actors: [named('a', 100, 100), named('b', 141, 100)] })).toEqual([]);
    expect(breaches({ actors: [named('a', 19, 100)] })).toEqual(['text: name a / frame']);
    expect(breaches({ actors: [actorAt('a', 395, 100)] })).toEqual(['text: actor a / frame']);
  });
});

describe('a “¶”', () => {
  // Its letter is 5.4 wide and 9.2 high; its baseline is 3 over its own line.
  const flag = { at: { x: 150, y: 97 }, fontSize: 10 };
  const own = (more: Partial<SceneLine> = {}) =>
    lineFrom('l', { x: 50, y: 100 }, { x: 250, y: 100 }, { flag, ...more });

  it('stands off every other line, and is nearest its own', () => {
    const by = (x: number) => breaches({ lines: [own(), lineFrom('m', { x, y: 60 }, { x, y: 99 })] });
    expect(by(158.5)).toEqual([]);
    expect(by(157.5)).toEqual(['flag: flag l / line m']);
  });

  it('touches its own line', () => {
    const over = (y: number) => breaches({ lines: [own({ flag: { ...flag, at: { x: 150, y } } })] });
    expect(over(92)).toEqual([]);
    expect(over(88)).toEqual(['flag: flag l / line l']);
  });

  it('stands off names, and off words but that of a line that is a claim itself', () => {
    const name = (x: number) => actorAt('a', x + 20, 60, { label: textAt(box(x, 85)) });
    expect(breaches({ lines: [own()], actors: [name(158)] })).toEqual([]);
    expect(breaches({ lines: [own()], actors: [name(157)] })).toEqual(['flag: flag l / name a']);
    const lineLabel = textAt(box(155, 87));
    expect(breaches({ lines: [own({ lineLabel })] })).toEqual([]);
    const short = { curve: lineFrom('l', { x: 130, y: 100 }, { x: 165, y: 100 }).curve };
    expect(breaches({ lines: [own({ ...short, lineLabel, flag: { ...flag, end: 'b' } })] })).toEqual([
      'flag: flag l / lineLabel l',
    ]);
  });

  it('of one end stands by that end, and not by the sign of the whole line', () => {
    const at = (x: number, more: Partial<SceneLine> = {}) =>
      breaches({ lines: [own({ flag: { at: { x, y: 97 }, fontSize: 10, end: 'b' }, ...more })] });
    expect(at(225)).toEqual([]);
    // Its letter ends 24.3 before the end of the line.
    expect(at(223)).toEqual(['flag: flag l / line l']);
    expect(at(240, { mid: signAt(215, 106) })).toEqual([]);
    expect(at(229, { mid: signAt(215, 106) })).toEqual(['flag: flag l / line l']);
  });
});

describe('a line in print', () => {
  const past = (y: number, ends: readonly [string, string] = ['a', 'c']) => {
    const [a, b] = ends as readonly [ActorId, ActorId];
    const line = lineFrom('l', { x: 10, y: 100 }, { x: 190, y: 100 }, { a, b });
    const scene = sceneOf({ actors: [actorAt('b', 100, y)], lines: [line] });
    return [inWords(breachesOf(scene)), inWords(breachesInPrint(scene))];
  };

  it('runs through no stranger’s mark', () => {
    expect(past(100)).toEqual([[], ['line: line l / actor b']]);
    expect(past(111)).toEqual([[], []]);
  });

  it('may run through the marks that it ties', () => {
    expect(past(100, ['a', 'b'])).toEqual([[], []]);
  });
});

describe('in print, a name', () => {
  const crossed = (line: Partial<SceneLine>, from = { x: 10, y: 30 }, to = { x: 190, y: 30 }) => {
    const name = actorAt('c', 100, 50, { label: textAt(box(80, 25)) });
    const scene = sceneOf({ actors: [name], lines: [lineFrom('l', from, to, line)] });
    return [inWords(breachesOf(scene)), inWords(breachesInPrint(scene))];
  };
  const between = (a: string, b: string) => ({ a: a as ActorId, b: b as ActorId });

  it('breaks no line of others: it would seem to end there', () => {
    expect(crossed(between('a', 'b'))).toEqual([[], ['crossedName: name c / line l']]);
    expect(crossed(between('a', 'b'), { x: 10, y: 22 }, { x: 190, y: 22 })).toEqual([[], []]);
  });

  it('may lie on a line of its own actor, on a pale tie of membership, and touch a line with its corner', () => {
    expect(crossed(between('a', 'c'))).toEqual([[], []]);
    expect(crossed({ ...between('a', 'b'), kind: 'structure' })).toEqual([[], []]);
    expect(crossed(between('a', 'b'), { x: 70, y: 26 }, { x: 90, y: 16 })).toEqual([[], []]);
  });
});
