import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plusMillis, toInstant } from '@kefu/kernel';
import { waitFor } from '@kefu/testing';
import { CentreClient, openCentre, Refused, type OpenCentre } from '@kefu/up';

const TEN_MINUTES = 600_000;
const PATIENT = 60_000;
const [MANAGER, OTHER_MANAGER, HANDLER, LEAD, TECHNICIAN, MEMBER, FINANCE] = [
  ...['M-0001', 'M-0002', 'C-0001', 'L-0001', 'T-0001', 'B-0001', 'W-0001'],
] as const;
const SERVICES = [
  'staff',
  'customers',
  'field-repair',
  'callbacks',
  'complaints',
  'contracts',
] as const;

let centre: OpenCentre;
let client: CentreClient;

beforeAll(async () => {
  centre = await openCentre({ name: 'complaint-loop', only: [...SERVICES] });
  await centre.ready(120_000);
  client = new CentreClient(centre.url, centre.secrets.demoPassword);
}, TEN_MINUTES);
afterAll(() => centre.close(), TEN_MINUTES);

type Body = Record<string, unknown> & { readonly id: string; readonly status: string };

const ask = async (path: string, body?: object, as: string = MANAGER): Promise<Body> => {
  const options = { ...(body ? { body } : {}), patience: PATIENT };
  return (await client.call<Body>(as, path, options)).body;
};
const firstOf = async (path: string): Promise<Body | undefined> =>
  ((await ask(path))['items'] as Body[])[0];
const until = <T>(what: string, check: () => Promise<T | undefined>) =>
  waitFor(check, { what, timeoutMs: PATIENT });

/** The callback of that plan, called as if the customer rang, with these answers. */
const call = async (query: string, answers: object): Promise<void> => {
  const { id } = await until(`a callback ${query}`, () =>
    firstOf(`callbacks/callbacks?${query}&status=due`),
  );
  await ask(`callbacks/callbacks/${id}/start-call`, { customerRang: true });
  await ask(`callbacks/callbacks/${id}/complete`, answers);
};

