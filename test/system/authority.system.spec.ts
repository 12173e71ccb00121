import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '@kefu/testing';
import { CentreClient, openCentre, type OpenCentre } from '@kefu/up';

const FIVE_MINUTES = 300_000;
const PATIENT = 60_000;
const [HANDLER, MANAGER, OTHER_MANAGER, GENERAL_MANAGER, AGENT] = [
  ...['C-0001', 'M-0001', 'M-0002', 'G-0001', 'A-0001'],
] as const;

let centre: OpenCentre;
let client: CentreClient;

beforeAll(async () => {
  centre = await openCentre({ name: 'authority', only: ['staff', 'customers', 'complaints'] });
  await centre.ready(120_000);
  client = new CentreClient(centre.url, centre.secrets.demoPassword);
}, FIVE_MINUTES);
afterAll(() => centre.close(), FIVE_MINUTES);

interface Complaint {
  readonly id: string;
  readonly status: string;
  readonly approvalBy?: string;
  readonly proposals: readonly { readonly status: string }[];
}

const ask = async <T>(as: string, path: string, body?: object): Promise<T> =>
  (await client.call<T>(as, path, { ...(body ? { body } : {}), patience: PATIENT })).body;
const act = (as: string, id: string, verb: string, body: object = {}) =>
  ask<Complaint>(as, `complaints/complaints/${id}/${verb}`, body);
const read = (id: string) => ask<Complaint>(MANAGER, `complaints/complaints/${id}`);

const filed = () =>
  ask<{ id: string }>(MANAGER, 'customers/customers', {
    ...{ kind: 'person', name: '司马青衫', phones: ['13577113355'], regionCode: 'east' },
    duplicateReason: '同名不同人',
  });

/** A complaint that somebody proposed parts of that cost for. */
const proposed = async (customerId: string, cost: string, person: string): Promise<string> => {
  const { id } = await waitFor(
    () =>
      ask<Complaint>(AGENT, 'complaints/complaints', {
        ...{ customerId, channel: 'phone', words: '又卡纸', remedySought: '换件' },
        apologised: true,
      }),
    { what: 'complaints to know the customer', timeoutMs: PATIENT },
  );
  const kind = { category: 'quality', severity: 'general', nature: 'genuine' };
  await act(MANAGER, id, 'confirm');
  await act(HANDLER, id, 'classify', kind);
  await act(HANDLER, id, 'assign', { department: 'after-sales', personId: person });
  await act(HANDLER, id, 'contact', { outcome: 'spoken' });
  await act('B-0001', id, 'sign-for');
  const found = { cause: 'part-defect', demandReasonable: true, findings: '定影器老化' };
  await act('B-0001', id, 'investigate', found);
  await act(HANDLER, id, 'propose', { remedies: [{ kind: 'parts', cost }] });
  return id;
};

/** Once the account has answered for it. */
const answered = (id: string): Promise<Complaint> =>
  waitFor(
    async () => {
      const complaint = await read(id);
      const done = complaint.status === 'proposed' || complaint.approvalBy === 'general-manager';
      return done ? complaint : undefined;
    },
    { what: 'the account to answer', timeoutMs: PATIENT },
  );

const usedOf = async (customerId: string) =>
  (
    await ask<{ used: string; reserved: string }>(
      MANAGER,
      `customers/customers/${customerId}/disposal-account`,
    )
  ).used;

describe('G-04 authority across complaints and customers', () => {
  it(
    'G-04 of two approvals at once that do not both fit exactly one is granted; the other goes to the general manager',
    async () => {
      const people = await ask<{ items: { id: string; number: string }[] }>(
        MANAGER,
        'staff/people?limit=200',
      );
      const person = people.items.find(({ number }) => number === 'B-0001')?.id ?? '';
      const { id: customerId } = await filed();
      const first = await proposed(customerId, '4000.00', person);
      await act(MANAGER, first, 'approve');
      expect((await answered(first)).status).toBe('proposed');

      const both = [
        await proposed(customerId, '4000.00', person),
        await proposed(customerId, '4000.00', person),
      ];
      await Promise.all([
        act(MANAGER, both[0] ?? '', 'approve'),
        act(OTHER_MANAGER, both[1] ?? '', 'approve'),
      ]);
      const heard = await Promise.all(both.map(answered));
      expect(heard.map(({ status }) => status).sort()).toEqual(['investigated', 'proposed']);
      expect(await usedOf(customerId)).toBe('8000.00');

      const granted = heard.find(({ status }) => status === 'proposed')?.id ?? '';
      const refused = heard.find(({ status }) => status === 'investigated')?.id ?? '';
      await act(HANDLER, granted, 'withdraw', { reason: '客户撤回' });
      await waitFor(async () => (await usedOf(customerId)) === '4000.00', {
        what: 'the account to be free again',
        timeoutMs: PATIENT,
      });
      await act(GENERAL_MANAGER, refused, 'approve');
      await waitFor(async () => (await read(refused)).status === 'proposed', {
        what: 'what the general manager approved to be reserved',
        timeoutMs: PATIENT,
      });
      await act(AGENT, refused, 'present');
      await act(AGENT, refused, 'accept');
      await act(HANDLER, refused, 'carry-out');
      const settled = await waitFor(
        async () => {
          const path = `customers/customers/${customerId}/disposal-account`;
          const account = await ask<{ reserved: string; used: string }>(MANAGER, path);
          return account.reserved === '4000.00' ? account : undefined;
        },
        { what: 'the account to settle it', timeoutMs: PATIENT },
      );
      expect(settled.used).toBe('8000.00');
    },
    FIVE_MINUTES,
  );
});
