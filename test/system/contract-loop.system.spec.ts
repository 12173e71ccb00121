import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instantAt } from '@kefu/kernel';
import { Conductor } from '@kefu/messaging';
import { CentreClient, openCentre, Refused, type OpenCentre } from '@kefu/up';

const TEN_MINUTES = 600_000;
const PATIENT = 60_000;
const SERVICES = ['staff', 'customers', 'callbacks', 'contracts'] as const;
const [OWNER, REVIEWER, MANAGER, CLERK] = ['K-0001', 'R-0001', 'M-0001', 'N-0001'] as const;
const [FINANCE, GENERAL_MANAGER, SALES] = ['W-0001', 'G-0001', 'S-0001'] as const;
const day = '2026-03-04';
const at = (date: string, time: string) => instantAt(date, time, 'Asia/Shanghai');

let centre: OpenCentre;
let client: CentreClient;
let conductor: Conductor;

beforeAll(async () => {
  centre = await openCentre({
    name: 'contract-loop',
    only: [...SERVICES],
    environment: { KEFU_CLOCK: 'stepped', KEFU_CLOCK_START: at(day, '08:00') },
  });
  await centre.ready(120_000);
  client = new CentreClient(centre.url, centre.secrets.demoPassword);
  conductor = await Conductor.connect({
    ...{ servers: centre.nats.url, user: 'conductor', name: 'contract-loop' },
    ...{ password: centre.secrets.nats.conductor, instances: SERVICES.length },
  });
  await conductor.settle();
}, TEN_MINUTES);
afterAll(async () => {
  await conductor.close();
  await centre.close();
}, TEN_MINUTES);

type Body = Record<string, unknown> & { readonly id: string; readonly status: string };

const ask = async (as: string, path: string, body?: object): Promise<Body> => {
  const options = { ...(body ? { body } : {}), patience: PATIENT };
  return (await client.call<Body>(as, path, options)).body;
};
const itemsOf = async (as: string, path: string) => (await ask(as, path))['items'] as Body[];
const refusalOf = async (asking: Promise<unknown>): Promise<string> => {
  const error = await asking.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof Refused
    ? `${error.problem.rule ?? ''} ${error.problem.code ?? ''}`
    : 'no';
};

/** Something is bought under the contract, and the customer has it at once. */
const deliver = async (more: {
  customerId: string;
  contractId: string;
  throughOutlet: boolean;
}) => {
  const people = await itemsOf(MANAGER, 'staff/people?limit=200');
  const salespersonId = people.find((one) => one['number'] === SALES)?.id ?? '';
  const items = [{ name: 'KM-227', quantity: 1, unitPrice: '19999.99' }];
  const order = { ...more, salespersonId, items, promisedOn: '2026-03-09' };
  const { id } = await ask(SALES, 'contracts/orders', order);
  await ask(FINANCE, `contracts/orders/${id}/record-payment`, { reference: 'R-1' });
  await ask(SALES, `contracts/orders/${id}/ship`, { reference: 'SF-1' });
  await ask(SALES, `contracts/orders/${id}/deliver`, {});
  await conductor.settle();
  return { id, salespersonId };
};
const callsAbout = async (orderId: string) => {
  const calls = await itemsOf(MANAGER, `callbacks/callbacks?orderId=${orderId}`);
  const said = calls.map(({ plan, status, dueAt }) => [plan, status, dueAt].join(' ')).sort();
  return { calls, said };
};
const dueOn = (date: string) => `due ${at(date, '00:00')}`;

