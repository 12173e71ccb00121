import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened } from '@kefu/kernel';
import { CustomerMergedV1 } from '@kefu/messages-customers';
import {
  accountManager,
  clerk,
  director,
  elsewhere,
  manager,
  RunningContracts,
} from './a-running-contracts.js';
import {
  approvedByManager,
  ContractDesk,
  file,
  reviewed,
  submit,
  wording,
} from './contract-life.js';
import { itemsOf } from './money.js';

let service: RunningContracts;
let desk: ContractDesk;
beforeAll(async () => {
  service = await RunningContracts.start();
  desk = new ContractDesk(service);
});
afterAll(() => service.stop());

const refusal = ({ status, body }: { status: number; body: Record<string, unknown> }) =>
  `${status} ${String(body['rule'])} ${String(body['code'])}`;

describe('a contract and its end', () => {
  it('CT-09 is announced 60 and 30 days before, and goes on in a renewal that names it', async () => {
    const { id } = await desk.signed({ startsOn: '2026-03-02', endsOn: '2026-06-30' });
    await desk.through(id, file);
    await service.under.stepTo('2026-05-31T16:00:00.000Z');
    const announced = (await service.under.events(id)).filter(({ type }) =>
      type.includes('renewal-announced'),
    );
    expect(announced.map(({ data }) => data['daysLeft'])).toEqual([60, 30]);
    expect(announced[0]?.data).toMatchObject({
      toldRole: 'account-manager',
      toldId: accountManager.id,
    });
    const told = async () =>
      itemsOf(await service.get(`notices?contractId=${id}`, manager)).map(
        ({ occasion, status }) => [String(occasion).split(' ').at(-1), status],
      );
    expect(await told()).toEqual([
      ['60', 'due'],
      ['30', 'due'],
    ]);
    const renew = (more: object = {}) => {
      const { startsOn: _from, ...terms } = wording;
      return service.post(`contracts/${id}/renew`, { ...terms, ...more }, accountManager);
    };
    expect(refusal(await renew({ startsOn: '2026-06-30' }))).toBe('422 CT-09 renewal-overlaps');
    const first = await renew();
    expect([first.status, first.body]).toMatchObject([
      201,
      { previousId: id, startsOn: '2026-07-01', status: 'draft' },
    ]);
    expect(refusal(await renew())).toBe('409 CT-09 renewed-already');
    await desk.through(first.body.id, ['withdraw', { reason: '条件有变' }, accountManager]);
    const both = await Promise.all([renew(), renew()]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const renewalId = String(both.find(({ status }) => status === 201)?.body.id);
    await desk.toSigned(renewalId);
    expect(await told()).toEqual([
      ['60', 'withheld'],
      ['30', 'withheld'],
    ]);
    await service.under.stepTo('2026-06-30T16:00:00.000Z');
    const { body } = await service.get(`contracts/${id}`, manager);
    expect(body).toMatchObject({ status: 'renewed', renewal: { id: renewalId, signed: true } });
    expect(refusal(await renew())).toBe('409 CT-09 renewed-already');
  });

  it('CT-02 ends before its time when the manager agrees, who did not ask for it', async () => {
    const { id } = await desk.signed();
    const wish = { lastDay: '2026-08-31', reason: '停用设备' };
    await desk.through(id, ['ask-termination', wish, manager]);
    const decide = { granted: true, words: '同意' };
    expect(refusal(await desk.act(id, ['decide-termination', decide, manager]))).toBe(
      '422 CT-02 own-termination',
    );
    await desk.through(id, ['decide-termination', decide, director]);
    await service.under.stepTo('2026-08-31T16:00:00.000Z');
    const { body } = await service.get(`contracts/${id}`, manager);
    expect(body).toMatchObject({ status: 'terminated', endReason: '停用设备' });
    const left = (await service.under.running(id)).filter((kind) => !kind.startsWith('again-'));
    expect(left).toEqual([]);
  });

  it('CT-01 unanswered it is told up, and the director stands in for the manager', async () => {
    const { id } = await desk.drafted();
    await desk.through(id, submit, reviewed);
    const instead = ['opinions', { ...approvedByManager[1] }, director] as const;
    expect(refusal(await desk.act(id, instead))).toBe('403 CT-01 opinion-of-another-role');
    const { body } = await service.get(`contracts/${id}`, manager);
    const dueAt = String(body['dueAt']);
    await service.under.stepTo(new Date(Date.parse(dueAt) + 1_000).toISOString());
    expect(await service.under.said(id, 'deadline-breached')).toMatchObject({
      ...{ rule: 'CT-01', responsibleRole: 'manager', escalatedTo: 'director' },
    });
    const late = await service.get('contracts?awaits=manager&limit=200', director);
    expect(late.body.items.map((one) => one['id'])).toContain(id);
    expect((await desk.through(id, instead)).body['status']).toBe('approved');
  });

  it('G-09 CT-09 is not told to who declined, also by another of their records, until they want to hear again', async () => {
    const { id } = await desk.signed({ startsOn: '2026-07-01', endsOn: '2026-12-31' });
    await desk.through(id, file);
    const customerId = String((await service.get(`contracts/${id}`, manager)).body['customerId']);
    const declines = (of: string, by = clerk) =>
      service.post('notice-preferences', { customerId: of }, by);
    const { customerId: mergedId } = await service.aCustomer();
    const both = await Promise.all([declines(mergedId), declines(mergedId, manager)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await declines(mergedId, elsewhere)).body.code).toBe('unknown-customer');
    const merged = { number: 'K1', survivorId: customerId, survivorNumber: 'K2' };
    await service.learn(mergedId, happened(CustomerMergedV1, merged));
    const told = async () =>
      itemsOf(await service.get(`notices?contractId=${id}`, manager)).map((one) => one['status']);
    await service.under.stepTo('2026-11-02T16:00:00.000Z');
    expect(await told()).toEqual(['withheld']);
    const found = await service.get(`notice-preferences?customerId=${customerId}`, clerk);
    const preference = `notice-preferences/${String(itemsOf(found)[0]?.['id'])}`;
    expect((await service.post(`${preference}/resume`, {}, clerk)).body['status']).toBe('wanted');
    await service.under.stepTo('2026-12-02T16:00:00.000Z');
    expect(await told()).toEqual(['withheld', 'due']);
    expect((await declines(customerId)).status).toBe(201);
    expect(await told()).toEqual(['withheld', 'withheld']);
  });
});
