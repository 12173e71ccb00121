import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { happened, newId, type Actor } from '@kefu/kernel';
import { ComplaintNoShowToldV1 } from '@kefu/messages-complaints';
import { asset, fault, lead, manager, orderIn, technician } from '../../test/a-repair-order.js';
import { Workshop } from '../../test/a-workshop.js';
import { confirmPenalty, dropPenalty } from './domain/index.js';
import type { WeighPenalties } from './store/index.js';
import { followCustomer, reportAgain, withdrawNoShow } from '../repair-orders/domain/index.js';

type Decide = Parameters<WeighPenalties['decide']>[1];

let workshop: Workshop;
beforeAll(async () => {
  workshop = await Workshop.open('2026-11-30T02:00:00.000Z');
});
afterAll(() => workshop.close());

describe('a complaint that nobody came', () => {
  it('FR-06 reaches the order once, however often it is heard; of no order it is nothing', async () => {
    const { order } = orderIn('confirmed');
    const id = await workshop.put({ ...order, assetId: newId() }, []);
    const said = (repairOrderId: string) =>
      happened(ComplaintNoShowToldV1, {
        ...{ customerId: order.customerId, regionId: 'east', repairOrderId },
        madeAt: '2026-11-29T02:00:00.000Z',
      });
    const complaintId = newId();
    const body = workshop.envelope(complaintId, said(id));
    expect([await workshop.receive(body), await workshop.receive(body)]).toEqual([
      'applied',
      'seen',
    ]);
    const [row] = await workshop.database.query<{ noShows: object[] }>(
      'SELECT no_shows AS "noShows" FROM repair_order WHERE id = $1',
      [id],
    );
    expect(row?.noShows).toMatchObject([{ who: 'technician', complaintIds: [complaintId] }]);
    expect((await workshop.story(id)).match(/no-show-complained-of/gu)).toHaveLength(1);
    expect((await workshop.story(id)).match(/no-show-recorded/gu)).toHaveLength(1);
    expect(await workshop.hear(newId(), said(newId()))).toBe('applied');
  });
});

interface Row {
  readonly id: string;
  readonly status: string;
  readonly degree: string;
  readonly customerId: string;
  readonly because: readonly string[];
  readonly count: number;
}

