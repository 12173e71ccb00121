import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId, plusMillis, type Actor } from '@kefu/kernel';
import { PersonAppointedV1, PersonDismissedV1 } from '@kefu/messages-staff';
import { ForgetCustomerWhenErased } from '@kefu/known-customers';
import {
  accountManager,
  clerk,
  elsewhere,
  manager,
  reviewer,
  RunningContracts,
  sales,
} from './a-running-contracts.js';

let running: RunningContracts;
beforeAll(async () => {
  running = await RunningContracts.start();
});
afterAll(() => running.stop());

const asked = (customerId: string, more: object = {}) => ({
  ...{ kind: 'record-filing', customerId, coOwners: 1, mortgaged: false, ownerId: clerk.id },
  ...more,
});
const started = async (more: object = {}) => {
  const customer = await running.aCustomer();
  const { customerId } = customer;
  const contract = { customerId, ownerId: accountManager.id, kind: 'property-sale', title: '购房' };
  const drafted = await running.post('contracts', contract, accountManager);
  const contractId = drafted.body.id;
  const { status, body } = await running.post(
    'procedures',
    asked(customerId, { contractId, ...more }),
    clerk,
  );
  expect([status, body]).toMatchObject([201, { status: 'running', step: 0 }]);
  return { ...customer, contractId, id: body.id };
};
const act = (id: string, verb: string, body: object = {}, by: Actor = clerk) =>
  running.post(`procedures/${id}/${verb}`, body, by);
const filing = ['application', 'licence', 'mandate', 'agent-identity'];
const papers = {
  documents: [...filing.map((code) => ({ code, copies: 1 })), { code: 'contract', copies: 3 }],
};
const later = (days: number) =>
  running.under.stepTo(plusMillis(running.under.now, days * 86_400_000));
const filed = async () => {
  const procedure = await started();
  await act(procedure.id, 'take-documents', papers);
  await act(procedure.id, 'complete-step', { reference: 'BA-1' });
  await later(3);
  const { status, body } = await act(procedure.id, 'complete-step');
  expect([status, body['status']]).toEqual([200, 'done']);
  return procedure;
};

