import { describe, expect, it } from '@jest/globals';
import { handbookOf } from '@kefu/handbook';
import type { Actor } from '@kefu/kernel';
import { faultsOfLifeCycle, refused } from '@kefu/testing/life-cycles';
import {
  forgetRelease,
  handToHolder,
  releaseTransitions,
  takeIn,
  voidRelease,
  type ReleaseStatus,
} from './index.js';

const by: Actor = { id: 'agent-1', kind: 'person', roles: ['agent'], regions: ['*'] };
const now = '2026-11-23T02:00:00.000Z';
const title = { zh: '甲', en: 'X' };
const context = { now, by, newId: () => 'release-1', handbook: handbookOf({ name: 'x', title }) };
const allowing = {
  ...context,
  handbook: handbookOf({ name: 'x', title, parameters: { 'CU-09': { proxyAllowed: true } } }),
};
const kept = takeIn({ customerId: 'c', kind: 'title-certificate', place: '保险柜' }, context).next;
const number = '11010519491231002X';
const person = { kind: 'person', number, contactIds: [] } as const;
const firm = { kind: 'organisation', number: '91350100M000100Y43', contactIds: ['k'] } as const;
const collecting = {
  ...{ number, feeInvoiceShown: true, taxInvoiceShown: true, signedInPerson: true },
};
const proxy = { mandate: '委托书-7', identitySeen: true };

describe('a certificate in custody', () => {
  it('CU-09 goes to its holder, and neither its record nor its event has the number', () => {
    const spelt = { ...collecting, number: ' 11010519491231002x ' };
    const { next, events } = handToHolder(kept, spelt, person, context);
    expect([next.status, next.receipt]).toEqual(['released', { at: now, by: by.id, to: 'holder' }]);
    expect(JSON.stringify([next, events])).not.toContain('19491231');
  });

  it.each([
    ['another number', { number: '110105194912310038' }, 'not-the-holder'],
    ['no fee invoice', { feeInvoiceShown: false }, 'invoices-not-shown'],
    ['no tax invoice', { taxInvoiceShown: false }, 'invoices-not-shown'],
    ['no signature in person', { signedInPerson: false }, 'not-signed-in-person'],
    ['a proxy', { proxy }, 'no-proxy'],
  ])('CU-09 refuses %s', (_what, more, code) => {
    const work = () => handToHolder(kept, { ...collecting, ...more }, person, context);
    expect(refused(work)).toBe(`CU-09 ${code}`);
  });

  it('CU-09 refuses whom no number is on record of', () => {
    const unknown = { ...person, number: undefined };
    const work = () => handToHolder(kept, collecting, unknown, context);
    expect(refused(work)).toBe('CU-09 no-number-on-record');
  });

  it('CU-09 goes to a proxy with a written mandate only where the profile allows it', () => {
    const release = (one: typeof proxy) =>
      handToHolder(kept, { ...collecting, proxy: one }, person, allowing);
    expect(release(proxy).next.receipt).toMatchObject({ to: 'proxy', mandate: '委托书-7' });
    const unseen = () => release({ ...proxy, identitySeen: false });
    expect(refused(unseen)).toBe('CU-09 proxy-not-identified');
  });

  it('G-05 is on record without words once its holder is erased', () => {
    const { next } = handToHolder(kept, { ...collecting, proxy }, person, allowing);
    const { place, status, receipt } = forgetRelease(next, 'consent-withdrawn').next;
    expect([place, status, receipt]).toEqual(['', 'released', { at: now, by: by.id, to: 'proxy' }]);
  });

  it('CU-09 goes to a contact of an organisation who may sign', () => {
    const coming = { ...collecting, number: firm.number, contactId: 'k' };
    expect(handToHolder(kept, coming, firm, context).next.receipt).toMatchObject({
      ...{ to: 'contact', contactId: 'k' },
    });
    const stranger = () => handToHolder(kept, { ...coming, contactId: 'z' }, firm, context);
    expect(refused(stranger)).toBe('CU-09 not-a-contact');
  });

  it('CU-09 G-03 is released once or voided, and then neither', () => {
    const one = (status: ReleaseStatus) => ({ ...kept, status });
    const faults = faultsOfLifeCycle<ReleaseStatus>({
      transitions: releaseTransitions,
      first: ['in-custody'],
      ends: ['released', 'voided'],
      table: `
                 in-custody  released  voided
        release  released    -         -
        void     voided      -         -`,
      verbs: {
        release: (status) => handToHolder(one(status), collecting, person, context),
        void: (status) => voidRelease(one(status), '录错'),
      },
    });
    expect(faults).toEqual([]);
  });
});
