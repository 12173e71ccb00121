import { describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import {
  agent,
  ARepairOrder,
  asset,
  colleague,
  customerId,
  fault,
  lead,
  manager,
  MONDAY_10,
  orderIn,
  refusalOf,
} from '../../../test/a-repair-order.js';
import { acceptOwnership, reportAgain, reportFault } from './index.js';

describe('reporting a fault', () => {
  it('FR-01 records customer, asset, fault, caller, call-back phone, channel and time', () => {
    const { order } = new ARepairOrder().report();
    expect(order).toMatchObject({ status: 'reported', customerId, assetId: asset.id });
    expect(order.report).toEqual({
      at: MONDAY_10,
      takenBy: agent.id,
      channel: 'phone',
      faultCode: 'paper-jam',
      fault: '卡纸',
      callerName: '王一',
      callbackPhone: '13800005678',
    });
  });

  it('FR-01 says nothing personal in its event', () => {
    const { events } = new ARepairOrder().report();
    const said = JSON.stringify(events.map(({ data }) => data));
    for (const personal of ['卡纸', '王一', '13800005678']) expect(said).not.toContain(personal);
  });

  it('FR-01 refuses an asset of another customer', () => {
    const context = new ARepairOrder().as(agent);
    const work = () => reportFault({ ...fault, customerId: newId() }, asset, 'R1', context);
    expect(refusalOf(work)).toEqual({ code: 'asset-of-another-customer', rule: 'FR-01' });
  });

  it('FR-01 refuses an asset that is no longer served', () => {
    const context = new ARepairOrder().as(agent);
    const work = () => reportFault(fault, { ...asset, served: false }, 'R1', context);
    expect(refusalOf(work)).toEqual({ code: 'asset-not-served', rule: 'FR-01' });
  });

  it('FR-01 makes another report on an open order a repeat report', () => {
    const o = orderIn('confirmed');
    o.take(reportAgain(o.order, fault, asset, o.as(colleague)));
    expect(o.order).toMatchObject({ status: 'confirmed', repeats: [{ takenBy: colleague.id }] });
    expect(o.last('repeat-reported')).toMatchObject({ repeat: 1, takenBy: colleague.id });
  });

  it.each(['repaired', 'signed'] as const)(
    'FR-01 a repeat report of a %s order says that it is not solved: FR-11 runs, the lead is told',
    (status) => {
      const o = orderIn(status);
      o.take(reportAgain(o.order, fault, asset, o.as(colleague)));
      expect(o.story).toMatch(/repeat-reported unsolved notified$/);
      expect(o.order).toMatchObject({
        status: 'unsolved',
        unsolved: { reason: 'reported-again', source: 'repeat-report' },
        timesUnsolved: 1,
      });
      expect(o.last('unsolved')).toMatchObject({ source: 'callback', repeat: 1 });
      expect(o.last('notified')).toMatchObject({ notifiedId: lead.id, cause: 'not-solved' });
      expect([...o.running.keys()]).toEqual(['FR-11']);
      o.dispatch();
      expect(o.order.status).toBe('dispatched');
    },
  );

  it('FR-01 a second repeat report while it is unsolved starts no clock anew', () => {
    const o = orderIn('signed');
    o.take(reportAgain(o.order, fault, asset, o.as(colleague)));
    const runs = o.running.get('FR-11');
    o.after(60_000).take(reportAgain(o.order, fault, asset, o.as(colleague)));
    expect([o.order.repeats.length, o.order.timesUnsolved]).toEqual([2, 1]);
    expect(o.running.get('FR-11')).toBe(runs);
  });

  it('G-01 makes whoever took the report its owner', () => {
    expect(new ARepairOrder().report().order.ownerId).toBe(agent.id);
  });

  it('G-01 keeps the owner until another accepts it', () => {
    const o = orderIn('dispatched');
    expect(o.order.ownerId).toBe(agent.id);
    o.take(acceptOwnership(o.order, o.as(colleague)));
    expect(o.order.ownerId).toBe(colleague.id);
    expect(o.last('owner-changed')).toEqual({ from: agent.id, to: colleague.id });
    expect(refusalOf(() => acceptOwnership(o.order, o.as(colleague)))).toEqual({
      code: 'already-owner',
      rule: 'G-01',
    });
  });

  it('FR-02 starts the five minutes in which whoever took it must notify somebody', () => {
    const timer = new ARepairOrder().report().running.get('FR-02');
    expect(timer?.payload).toMatchObject({
      dueAt: '2026-11-23T02:05:00.000Z',
      responsible: { role: 'agent', personId: agent.id },
    });
  });

  it('FR-02 holds a manager who took it themselves responsible as manager', () => {
    const o = new ARepairOrder().report(manager);
    expect(o.running.get('FR-02')?.payload).toMatchObject({ responsible: { role: 'manager' } });
  });
});