describe('the penalty for a no-show', () => {
  let personId: string;
  beforeEach(() => {
    personId = newId();
  });

  /** An order to which that person did not come, on record or not yet. */
  const missed = async (): Promise<string> => {
    const { order } = orderIn('confirmed');
    const by = { ...order.technician, id: personId, outOfRegion: false };
    return workshop.put({ ...order, technician: by, assetId: newId() }, []);
  };
  const complain = (repairOrderId: string) =>
    workshop.hear(
      newId(),
      happened(ComplaintNoShowToldV1, {
        ...{ customerId: asset.customerId, regionId: 'east', repairOrderId },
        madeAt: '2026-11-29T02:00:00.000Z',
      }),
    );
  const repeat = (id: string) =>
    workshop.orders.change(id, lead, (order, context) => reportAgain(order, fault, asset, context));
  const theirs = () =>
    workshop.database.query<Row>(
      `SELECT id, status, degree, because, customer_id AS "customerId",
              (weighing ->> 'count')::int AS count
       FROM penalty WHERE person_id = $1 ORDER BY missed_at, id`,
      [personId],
    );
  const ruled = (id: string, by: Actor, decide: Decide) =>
    workshop.weighing.decide({ id, by }, decide);

  it('FR-06 is proposed once of one no-show, whatever comes of it and in whichever order', async () => {
    const id = await missed();
    await repeat(id);
    expect(await theirs()).toEqual([]);
    await complain(id);
    await complain(id);
    await repeat(id);
    expect(await theirs()).toMatchObject([
      { status: 'proposed', degree: 'serious', because: ['repeat-report', 'complaint'], count: 1 },
    ]);
  });

  it('FR-06 counts what the person missed before; what was none counts no more', async () => {
    const ids = [await missed(), await missed(), await missed()];
    for (const id of ids) await complain(id);
    expect((await theirs()).map(({ degree, count }) => [degree, count])).toEqual([
      ['serious', 1],
      ['grave', 2],
      ['grave', 3],
    ]);
    const [, second] = await theirs();
    await ruled(second?.id ?? '', manager, (one, context) => confirmPenalty(one, '是', context));
    await workshop.orders.change(ids[0] ?? '', lead, (order, context) =>
      withdrawNoShow(order, { reason: 'was-there' }, context),
    );
    expect((await theirs()).map(({ status, degree, count }) => [status, degree, count])).toEqual([
      ['withdrawn', 'serious', 1],
      ['confirmed', 'serious', 1],
      ['proposed', 'grave', 2],
    ]);
    await ruled((await theirs())[2]?.id ?? '', manager, (one, context) =>
      dropPenalty(one, '道路封闭', context),
    );
    expect((await theirs()).map(({ status }) => status)).toEqual([
      ...['withdrawn', 'confirmed', 'dropped'],
    ]);
  });

  it('FR-06 counts two that come at the same moment, each once', async () => {
    const ids = await Promise.all([missed(), missed(), missed()]);
    await Promise.all(ids.map(complain));
    expect((await theirs()).map(({ count }) => count).sort()).toEqual([1, 2, 3]);
  });

  it('FR-06 is of who was to come, not of who comes next', async () => {
    const id = await missed();
    await complain(id);
    await workshop.orders.change(id, manager, (order) => ({
      next: { ...order, technician: { id: technician.id, outOfRegion: false } },
      events: [],
    }));
    await repeat(id);
    expect(await theirs()).toMatchObject([{ because: ['repeat-report', 'complaint'] }]);
  });

  it('FR-06, G-01 that nobody decides goes up once its time is over, and again; a decision ends that', async () => {
    await complain(await missed());
    const [{ id: penaltyId } = { id: '' }] = await theirs();
    const timers = async () => {
      const rows = await workshop.database.query<{ kind: string; status: string }>(
        'SELECT kind, status FROM timer WHERE ref = $1 ORDER BY id',
        [penaltyId],
      );
      return rows.map(({ kind, status }) => `${kind} ${status}`);
    };
    expect(await timers()).toEqual(['FR-06 running']);
    await workshop.stepTo('2026-12-03T10:00:00.001Z');
    expect(await workshop.story(penaltyId)).toBe('proposed deadline-breached');
    await workshop.stepTo('2026-12-10T10:00:00.000Z');
    expect(await workshop.story(penaltyId)).toMatch(/^proposed( deadline-breached){2,}$/u);
    await ruled(penaltyId, manager, (one, context) => confirmPenalty(one, '是', context));
    expect(await timers()).toEqual([
      ...['FR-06 fired', 'again-FR-06 fired', 'again-FR-06 cancelled', 'FR-06 running'],
    ]);
  });

  it('CU-01, G-05 goes over to the survivor of a merger, and keeps no words of an erased one', async () => {
    const id = await missed();
    await complain(id);
    const [{ id: penaltyId } = { id: '' }] = await theirs();
    await ruled(penaltyId, manager, (one, context) => confirmPenalty(one, '王一家', context));
    const survivor = newId();
    await workshop.orders.change(id, manager, (order) => followCustomer(order, survivor));
    expect(await theirs()).toMatchObject([{ customerId: survivor, status: 'confirmed' }]);
    await workshop.hearPersonal(survivor, undefined);
    const [{ ruling } = {}] = await workshop.database.query<{ ruling?: object }>(
      'SELECT ruling FROM penalty WHERE id = $1',
      [penaltyId],
    );
    expect(ruling).toMatchObject({ by: manager.id, reason: '' });
  });
});
