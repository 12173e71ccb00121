import { describe, expect, it } from '@jest/globals';
import { handbookOf, type DocumentTemplate } from '@kefu/handbook';
import type { Decision } from '@kefu/kernel';
import { faultsOfLifeCycle, refused } from '@kefu/testing/life-cycles';
import {
  addEntry,
  ANNOUNCE_EXPIRY,
  announceExpiring,
  fileTransitions,
  missingIn,
  openFile,
  receiveDocuments,
  voidDocument,
  voidFile,
  waiveDocument,
  withdrawWaiver,
  type CustomerFile,
  type FileContext,
  type FileStatus,
} from './index.js';

const both = (text: string) => ({ zh: text, en: text });
const template: DocumentTemplate = {
  code: 'sale',
  title: both('sale'),
  for: 'sales',
  documents: [
    { code: 'contract', title: both('contract'), form: 'original', copies: 2 },
    { code: 'identity', title: both('id'), form: 'original-seen-copy-kept', copies: 1 },
    {
      ...{ code: 'policy', title: both('policy'), form: 'copy', copies: 1, owner: 'clerk' },
      ...{ due: { workingDays: 2 }, expires: true },
    },
    { code: 'gift', title: both('gift'), form: 'copy', copies: 1, optional: true },
  ],
};

let ids = 0;
const context = (now = '2026-11-23T02:00:00.000Z'): FileContext => ({
  now,
  newId: () => `id-${(ids += 1)}`,
  by: { id: 'archivist-1', kind: 'person', roles: ['archivist'], regions: ['*'] },
  handbook: handbookOf({ name: 'x', title: both('x') }),
});

const opened = (kind: 'sales' | 'service' = 'sales') =>
  openFile(
    {
      ...{ kind, template, before: 0, at: context().now },
      customer: { id: 'customer-1', number: 'C000123' },
      assetId: 'asset-1',
    },
    context(),
  );

const inPlace = { out: undefined };
const contract = { code: 'contract', form: 'original', copies: 2 } as const;
const identity = { code: 'identity', form: 'original-seen-copy-kept', copies: 1 } as const;
const policy = { code: 'policy', form: 'copy', copies: 1, expiresOn: '2027-11-22' } as const;

const story = ({ events }: Decision<CustomerFile>) =>
  events.map(({ of }) => of.type.split('.')[3]).join(' ');
const lacks = (file: CustomerFile) =>
  missingIn(file).map(({ document, copies }) => `${document.code} ${copies}`);