describe('the complaint loop', () => {
  it(
    'CB-12, CP-08, CP-11, CT-08, CP-10 from a dissatisfied callback over a repair, a payment and an evaluation to closed, and to a verified improvement (CP-14)',
    async () => {
      const staff = (await ask('staff/people?limit=200'))['items'] as {
        id: string;
        number: string;
      }[];
      const idOf = (number: string) => staff.find((one) => one.number === number)?.id ?? '';

      const { id: customerId } = await ask('customers/customers', {
        ...{ kind: 'person', name: '司马青衫', phones: ['13577113355'], regionCode: 'east' },
        duplicateReason: '同名不同人',
      });
      const { id: assetId } = await ask(`customers/customers/${customerId}/assets`, {
        ...{ model: 'KM-227', category: 'copier', serial: 'LOOP-0001', contractKind: 'none' },
      });
      const order = await until('field-repair to know the asset', () =>
        ask('field-repair/repair-orders', {
          ...{ customerId, assetId, channel: 'phone', faultCode: 'paper-jam' },
          ...{ fault: '卡纸', callerName: '司马青衫', callbackPhone: '13577113355' },
        }),
      );
      const act = (verb: string, body: object = {}) =>
        ask(`field-repair/repair-orders/${order.id}/${verb}`, body);
      await act('notify', { personId: idOf(LEAD), as: 'repair-lead' });
      await act('dispatch', { technicianId: idOf(TECHNICIAN), outOfRegionReason: '就近' });
      const [from, to] = [3_600_000, 7_200_000].map((later) =>
        plusMillis(toInstant(Date.now()), later),
      );
      await act('accept', { window: { from, to } });
      await act('confirm');

      await call(`repairOrderId=${order.id}&plan=CB-01`, {
        ...{ arrived: true, scores: { timeliness: 1 }, wantsToComplain: true },
        ...{ cause: '修了三次', remedy: '转投诉' },
      });
      const { id } = await until('the complaint', () =>
        firstOf(`complaints/complaints?customerId=${customerId}`),
      );
      const handle = (verb: string, body: object = {}, as: string = HANDLER) =>
        ask(`complaints/complaints/${id}/${verb}`, body, as);
      const read = () => ask(`complaints/complaints/${id}`);
      const stands = (what: string, check: (complaint: Body) => boolean) =>
        until(what, async () => {
          const complaint = await read();
          return check(complaint) ? complaint : undefined;
        });
      expect(await read()).toMatchObject({ channel: 'callback', said: [], status: 'recorded' });

      const words = { words: '修了三次还是卡纸', remedySought: '修好', apologised: true };
      const taken = await until('complaints to know the asset', () =>
        handle('take-down', { ...words, assetId }, MANAGER),
      );
      expect(taken).toMatchObject({ assetId });
      await handle('confirm', {}, OTHER_MANAGER);
      await handle('classify', { category: 'quality', severity: 'general', nature: 'genuine' });
      await handle('assign', { department: 'after-sales', personId: idOf(MEMBER) });
      await handle('sign-for', {}, MEMBER);
      const found = { cause: 'part-defect', demandReasonable: true, findings: '定影器老化' };
      await handle('investigate', found, MEMBER);
      await handle('propose', {
        remedies: [
          { kind: 'repair', cost: '0.00' },
          { kind: 'compensation', cost: '100.00' },
        ],
      });
      await handle('approve', {}, MANAGER);
      await until('the disposal account', () => handle('present'));
      await handle('urge', { words: '什么时候上门' });
      await handle('accept');
      const repair = { status: 'open', repairOrderId: order.id };
      await stands('the repair order', (one) => (one['repair'] as Body).status === 'open');
      expect(await read()).toMatchObject({ repair });
      await expect(handle('carry-out')).rejects.toThrow(Refused);

      await act('arrive');
      await act('repaired', { resultCode: 'repaired' });
      await act('sign-receipt', {
        ...{ signer: 'customer', inPerson: true, reference: 'box 7' },
        signedAt: toInstant(Date.now()),
      });
      const five = { timeliness: 5, effect: 5, result: 5, attitude: 5, overall: 5 };
      const content = { solved: true, scores: { ...five, leftOverTrouble: 5 } };
      const expected = { expected: { overall: 5 } };
      await call(`repairOrderId=${order.id}&plan=CB-03`, { ...content, ...expected });
      await stands('the repair', (one) => (one['repair'] as Body).status === 'done');
      const payout = await until('what is to be paid', () =>
        firstOf(`contracts/payouts?complaintId=${id}&status=owed`),
      );
      const finance = (verb: string, body: object, as: string = FINANCE) =>
        ask(`contracts/payouts/${payout.id}/${verb}`, body, as);
      const slip = { method: 'bank-transfer', payee: '司马青衫', reference: 'LOOP-1' };
      await until('the approval', () => finance('approve', {}, OTHER_MANAGER));
      const paidOn = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format();
      await finance('pay', { ...slip, paidOn });
      await stands('the payment', (one) => one['toPay'] === undefined);
      await handle('answer-urging', { words: '已上门修好' });
      await handle('carry-out');
      await until('the account to settle it', async () => {
        const account = await ask(`customers/customers/${customerId}/disposal-account`);
        return account['used'] === '100.00' && account['reserved'] === '0.00' ? account : undefined;
      });
      await handle('tell-result');

      await call(`complaintId=${id}&plan=CP-10`, content);
      await stands('the evaluation', (one) => (one['evaluations'] as unknown[]).length === 1);
      const closed = await handle('close');
      expect(closed).toMatchObject({ status: 'closed', ending: { outcome: 'confirmed' } });

      const dueOn = plusMillis(toInstant(Date.now()), 30 * 86_400_000).slice(0, 10);
      const improvement = await ask(
        'complaints/improvements',
        {
          ...{ cause: 'part-defect', origins: [{ kind: 'complaint', id }] },
          ...{ measure: '定影器到期即换', ownerId: idOf(MEMBER), dueOn },
        },
        HANDLER,
      );
      const improve = (verb: string, body: object, as: string) =>
        ask(`complaints/improvements/${improvement.id}/${verb}`, body, as);
      await improve('carry-out', { evidence: '更换清单' }, MEMBER);
      expect(await improve('verify', { found: '已按清单更换' }, OTHER_MANAGER)).toMatchObject({
        status: 'verified',
      });

      const timeline = await until('the timeline', async () => {
        const { items } = await ask(`customers/customers/${customerId}/timeline?limit=200`);
        const text = JSON.stringify(items);
        return text.includes('kefu.complaints.complaint.closed') ? text : undefined;
      });
      for (const fact of ['taken-down', 'urged', 'repair-ended', 'payment-recorded', 'evaluated']) {
        expect(timeline).toContain(`kefu.complaints.complaint.${fact}`);
      }
      expect(timeline).not.toContain('修了三次');
    },
    TEN_MINUTES,
  );
});