describe('procedures over HTTP', () => {
  it('CT-11 goes step by step until the customer is told; advance notice follows the filing', async () => {
    const first = await started();
    const notice = { ...asked(first.customerId), kind: 'advance-notice' };
    const early = await running.post(
      'procedures',
      { ...notice, contractId: first.contractId },
      clerk,
    );
    expect([early.status, early.body.code]).toEqual([422, 'another-comes-before']);
    const { id, customerId, contractId } = await filed();
    expect((await act(id, 'tell-customer')).body['status']).toBe('told');
    expect(await running.under.story(id)).toBe('started step-done step-done done told');
    expect(await running.under.running(id)).toEqual([]);
    const now = await running.post('procedures', { ...notice, customerId, contractId }, clerk);
    expect(now.status).toBe(201);
  });

  it('CT-11 no step without its documents, none too early, none twice at once', async () => {
    const { id } = await started();
    expect((await act(id, 'complete-step')).body.code).toBe('documents-missing');
    expect((await act(id, 'take-documents', { documents: [] })).status).toBe(400);
    expect(
      (await act(id, 'take-documents', { documents: [{ code: 'x', copies: 1 }] })).body.code,
    ).toBe('document-not-asked-for');
    await act(id, 'take-documents', papers);
    const both = await Promise.all([1, 2].map(() => act(id, 'complete-step')));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect((await act(id, 'complete-step')).body.code).toBe('too-early');
    const tomorrow = plusMillis(running.under.now, 86_400_000);
    expect((await act(id, 'complete-step', { at: tomorrow })).body.code).toBe(
      'at-an-impossible-time',
    );
  });

  it('CT-11 a step that takes too long is told one level up, and while the customer is awaited it rests', async () => {
    const { id } = await started();
    expect((await act(id, 'await-customer', { words: '补身份证' })).status).toBe(200);
    await later(20);
    expect(await running.under.story(id)).toBe('started customer-awaited');
    await act(id, 'resume');
    await later(4);
    expect(await running.under.story(id)).toContain('resumed deadline-breached');
    expect(await running.under.said(id, 'deadline-breached')).toMatchObject({
      ...{ rule: 'CT-11', responsibleId: clerk.id, escalatedTo: 'manager' },
    });
    const late = await running.get('procedures?overdue=true&limit=200', manager);
    expect(late.body.items.map((one) => one['id'])).toContain(id);
  });

  it('CT-11 a filing is changed with the buyer and all co-owners in person alone', async () => {
    const { id } = await filed();
    const told = { cause: '姓名录错', buyerInPerson: true, coOwnersInPerson: 0 };
    for (const verb of ['change-filing', 'cancel']) {
      expect((await act(id, verb, told)).body.code).toBe('not-in-person');
    }
    const all = { ...told, coOwnersInPerson: 1 };
    expect((await act(id, 'change-filing', all)).body).toMatchObject({
      status: 'running',
      step: 0,
    });
    expect((await act(id, 'change-filing', { ...all, cause: '​  ' })).status).toBe(400);
    expect((await act(id, 'cancel', all)).body['status']).toBe('cancelled');
    expect(await running.under.running(id)).toEqual([]);
  });

  it('G-01 of whoever leaves another answers for the step, however often it is told', async () => {
    const leaver = newId();
    const appointed = { number: '2002', roles: ['clerk'], regionIds: ['east'] };
    await running.learn(leaver, happened(PersonAppointedV1, appointed));
    const { id } = await started({ ownerId: leaver });
    const told = running.under.envelope(leaver, happened(PersonDismissedV1, { number: '2002' }));
    await running.under.receive(told);
    await running.under.receive(told);
    const { body } = await running.get(`procedures/${id}`, manager);
    expect(body['ownerId']).toBe(clerk.id);
    expect(await running.under.story(id)).toBe('started handed-on');
    const to = { ownerId: manager.id, reason: '调整分工' };
    expect((await act(id, 'hand-on', to, manager)).body['ownerId']).toBe(manager.id);
    expect((await act(id, 'hand-on', to, clerk)).status).toBe(403);
  });

  it.each([
    ['a kind that there is not', { kind: 'nothing' }, 422],
    ['an owner that nobody knows', { ownerId: newId() }, 422],
    ['an owner of another role', { ownerId: sales.id }, 422],
    ['co-owners below zero', { coOwners: -1 }, 400],
    ['a contract that nobody knows', { contractId: newId() }, 422],
    ['an asset that nobody knows', { assetId: newId() }, 422],
  ])('CT-11 is not started with %s', async (_what, bad, status) => {
    const { customerId } = await running.aCustomer();
    expect((await running.post('procedures', asked(customerId, bad), clerk)).status).toBe(status);
  });

  it('is unknown to who works on other regions, and no deed of those who only look', async () => {
    const { id } = await started();
    for (const path of [`procedures/${id}`, `audit/${id}`]) {
      expect((await running.get(path, elsewhere)).status).toBe(404);
    }
    expect((await running.get('procedures?limit=200', elsewhere)).body.items).toEqual([]);
    expect((await act(id, 'tell-customer', {}, reviewer)).status).toBe(403);
    expect((await running.get(`procedures/${id}`, reviewer)).status).toBe(200);
  });

  it('G-05 of an erased customer what anybody wrote goes, what was done stays', async () => {
    const { id, customerId } = await started();
    await act(id, 'await-customer', { words: '欧阳无忌补身份证' });
    const tombstone = { personId: customerId, sequence: 9, tombstone: true } as const;
    await running.under.service.app.get(ForgetCustomerWhenErased).on(tombstone);
    const { body } = await running.get(`procedures/${id}`, manager);
    expect(body).toMatchObject({ kind: 'record-filing', awaited: { words: '' } });
    const trail = await running.get(`audit/${id}`, manager);
    expect(JSON.stringify(trail.body)).not.toContain('欧阳无忌');
  });
});
