import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId } from '@kefu/kernel';
import { CustomerMergedV1 } from '@kefu/messages-customers';
import { ForgetCustomerWhenErased } from '@kefu/known-customers';
import { agent, director, handler, manager, member } from './a-complaint.js';
import { RunningComplaints, toAssigned, toClosed } from './a-running-service.js';

let service: RunningComplaints;
beforeAll(async () => {
  service = await RunningComplaints.start();
});
afterAll(() => service.stop());

const reason = '同批设备同一故障';
const needs = '听力不便，请发短信';
const complained = async () => {
  const { customerId } = await service.aCustomer();
  return { customerId, id: await service.recorded(customerId) };
};
const ask = async (id: string, verb: string, body: object, by = agent) => {
  const answer = await service.post(`complaints/${id}/${verb}`, body, by);
  return [answer.status, answer.body.code];
};
const erase = (personId: string): Promise<void> =>
  service.under.service.app
    .get(ForgetCustomerWhenErased)
    .on({ personId, sequence: 9, tombstone: true });

describe('CP-17 a vulnerable complainant', () => {
  it('CP-17 what they need is for who speaks with customers, masked for others, in no list or event', async () => {
    const { id } = await complained();
    const marked = await service.through(
      id,
      ['mark-vulnerable', { kinds: ['disability', 'age'], needs }, agent],
      ...toAssigned,
    );
    const seen = async (by = handler) =>
      (await service.get(`complaints/${id}/vulnerability`, by)).body;
    for (const by of [agent, handler, manager, director]) {
      expect(await seen(by)).toMatchObject({
        vulnerable: true,
        kinds: ['disability', 'age'],
        needs,
      });
    }
    expect(await seen(member)).toEqual({ vulnerable: true, needs: '****' });
    const list = await service.get('complaints?limit=200', manager);
    const trace = await service.get(`complaints/${id}/trace`, manager);
    const events = await service.under.events(id);
    const audit = await service.under.query('SELECT a::text FROM audit a');
    for (const shown of [marked.body, list.body, trace.body, events, audit]) {
      expect(JSON.stringify(shown)).not.toMatch(/听力|disability/u);
    }
  });

  it('G-05 it goes with the customer', async () => {
    const { id, customerId } = await complained();
    await service.through(id, ['mark-vulnerable', { kinds: ['illness'], needs }, agent]);
    await erase(customerId);
    const { body } = await service.get(`complaints/${id}/vulnerability`, handler);
    expect(body).toEqual({ vulnerable: false });
  });

  it('CP-17 is unmarked with a reason; nothing, blanks and other kinds are refused', async () => {
    const { id } = await complained();
    const kinds = ['age'];
    for (const body of [
      { kinds: [], needs },
      { kinds, needs: '\u3000\u200b ' },
      { kinds: ['x'], needs },
    ]) {
      expect(await ask(id, 'mark-vulnerable', body)).toEqual([400, 'malformed']);
    }
    expect(await ask(id, 'mark-vulnerable', { kinds, needs }, member)).toEqual([
      403,
      'role-missing',
    ]);
    await service.through(
      id,
      ['mark-vulnerable', { kinds, needs }, agent],
      ['unmark-vulnerable', { reason: '本人要求不保留' }, agent],
    );
    const { body } = await service.get(`complaints/${id}/vulnerability`, handler);
    expect(body).toEqual({ vulnerable: false });
  });
});

describe('CP-17 co-complainants over HTTP', () => {
  it('CP-17 each is told before it closes, and the trace has them', async () => {
    const { id } = await complained();
    const { customerId } = await service.aCustomer();
    const toCarriedOut = toClosed.slice(0, -3);
    await service.through(id, ['add-party', { customerId, reason }, agent], ...toCarriedOut);
    const { body } = await service.through(id, [
      'tell-result',
      { customerIds: [customerId] },
      handler,
    ]);
    expect(body['resultTold']).toBeUndefined();
    const early = { confirmed: true, score: 5 };
    expect(await ask(id, 'evaluate', early)).toEqual([422, 'result-not-told']);
    await service.through(id, ...toClosed.slice(-3));
    expect(await service.under.story(id)).toContain('parties-told result-told evaluated closed');
    const trace = await service.get(`complaints/${id}/trace`, handler);
    expect(JSON.stringify(trace.body['entries'])).toContain('增加共同投诉人');
  });

  it('CP-17 takes no unknown customer, none of another region, none twice, none erased', async () => {
    const { id, customerId } = await complained();
    const [west, gone] = [await service.aCustomer('west'), await service.aCustomer()];
    await erase(gone.customerId);
    const add = (party: string) => ask(id, 'add-party', { customerId: party, reason });
    expect(await add(newId())).toEqual([422, 'unknown-customer']);
    expect(await add(west.customerId)).toEqual([422, 'unknown-customer']);
    expect(await add(gone.customerId)).toEqual([422, 'customer-erased']);
    expect(await add(customerId)).toEqual([409, 'party-already']);
    const { customerId: party } = await service.aCustomer();
    const both = await Promise.all([add(party), add(party)]);
    expect(both.map(([status]) => status).sort()).toEqual([200, 409]);
  });

  it('CU-01 a party who was merged is the survivor; G-05 one who was erased is none any more', async () => {
    const { id } = await complained();
    const [merged, survivor] = [await service.aCustomer(), await service.aCustomer()];
    await service.through(id, ['add-party', { customerId: merged.customerId, reason }, agent]);
    await service.learn(
      merged.customerId,
      happened(CustomerMergedV1, {
        ...{ survivorId: survivor.customerId, number: 'K1', survivorNumber: 'K2' },
      }),
    );
    const parties = async () => (await service.get(`complaints/${id}`, handler)).body;
    expect(await parties()).toMatchObject({ parties: [{ customerId: survivor.customerId }] });
    await erase(survivor.customerId);
    await erase(survivor.customerId);
    const { body } = await service.get(`complaints/${id}`, handler);
    expect(body).toMatchObject({ parties: [{ removedAt: expect.any(String) }], remarks: [] });
    expect(body['said']).toMatchObject([{ words: '修了三次还是卡纸' }]);
  });

  it('CP-17 who is not content is told of an outside body', async () => {
    const { id } = await complained();
    await service.through(id, ...toClosed.slice(0, -2), [
      'evaluate',
      { confirmed: false, score: 1 },
      agent,
    ]);
    const { body } = await service.through(id, [
      'tell-outside-body',
      { body: 'consumer-association', words: '已书面告知' },
      handler,
    ]);
    expect(body).toMatchObject({ outsideBodyTold: [{ body: 'consumer-association' }] });
    const trace = await service.get(`complaints/${id}/trace`, handler);
    expect(JSON.stringify(trace.body['entries'])).toContain('告知外部求助途径');
    expect(await ask(id, 'tell-outside-body', { body: 'none' }, handler)).toEqual([
      ...[422, 'unknown-body'],
    ]);
  });
});
