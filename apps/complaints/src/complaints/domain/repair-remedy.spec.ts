import { describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { refused } from '@kefu/testing/life-cycles';
import {
  AComplaint,
  complaintIn,
  doing,
  handler,
  kefu,
  minutes,
} from '../../../test/a-complaint.js';
import * as domain from './index.js';

const assetId = newId();
const repairOrderId = newId();
const repair: domain.Remedy = { kind: 'repair', cost: '0.00' };
const agreed = () => {
  const c = complaintIn('investigated', { assetId }).after(minutes(1));
  c.does(handler, (one, on) => domain.propose(one, [repair], undefined, on));
  return doing(c, 'present', 'accept');
};
const taken = (c: AComplaint, round = 1) =>
  c.does(kefu, (one, on) => domain.repairTaken(one, { repairOrderId, round }, on));
const ended = (c: AComplaint, because?: string, id = repairOrderId) => {
  const how = because === undefined ? {} : { because };
  return c
    .after(minutes(60))
    .does(kefu, (one, on) => domain.repairEnded(one, { repairOrderId: id, ...how }, on));
};
const carryOut = (c: AComplaint, words?: string) =>
  c.does(handler, (one, on) => domain.carryOut(one, { words }, on));

describe('CP-11 on-site repair as a remedy', () => {
  it('CP-11 asks for an order once the customer accepts, and waits for it', () => {
    const c = agreed();
    expect(c.last('repair-requested')).toMatchObject({ assetId, round: 1 });
    taken(c);
    expect(c.running.has('CP-11')).toBe(false);
    expect(refused(() => carryOut(c))).toBe('CP-11 repair-awaited');
    expect(refused(() => carryOut(c, '已修好'))).toBe('CP-11 repair-awaited');
    expect(carryOut(ended(c)).complaint.status).toBe('carried-out');
    expect(c.last('repair-ended')).toMatchObject({ outcome: 'done', repairOrderId });
  });

  it('CP-11 needs the asset', () => {
    const c = complaintIn('investigated');
    const propose = () =>
      c.does(handler, (one, on) => domain.propose(one, [repair], undefined, on));
    expect(refused(propose)).toBe('CP-11 asset-needed');
  });

  it.each(['cancelled', 'voided'])(
    'CP-11 %s, the handler has a clock, and says how it was settled or calls it off',
    (because) => {
      const c = ended(taken(agreed()), because);
      expect(c.last('repair-ended')).toMatchObject({ outcome: 'fell-through', because });
      expect(c.running.has('CP-11')).toBe(true);
      expect(refused(() => carryOut(c))).toBe('CP-11 repair-not-done');
      const settled = carryOut(ended(taken(agreed()), because), '客户自行修好');
      expect(settled.complaint.status).toBe('carried-out');
      expect(doing(c, 'notDone').complaint).toMatchObject({ status: 'negotiating' });
      expect(c.running.has('CP-11')).toBe(false);
    },
  );

  it('CP-11 no order within the hour is a breach, and the way on stays open', () => {
    const c = agreed().miss('CP-11');
    expect(c.complaint.breaches.at(-1)).toMatchObject({ rule: 'CP-11', escalatedTo: 'manager' });
    expect(refused(() => carryOut(c))).toBe('CP-11 repair-not-done');
    expect(carryOut(c, '当面修好').complaint.status).toBe('carried-out');
  });

  it('CP-11 hears only of the order that it waits for, and of each once', () => {
    const c = ended(taken(agreed()), undefined, newId());
    expect(c.complaint.repair).toMatchObject({ status: 'open' });
    ended(ended(c, 'cancelled'));
    expect(c.complaint.repair).toMatchObject({ status: 'fell-through' });
    const again = doing(ended(taken(agreed()), 'voided'), 'notDone');
    expect(taken(again).complaint.repair).toBeUndefined();
    expect(ended(again).complaint.repair).toBeUndefined();
  });

  it('CP-11 an order of a round before is not the one of this round', () => {
    const c = doing(
      ended(taken(agreed()), 'voided'),
      'notDone',
      'proposeFree',
      'present',
      'refuse',
    );
    c.does(handler, (one, on) => domain.propose(one, [repair], undefined, on));
    doing(c, 'present', 'accept');
    expect(taken(c, 1).complaint.repair).toMatchObject({ status: 'asked', round: 2 });
    expect(taken(c, 2).complaint.repair).toMatchObject({ status: 'open' });
  });
});
