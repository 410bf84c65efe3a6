import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agreedAcross,
  agrees,
  commonGround,
  commonScore,
  type Tallies,
  type VoteCounts,
} from './common-ground.ts';

const votes = (agree: number, of: number, unsure = 0): VoteCounts => ({
  agree,
  disagree: of - agree - unsure,
  unsure,
});
const list = ['family', 'manager', 'support-staff', 'commissioner'];
const of = (...counts: VoteCounts[]): Tallies => new Map(counts.map((one, at) => [list[at] ?? '', one]));
const pair = list.slice(0, 2);

const count = fc.nat({ max: 2000 });
const counts = fc.record({ agree: count, disagree: count, unsure: count });
const tallies = fc
  .array(counts, { minLength: list.length, maxLength: list.length })
  .map((each): Tallies => of(...each));

/** Exactly, in whole numbers. */
const exactly = (each: VoteCounts[]): [bigint, bigint] => {
  let [above, below] = [1n, 1n];
  for (const { agree, disagree, unsure } of each) {
    above *= BigInt(agree + 1);
    below *= BigInt(agree + disagree + unsure + 2);
  }
  return [above, below];
};

describe('common ground', () => {
  it('is the product over the points of view of (agreeing + 1) / (votes + 2)', () => {
    expect(commonGround(pair, of(votes(55, 55), votes(7, 7)))).toBeCloseTo(448 / 513, 15);
    expect(commonGround(pair, of(votes(50, 55), votes(4, 7)))).toBeCloseTo(85 / 171, 15);
  });

  it('is that product to fifteen digits, whatever the votes', () => {
    fc.assert(
      fc.property(tallies, (given) => {
        const [above, below] = exactly([...given.values()]);
        const digits = 10n ** 18n;
        const right = Number((above * digits) / below) / 1e18;
        expect(Math.abs(commonGround(list, given) - right)).toBeLessThan(1e-14);
      }),
    );
  });

  it('counts "not sure" as a vote that does not agree', () => {
    expect(commonGround(pair, of(votes(3, 5, 2)))).toBe(commonGround(pair, of(votes(3, 5, 0))));
  });

  it('is more than 0 and less than 1', () => {
    fc.assert(
      fc.property(tallies, (given) => {
        expect(commonGround(list, given)).toBeGreaterThan(0);
        expect(commonGround(list, given)).toBeLessThan(1);
      }),
    );
  });

  it('grows with each vote that agrees, and falls with each that does not', () => {
    const vote = fc.constantFrom('agree' as const, 'disagree' as const, 'unsure' as const);
    fc.assert(
      fc.property(tallies, fc.constantFrom(...list), vote, (given, who, cast) => {
        const before = given.get(who) ?? votes(0, 0);
        const after: Tallies = new Map([...given, [who, { ...before, [cast]: before[cast] + 1 }]]);
        const grown = commonGround(list, after) - commonGround(list, given);
        if (cast === 'agree') expect(grown).toBeGreaterThan(0);
        else expect(grown).toBeLessThan(0);
      }),
    );
  });

  it('grows when somebody changes their mind to agreeing', () => {
    fc.assert(
      fc.property(tallies, fc.constantFrom(...list), (given, who) => {
        const before = given.get(who) ?? votes(0, 0);
        fc.pre(before.disagree > 0);
        const changed = { ...before, agree: before.agree + 1, disagree: before.disagree - 1 };
        expect(commonGround(list, new Map([...given, [who, changed]]))).toBeGreaterThan(
          commonGround(list, given),
        );
      }),
    );
  });

  it('does not depend on the order of the list or of the votes, to the last bit', () => {
    const shuffled = fc.shuffledSubarray(list, { minLength: list.length });
    fc.assert(
      fc.property(tallies, shuffled, shuffled, (given, order, stored) => {
        const other: Tallies = new Map(stored.map((one) => [one, given.get(one) ?? votes(0, 0)]));
        expect(commonGround(order, other)).toBe(commonGround(list, given));
        expect(commonScore(order, other)).toBe(commonScore(list, given));
      }),
    );
  });

  it('takes exactly 1/2 for a point of view without votes', () => {
    expect(commonGround(['family'], of())).toBe(1 / 2);
    fc.assert(
      fc.property(tallies, (given) => {
        const without = new Map([...given].filter(([who]) => who !== 'commissioner'));
        expect(commonGround(list, without)).toBe(commonGround(list.slice(0, 3), without) / 2);
      }),
    );
  });

  it('leaves out "rather not say" and whoever is not on the list', () => {
    fc.assert(
      fc.property(tallies, counts, (given, others) => {
        const more: Tallies = new Map([...given, ['not-said', others], ['retired', others]]);
        expect(commonGround([...list, 'not-said'], more)).toBe(commonGround(list, given));
        expect(agreedAcross([...list, 'not-said'], more)).toBe(agreedAcross(list, given));
      }),
    );
  });
});

describe('the score that is stored', () => {
  it('is common ground times 2 for each point of view, to the last bit', () => {
    fc.assert(
      fc.property(tallies, (given) => {
        expect(commonScore(list, given)).toBe(commonGround(list, given) * 2 ** list.length);
      }),
    );
  });

  it('is 1 without votes, and stays as it is when somebody new comes onto the list', () => {
    expect(commonScore(list, of())).toBe(1);
    expect(commonScore([], of())).toBe(1);
    fc.assert(
      fc.property(tallies, (given) => {
        expect(commonScore([...list, 'back-office'], given)).toBe(commonScore(list, given));
      }),
    );
  });
});

describe('a point of view agrees', () => {
  it.each([
    [votes(2, 2), false],
    [votes(3, 3), true],
    [votes(2, 3), true],
    [votes(2, 4), false],
    [votes(2, 4, 1), false],
    [votes(3, 5), true],
    [votes(3, 6), false],
    [votes(0, 9), false],
  ])('from three votes on and by majority: %j: %s', (given, does) => {
    expect(agrees(given)).toBe(does);
    expect(agreedAcross(pair, of(given))).toBe(Number(does));
  });

  it('or does not: across how many is between none and all of the list', () => {
    fc.assert(
      fc.property(tallies, (given) => {
        const across = agreedAcross(list, given);
        expect(across).toBe([...given.values()].filter(agrees).length);
        expect(across).toBeLessThanOrEqual(list.length);
      }),
    );
  });
});