describe('the contract loop', () => {
  it(
    'CT-10, CT-01 to CT-09, CT-15, CU-03, CB-04, CB-06 from a poor credit grade over review, deposit, delivery, 7DC and dunning to bad debt, its recovery and the renewal',
    async () => {
      const people = await itemsOf(MANAGER, 'staff/people?limit=200');
      const ownerId = people.find((one) => one['number'] === OWNER)?.id ?? '';
      const { id: customerId } = await ask(MANAGER, 'customers/customers', {
        ...{ kind: 'person', name: '司马青衫', phones: ['13577113355'], regionCode: 'east' },
      });
      const poor = { points: 10 };
      const assessed = await ask(MANAGER, `customers/customers/${customerId}/credit-assessments`, {
        factors: {
          ...{ payment: poor, capital: poor, years: poor },
          ...{ disputes: poor, inspection: poor },
        },
      });
      expect(assessed['grade']).toBe('D');
      await conductor.settle();

      const terms = { title: '复印机保养', text: '第一条', total: '9000.00' };
      const period = { startsOn: '2026-04-01', endsOn: '2026-12-31' };
      const { id } = await ask(OWNER, 'contracts/contracts', {
        ...{ ...terms, ...period, customerId, ownerId, kind: 'service' },
      });
      const act = (verb: string, body: object = {}, as: string = OWNER) =>
        ask(as, `contracts/contracts/${id}/${verb}`, body);
      expect(await refusalOf(act('submit'))).toBe('CT-10 deposit-or-prepayment-needed');
      await act('revise', { ...terms, ...period, prepayment: '3000.00' });
      await act('submit');
      const agrees = { version: 2, agrees: true, words: '同意' };
      await act('opinions', { ...agrees, role: 'contract-reviewer' }, REVIEWER);
      expect(await act('opinions', { ...agrees, role: 'manager' }, MANAGER)).toMatchObject({
        status: 'approved',
      });
      await act('customer-check', { version: 2, on: day }, CLERK);
      await act('fee-statement', { version: 2, on: day, amount: '80.00' }, CLERK);
      for (const { partyId, code } of await itemsOf(CLERK, `contracts/contracts/${id}/checklist`)) {
        await act('papers', { partyId, codes: [code] }, CLERK);
      }
      expect(await act('sign', { version: 2, signedOn: day, copies: 5 })).toMatchObject({
        status: 'signed',
      });
      await act('file', { shelf: 'A-03' }, CLERK);

      const sold = { customerId, contractId: id };
      const direct = await deliver({ ...sold, throughOutlet: false });
      const [month, year] = [`CB-06 ${dueOn('2026-04-04')}`, `CB-06 ${dueOn('2027-03-04')}`];
      expect((await callsAbout(direct.id)).said).toEqual([
        ...[`CB-04 ${dueOn('2026-03-11')}`, month, year],
      ]);
      const outlet = await deliver({ ...sold, throughOutlet: true });
      expect((await callsAbout(outlet.id)).said).toEqual([month, year]);
      await ask(FINANCE, `contracts/orders/${outlet.id}/invoice`, {});
      await conductor.settle();
      const papers = await itemsOf(CLERK, `customers/hand-overs?customerId=${customerId}`);
      const held = { rule: 'CU-03', status: 'held', holder: { personId: direct.salespersonId } };
      expect(papers).toMatchObject([held, held]);

      const { id: depositId } = await ask(OWNER, 'contracts/deposits', {
        ...{ contractId: id, form: 'cash', amount: '5000.00', reclaimOn: '2026-06-01' },
      });
      const onDeposit = (verb: string, body: object = {}) =>
        ask(FINANCE, `contracts/deposits/${depositId}/${verb}`, body);
      await onDeposit('approve');
      await onDeposit('pay', { on: day });
      const planned = await ask(FINANCE, 'contracts/receivables/plan-one-off', {
        ...{ contractId: id, title: '预付款', amount: '3000.00', dueOn: day },
      });
      const receivableId = (planned['items'] as Body[])[0]?.id ?? '';
      await ask(FINANCE, 'contracts/invoices', { receivableId });
      const owed = () => ask(FINANCE, `contracts/receivables/${receivableId}`);

      await conductor.runTo(at('2026-03-11', '09:00'));
      const { calls } = await callsAbout(direct.id);
      const sevenDays = calls.find(({ plan }) => plan === 'CB-04');
      const whose = people.find((one) => one.id === sevenDays?.['agentId']);
      const calling = (verb: string, body: object) =>
        ask(String(whose?.['number']), `callbacks/callbacks/${sevenDays?.id ?? ''}/${verb}`, body);
      await calling('start-call', {});
      const content = { scores: { result: 5, attitude: 5, overall: 5 }, expected: { overall: 5 } };
      const inWords = [{ question: 'on-time', answer: 'yes' }];
      expect(await calling('complete', { ...content, inWords })).toMatchObject({
        ...{ plan: 'CB-04', status: 'completed' },
      });

      await conductor.runTo(at('2026-04-04', '09:00'));
      await conductor.settle();
      expect(await ask(CLERK, `customers/hand-overs/${papers[0]?.id ?? ''}`)).toMatchObject({
        // told again while they lay there (G-01), and charged once
        breaches: [
          { responsibleRole: 'sales', charged: true, points: 2 },
          { responsibleRole: 'sales', points: 0, again: 5 },
        ],
      });
      expect((await callsAbout(outlet.id)).said).toEqual([
        ...[`CB-04 ${dueOn('2026-03-14')}`, month, year],
      ]);
      expect((await owed())['dunned']).toMatchObject([
        { step: 'reminder', day: 1 },
        { step: 'letter', day: 15 },
        { step: 'manager', day: 30 },
      ]);
      expect(await ask(OWNER, `contracts/contracts/${id}`)).toMatchObject({ status: 'active' });

      await conductor.runTo(at('2026-09-02', '09:00'));
      await conductor.settle();
      const late = await ask(FINANCE, `contracts/deposits/${depositId}`);
      const [breach] = late['breaches'] as object[];
      expect(late['status']).toBe('reclaim-due');
      expect(breach).toMatchObject({ rule: 'CT-04', escalatedTo: 'manager' });
      await onDeposit('reclaim', { amount: '5000.00', on: '2026-09-02' });

      const lost = await ask(OWNER, 'contracts/write-offs', { receivableId, reason: '联系不上' });
      for (const as of [MANAGER, FINANCE, GENERAL_MANAGER]) {
        await ask(as, `contracts/write-offs/${lost.id}/approve`, {});
      }
      expect(await owed()).toMatchObject({ status: 'bad-debt' });
      await ask(FINANCE, 'contracts/payments', {
        ...{ customerId, amount: '1000.00', paidOn: '2026-09-02', method: 'cash' },
        ...{ reference: 'late-1', allocations: [{ receivableId, amount: '1000.00' }] },
      });
      const balance = await ask(GENERAL_MANAGER, 'contracts/ledger/trial-balance');
      const kinds = balance['lines'] as { kind: string; balance: string }[];
      const of = (kind: string) => kinds.find((one) => one.kind === kind)?.balance;
      expect([of('receivable'), of('bad-debt'), of('recovery'), of('deposit-out')]).toEqual([
        ...['0.00', '3000.00', '-1000.00', '0.00'],
      ]);
      const cents = kinds.map((one) => Math.round(Number(one.balance) * 100));
      expect(cents.reduce((sum, one) => sum + one, 0)).toBe(0);

      const next = { ...terms, startsOn: '2027-01-01', endsOn: '2027-12-31' };
      const renewal = await act('renew', { ...next, prepayment: '3000.00' });
      expect(renewal).toMatchObject({ previousId: id, status: 'draft' });
      expect(await refusalOf(act('renew', { ...next, prepayment: '3000.00' }))).toContain('CT-09');
    },
    TEN_MINUTES,
  );
});
