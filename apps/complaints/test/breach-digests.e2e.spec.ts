import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { millisBetween, plusMillis, type Actor } from '@kefu/kernel';
import { agent, director, handler, hours, manager, member, otherManager } from './a-complaint.js';
import { RunningComplaints } from './a-running-service.js';

interface Digest {
  readonly toldAt: string;
  readonly count: number;
  readonly lines: readonly {
    readonly rule: string;
    readonly regionId: string;
    readonly count: number;
    readonly recordIds: readonly string[];
  }[];
}

let service: RunningComplaints;
const ids: string[] = [];
const MANY = 30;

const digestsOf = async (by: Actor): Promise<Digest[]> =>
  (await service.get('breach-digests?limit=200', by)).body['items'] as unknown as Digest[];

/** Complaints that nobody says a word about for longer than the handbook lets them (CP-13). */
beforeAll(async () => {
  service = await RunningComplaints.start();
  const { customerId } = await service.aCustomer('east');
  for (let at = 0; at < MANY; at += 1) {
    ids.push(await service.recorded(customerId, { ...agent, regions: ['*'] }));
    await service.under.stepTo(plusMillis(service.under.now, 1_000));
  }
  await service.under.stepTo(plusMillis(service.under.now, hours(30)));
  await service.under.stepTo(plusMillis(service.under.now, 120_000));
});
afterAll(() => service.stop());

describe('many breaches at once', () => {
  it('reach a person as one digest a minute, and none of them is left out', async () => {
    const told = (await digestsOf(manager)).reverse();
    expect(told.length).toBeGreaterThan(0);
    for (const [at, { toldAt }] of told.slice(1).entries()) {
      const before = told[at]?.toldAt ?? '';
      expect(millisBetween(before, toldAt)).toBeGreaterThanOrEqual(60_000);
    }
    const silent = told.flatMap(({ lines }) =>
      lines.filter(({ rule }) => rule === 'CP-13').flatMap(({ recordIds }) => recordIds),
    );
    expect(silent.sort()).toEqual([...ids].sort());
    for (const { count, lines } of told) {
      expect(lines.reduce((sum, line) => sum + line.count, 0)).toBe(count);
    }
  });

  it('are told to whoever has the role there, and everybody reads their own', async () => {
    expect((await digestsOf(handler)).length).toBe(0);
    expect((await digestsOf(member)).length).toBe(0);
    for (const by of [otherManager, director]) {
      for (const { lines } of await digestsOf(by)) {
        for (const { regionId } of lines) expect(by.regions.concat('*')).toContain(regionId);
      }
    }
  });

  it('leave nothing behind but the digests, once they are told', async () => {
    const left = await service.under.query('SELECT * FROM breach_notice');
    expect(left).toEqual([]);
  });
});
