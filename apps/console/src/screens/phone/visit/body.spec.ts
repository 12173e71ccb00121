import { describe, expect, it } from '@jest/globals';
import type { Visit } from '../../../parts/queue/as-if';
import { asIf } from '../../../parts/queue/as-if';
import type { QueuedDeed } from '../../../parts/queue/deed';
import { bodyFor, tellsWhen } from './body';
import { deeds, deedsOf, type Verb } from './deeds';

const at = '2026-03-02T02:00:00.000Z';
const visit = (more: Partial<Visit> = {}): Visit =>
  ({ id: 'order', status: 'confirmed', ...more }) as Visit;
const queued = (verb: Verb, more: Partial<QueuedDeed> = {}): QueuedDeed =>
  ({
    no: 1,
    recordId: 'order',
    name: `fieldRepair.repairOrders.${verb}`,
    happenedAt: at,
    body: {},
    ...more,
  }) as QueuedDeed;

describe('what a technician tells the centre', () => {
  it('FR-10 says when it happened, typed or not', () => {
    expect(bodyFor('arrive', {}, visit(), at)).toEqual({ at });
    expect(bodyFor('arrive', { at: '2026-03-02T09:30' }, visit(), at)).toEqual({
      at: '2026-03-02T01:30:00.000Z',
    });
    expect(bodyFor('repaired', { resultCode: 'cleaned' }, visit(), at)).toEqual({
      resultCode: 'cleaned',
      at,
    });
  });

  it('FR-12 says who signed: the customer, or a contact of the organisation', () => {
    const values = { inPerson: true, contactId: 'c' };
    const of = (kind: 'person' | 'organisation') =>
      visit({ customer: { kind, signatories: [], number: '1', phones: [] } });
    expect(bodyFor('signReceipt', { inPerson: true }, of('person'), at)).toEqual({
      inPerson: true,
      signer: 'customer',
      signedAt: at,
    });
    expect(bodyFor('signReceipt', values, of('organisation'), at)).toEqual({
      ...values,
      signer: 'contact',
      signedAt: at,
    });
  });

  it('FR-04 decides on the visit as it was seen where it tells no moment of its own', () => {
    const verbs = Object.keys(deeds) as Verb[];
    expect(verbs.filter((verb) => !tellsWhen(verb))).toEqual(['accept', 'decline']);
  });

  it('goes on from what the centre does not know yet, but for what it refused', () => {
    const arrived = asIf(visit(), [queued('arrive')]);
    expect([arrived.status, deedsOf(arrived)[0]]).toEqual(['on-site', 'repaired']);
    const signed = asIf(visit(), [queued('arrive'), queued('repaired'), queued('signReceipt')]);
    expect(deedsOf(signed)).toEqual([]);
    const window = { from: at, to: at };
    const accepted = asIf(visit({ status: 'dispatched' }), [
      queued('accept', { body: { window } }),
    ]);
    expect(deedsOf(accepted)).toEqual(['reschedule', 'decline']);
    const refused = { status: 422, code: 'x', title: '', detail: '' };
    expect(asIf(visit(), [queued('arrive', { refused })]).status).toBe('confirmed');
    expect(asIf(visit(), [queued('arrive', { recordId: 'another' })]).status).toBe('confirmed');
  });
});