describe('a file', () => {
  it('CU-02 has a number of its customer, its kind, and which one of them it is', () => {
    expect([opened().next.number, opened('service').next.number]).toEqual([
      'C000123-S01',
      'C000123-R01',
    ]);
    expect(story(opened())).toBe('opened');
  });

  it('CU-05 is complete only when every document is in, in all its copies', () => {
    const file = opened().next;
    expect(lacks(file)).toEqual(['contract 2', 'identity 1', 'policy 1']);
    const some = receiveDocuments(file, [{ ...contract, copies: 1 }, identity], context());
    expect([story(some), some.next.status]).toEqual([
      'document-received document-received',
      'open',
    ]);
    expect(lacks(some.next)).toEqual(['contract 1', 'policy 1']);
    const all = receiveDocuments(some.next, [{ ...contract, copies: 1 }, policy], context());
    expect([story(all), all.next.status]).toEqual([
      'document-received document-received completed',
      'complete',
    ]);
  });

  it('CU-05 is opened again by a voided document, which stays on record', () => {
    const whole = receiveDocuments(opened().next, [contract, identity, policy], context()).next;
    const { documentId = '' } = whole.documents[1] ?? {};
    const again = voidDocument(whole, { documentId, reason: '录错客户' }, context());
    expect([story(again), again.next.status]).toEqual(['document-voided reopened', 'open']);
    expect(again.next.documents).toHaveLength(3);
    expect(lacks(again.next)).toEqual(['identity 1']);
    const twice = () => voidDocument(again.next, { documentId, reason: '再次' }, context());
    expect(refused(twice)).toBe('G-03 voided-already');
  });

  it('CU-05 takes a waiver with a reason for a document, until it is withdrawn', () => {
    const file = receiveDocuments(opened().next, [contract, identity], context()).next;
    const waived = waiveDocument(file, { code: 'policy', reason: '客户自行投保' }, context());
    expect([story(waived), waived.next.status]).toEqual(['document-waived completed', 'complete']);
    const required = withdrawWaiver(waived.next, { code: 'policy', reason: '已投保' }, context());
    expect(story(required)).toBe('waiver-withdrawn reopened');
    const late = () => waiveDocument(file, { code: 'contract', reason: '不缺' }, context());
    expect(refused(late)).toBe('CU-05 not-missing');
  });

  it.each([
    ['another form', { ...contract, form: 'copy' } as const, 'CU-05 wrong-form'],
    ['no day of expiry', { ...policy, expiresOn: undefined }, 'CU-05 expiry-missing'],
    ['what no template asks for', { ...policy, code: 'poem' }, 'CU-05 not-in-template'],
    ['a repair that is not there', { ...policy, entryId: 'none' }, 'entry-not-found'],
  ])('CU-05 refuses %s', (_what, document, code) => {
    const { next } = opened();
    expect(refused(() => receiveDocuments(next, [document], context()))).toBe(code);
  });

  it('CU-05 takes an original where a copy is asked for', () => {
    const { next } = receiveDocuments(opened().next, [{ ...policy, form: 'original' }], context());
    expect(lacks(next)).toEqual(['contract 2', 'identity 1']);
  });

  it('CU-05 says who owes a document and by when', () => {
    const [first, , third] = missingIn(opened().next);
    expect([first?.document.owner, first?.dueAt]).toEqual(['sales', undefined]);
    expect([third?.document.owner, third?.dueAt]).toEqual(['clerk', '2026-11-25T10:00:00.000Z']);
  });

  it('CU-02 a service file has an entry a repair, each with its own papers', () => {
    const file = opened('service').next;
    expect([file.entries, file.status]).toEqual([[], 'open']);
    const at = context().now;
    const one = addEntry(file, { at, repairOrderId: 'order-1', reference: 'R1' }, context()).next;
    const again = addEntry(one, { at, repairOrderId: 'order-1' }, context());
    expect([again.next, again.events]).toEqual([one, []]);
    const two = addEntry(one, { at, repairOrderId: 'order-2' }, context()).next;
    expect(missingIn(two)).toHaveLength(6);
    expect(refused(() => receiveDocuments(two, [contract], context()))).toBe('entry-not-named');
    const { entryId } = two.entries[1] ?? {};
    const papers = [contract, identity, policy].map((document) => ({ ...document, entryId }));
    const { next } = receiveDocuments(two, papers, context());
    expect([missingIn(next).length, next.status]).toEqual([3, 'open']);
  });

  it('CU-05 announces an expiry once, thirty days before', () => {
    const received = receiveDocuments(opened().next, [policy], context());
    expect(received.timers).toEqual([
      { do: 'start', kind: ANNOUNCE_EXPIRY, at: '2027-10-22T16:00:00.000Z' },
    ]);
    const early = announceExpiring(received.next, context('2027-10-22T15:59:59.000Z'));
    expect(early.events).toEqual([]);
    const due = announceExpiring(received.next, context('2027-10-22T16:00:00.000Z'));
    expect([story(due), due.timers]).toEqual([
      'document-expiring',
      [{ do: 'start', kind: ANNOUNCE_EXPIRY, at: '2027-11-22T16:00:00.000Z' }],
    ]);
    expect(announceExpiring(due.next, context('2027-10-23T00:00:00.000Z')).events).toEqual([]);
    const history = receiveDocuments(
      opened().next,
      [{ ...policy, expiresOn: '2020-01-01' }],
      context(),
    );
    expect(history.timers).toEqual([{ do: 'cancel', kind: ANNOUNCE_EXPIRY }]);
  });

  it('CU-05 a document counts until its last day, and the file is open again after it', () => {
    const full = receiveDocuments(opened().next, [contract, identity, policy], context());
    expect(full.next.status).toBe('complete');
    const last = announceExpiring(full.next, context('2027-11-22T15:59:59.999Z'));
    expect([story(last), last.next.status]).toEqual(['document-expiring', 'complete']);
    const over = announceExpiring(last.next, context('2027-11-22T16:00:00.000Z'));
    expect([story(over), over.next.status, lacks(over.next)]).toEqual([
      ...['reopened', 'open', ['policy 1']],
    ]);
    expect(over.timers).toEqual([{ do: 'cancel', kind: ANNOUNCE_EXPIRY }]);
    const again = announceExpiring(over.next, context('2027-11-22T16:00:00.000Z'));
    expect([story(again), again.next]).toEqual(['', over.next]);
    const renewed = [{ ...policy, expiresOn: '2028-11-22' }];
    const later = receiveDocuments(over.next, renewed, context('2027-11-23T02:00:00.000Z'));
    expect([story(later), later.next.status]).toEqual(['document-received completed', 'complete']);
  });

  it('CU-05 what had run out when it came in is kept, and does not complete the file', () => {
    const old = { ...policy, expiresOn: '2026-11-22' };
    const { next } = receiveDocuments(opened().next, [contract, identity, old], context());
    expect([next.status, lacks(next), next.documents.length]).toEqual(['open', ['policy 1'], 3]);
    const today = { ...policy, expiresOn: '2026-11-23' };
    const held = receiveDocuments(opened().next, [contract, identity, today], context());
    expect(held.next.status).toBe('complete');
  });

  it('G-03 once voided takes nothing more', () => {
    const { next } = voidFile(opened().next, '重复建档', inPlace);
    expect(missingIn(next)).toEqual([]);
    expect(refused(() => receiveDocuments(next, [contract], context()))).toBe('G-03 voided');
    expect(refused(() => voidFile(next, '再次', inPlace))).toBe('G-03 wrong-state');
    expect(announceExpiring(next, context()).events).toEqual([]);
  });

  it('CU-05 is complete or open again, each verb in its states alone', () => {
    const some = receiveDocuments(opened().next, [contract], context()).next;
    const inState: Record<FileStatus, CustomerFile> = {
      open: some,
      complete: receiveDocuments(some, [identity, policy], context()).next,
      voided: voidFile(some, '重复建档', inPlace).next,
    };
    const { documentId = '' } = some.documents[0] ?? {};
    const why = { documentId, reason: '录错客户' };
    const faults = faultsOfLifeCycle<FileStatus>({
      transitions: fileTransitions,
      first: ['open'],
      ends: ['voided'],
      table: `
                      open      complete  voided
        receive       complete  complete  !voided
        voidDocument  open      open      !voided
        void          voided    voided    -`,
      verbs: {
        receive: (status) => receiveDocuments(inState[status], [identity, policy], context()),
        voidDocument: (status) => voidDocument(inState[status], why, context()),
        void: (status) => voidFile(inState[status], '重复建档', inPlace),
      },
    });
    expect(faults).toEqual([]);
  });
});
