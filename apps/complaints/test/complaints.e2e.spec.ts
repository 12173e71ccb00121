import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId, plusMillis, type Actor } from '@kefu/kernel';
import { CustomerMergedV1 } from '@kefu/messages-customers';
import { PersonDismissedV1 } from '@kefu/messages-staff';
import {
  agent,
  colleague,
  director,
  handler,
  hours,
  manager,
  member,
  otherManager,
} from './a-complaint.js';
import {
  free,
  RunningComplaints,
  said,
  toAssigned,
  toClosed,
  toInvestigated,
  type Deed,
} from './a-running-service.js';

let service: RunningComplaints;
let customer: { customerId: string; assetId: string };
beforeAll(async () => {
  service = await RunningComplaints.start();
});
beforeAll(async () => {
  customer = await service.aCustomer();
});
afterAll(() => service.stop());

const ofWest = (role: string): Actor => ({
  ...agent,
  id: newId(),
  roles: [role],
  regions: ['west'],
});
const refusal = ({ status, body }: { status: number; body: Record<string, unknown> }) =>
  [status, body['rule'], body['code']] as const;

describe('a complaint over HTTP', () => {
  it('CP-01 to CP-10 goes from the words of the customer to their confirmation', async () => {
    const id = await service.recorded(customer.customerId);
    const { body } = await service.through(id, ...toClosed);
    expect(body).toMatchObject({ status: 'closed', ending: { outcome: 'confirmed' } });
    expect(await service.under.running(id)).toEqual([]);
    expect(await service.under.story(id)).toBe(
      'recorded confirmed classified assigned signed-for investigated proposed presented accepted ' +
        'carried-out result-told evaluated closed',
    );
    const again = { words: '又卡纸', remedySought: '退货', category: 'quality' };
    const reopened = await service.post(`complaints/${id}/reopen`, again, agent);
    expect(reopened.body).toMatchObject({ status: 'reopened', severity: 'major' });
  });

  it.each([
    ['an unknown field', { colour: 'red' }, 400],
    ['blanks for words', { words: ' \u200b ' }, 400],
    ['a million characters', { words: '长'.repeat(1_000_000) }, 413],
    ['more words than fit', { words: '长'.repeat(4_001) }, 400],
    ['a made-up channel', { channel: 'pigeon' }, 400],
    ['a callback that is not named', { channel: 'callback' }, 422],
    ['30 February', { madeAt: '2026-02-30T10:00:00Z' }, 400],
    ['a time to come', { madeAt: '2026-11-24T10:00:00Z' }, 422],
    ['no apology', { apologised: false }, 422],
    ['a customer that nobody knows', { customerId: newId() }, 422],
    ['an asset of somebody else', { assetId: newId() }, 422],
  ])('CP-01 is not recorded with %s', async (_what, bad, status) => {
    const body = { ...said(customer.customerId), ...bad };
    expect((await service.post('complaints', body, agent)).status).toBe(status);
  });

  it('CP-01 keeps markup as the text that it is', async () => {
    const words = '<script>alert("x")</script>,\u0007!';
    const body = { ...said(customer.customerId), words };
    const recorded = await service.post('complaints', body, agent);
    expect(recorded.body['said']).toMatchObject([{ words }]);
  });

  it.each([
    ['negative', '-1.00'],
    ['absurd', '999999999999.00'],
    ['no', undefined],
  ])('CP-06 a remedy has a cost: %s', async (_what, cost) => {
    const id = await service.recorded(customer.customerId);
    await service.through(id, ...toInvestigated);
    const body = { remedies: [{ kind: 'compensation', cost }] };
    expect((await service.post(`complaints/${id}/propose`, body, handler)).status).toBe(400);
  });

  it('CP-02 the manager who recorded it does not confirm it while another works here', async () => {
    const id = await service.recorded(customer.customerId, manager);
    const confirmed = await service.post(`complaints/${id}/confirm`, {}, manager);
    expect(refusal(confirmed)).toEqual([422, 'CP-02', 'own-record']);
    await service.through(id, ['confirm', {}, otherManager]);
  });

  it('CP-05 is not given to somebody who is not there', async () => {
    const id = await service.recorded(customer.customerId);
    await service.through(id, ...toAssigned.slice(0, 2));
    const gone = newId();
    await service.under.hears(gone, happened(PersonDismissedV1, { number: '99' }));
    for (const personId of [gone, 'nobody']) {
      const to = { department: 'after-sales', personId };
      const assigned = await service.post(`complaints/${id}/assign`, to, handler);
      expect(refusal(assigned)).toEqual([422, 'CP-05', 'unknown-person']);
    }
  });

  it('two at once: one of two approvals counts', async () => {
    const id = await service.recorded(customer.customerId);
    const paid = { remedies: [{ kind: 'refund', cost: '100.00' }] };
    await service.through(id, ...toInvestigated, ['propose', paid, handler]);
    const both = await Promise.all(
      [manager, director].map((by) => service.post(`complaints/${id}/approve`, {}, by)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('two people at once', () => {
  it('G-02 at every step: each happens once, and nothing that either did is lost', async () => {
    const id = await service.recorded(customer.customerId);
    const answers: number[] = [];
    for (const [verb, body, by] of toClosed) {
      const asked = [
        ...([verb, verb].map((one) => [one, body, by]) as Deed[]),
        ['contact', { outcome: 'no-answer' }, agent] as const,
      ];
      const all = await Promise.all(
        asked.map(([one, words, who]) => service.post(`complaints/${id}/${one}`, words, who)),
      );
      const [first = 0, second = 0, contact = 0] = all.map(({ status }) => status);
      expect([verb, Math.min(first, second)]).toEqual([verb, 200]);
      expect([200, 409, 422]).toEqual(expect.arrayContaining([first, second, contact]));
      answers.push(first, second, contact);
    }
    const { body } = await service.get(`complaints/${id}`, handler);
    expect(body).toMatchObject({ status: 'closed', ending: { outcome: 'confirmed' } });
    expect(body['version']).toBe(1 + answers.filter((status) => status === 200).length);
    const story = (await service.under.story(id)).split(' ');
    const once = ['confirmed', 'classified', 'assigned', 'signed-for', 'investigated', 'proposed'];
    for (const fact of [...once, 'presented', 'accepted', 'carried-out', 'closed']) {
      expect([fact, story.filter((one) => one === fact).length]).toEqual([fact, 1]);
    }
    expect(await service.under.running(id)).toEqual([]);
  });
});

describe('who may know of a complaint', () => {
  it('G-05 of another region it is unknown: by id, in lists, counts, trails and deadlines', async () => {
    const id = await service.recorded(customer.customerId);
    const stranger = ofWest('manager');
    for (const path of [`complaints/${id}`, `audit/${id}`, `deadlines?ref=${id}`]) {
      expect((await service.get(path, stranger)).status).toBe(404);
    }
    expect((await service.post(`complaints/${id}/confirm`, {}, stranger)).status).toBe(404);
    for (const path of ['complaints', 'complaints/counts']) {
      const found = await service.get(`${path}?customerId=${customer.customerId}`, stranger);
      expect(found.body['items']).toEqual([]);
    }
  });

  it('a member of a department knows of what was given to them, and of nothing else', async () => {
    const id = await service.recorded(customer.customerId);
    const other = await service.recorded(customer.customerId);
    await service.through(id, ...toAssigned);
    expect((await service.get(`complaints/${id}`, member)).status).toBe(200);
    expect((await service.get(`complaints/${other}`, member)).status).toBe(404);
    expect((await service.get(`complaints/${id}`, colleague)).status).toBe(404);
    const list = await service.get(`complaints?status=assigned&limit=200`, member);
    const ids = (list.body['items'] as { id: string }[]).map((item) => item.id);
    expect(ids).toContain(id);
    expect((await service.get('complaints', colleague)).body['items']).toEqual([]);
  });

  it.each([
    ['confirm', {}, agent],
    ['classify', { category: 'price', severity: 'general', nature: 'genuine' }, member],
    ['propose', free, agent],
    ['approve', {}, handler],
    ['sign-off', {}, manager],
    ['close-unconfirmed', { reason: '联系不上' }, handler],
    ['void', { reason: '登记错误' }, handler],
  ] as const)('%s takes another role', async (verb, body, by) => {
    const id = await service.recorded(customer.customerId);
    await service.through(id, ...toAssigned);
    expect((await service.post(`complaints/${id}/${verb}`, body, by)).status).toBe(403);
  });
});

describe('the list that people work from', () => {
  it('shows the most urgent first, page by page, and counts what is late', async () => {
    const { customerId } = await service.aCustomer('island');
    const islander: Actor = { ...handler, regions: ['island'] };
    const first = await service.recorded(customerId, { ...agent, regions: ['*'] });
    await service.under.stepTo(plusMillis(service.under.now, hours(1)));
    const second = await service.recorded(customerId, { ...agent, regions: ['*'] });
    const page = await service.get('complaints?open=true&limit=1', islander);
    const next = await service.get(
      `complaints?open=true&limit=1&cursor=${String(page.body['next'])}`,
      islander,
    );
    const shown = [page, next].flatMap(({ body }) => body['items'] as { id: string }[]);
    expect(shown.map(({ id }) => id)).toEqual([first, second]);
    expect((await service.get('complaints?overdue=true', islander)).body['items']).toEqual([]);
    const counts = await service.get('complaints/counts', islander);
    expect(counts.body['items']).toEqual([{ status: 'recorded', count: 2, overdue: 0 }]);
  });

  it('CP-13 stalled, it is told one level up once, and its deadline explains itself', async () => {
    const id = await service.recorded(customer.customerId);
    await service.under.stepTo(plusMillis(service.under.now, hours(25)));
    const { body } = await service.get(`complaints/${id}`, handler);
    expect(body).toMatchObject({
      breaches: [{ rule: 'CP-13', escalatedTo: 'manager' }],
      escalations: [{ rule: 'CP-13', to: 'manager' }],
    });
    const deadlines = await service.get(`deadlines?ref=${id}`, handler);
    expect(JSON.stringify(deadlines.body)).toContain('explanation');
    const story = await service.under.story(id);
    expect(story).toBe('recorded deadline-breached escalated');
  });

  it('G-08 silence signs, at its time', async () => {
    const id = await service.recorded(customer.customerId);
    await service.through(id, ...toAssigned);
    await service.under.stepTo(plusMillis(service.under.now, hours(4) + 1_000));
    const { body } = await service.get(`complaints/${id}`, handler);
    expect(body['assignment']).toMatchObject({ silent: true });
  });
});

describe('what becomes of the customer', () => {
  it('CU-01 merged, the survivor has the complaint, however often it is told', async () => {
    const [merged, survivor] = [await service.aCustomer(), await service.aCustomer()];
    const id = await service.recorded(merged.customerId);
    const told = service.under.envelope(
      merged.customerId,
      happened(CustomerMergedV1, {
        survivorId: survivor.customerId,
        number: 'K1',
        survivorNumber: 'K2',
      }),
    );
    expect(await service.under.receive(told)).toBe('applied');
    expect(await service.under.receive(told)).not.toBe('applied');
    const { body } = await service.get(`complaints/${id}`, handler);
    expect(body['customerId']).toBe(survivor.customerId);
    const found = await service.get(`complaints?customerId=${merged.customerId}`, handler);
    expect(found.body['items']).toMatchObject([{ id }]);
    const late = await service.recorded(merged.customerId);
    expect((await service.get(`complaints/${late}`, handler)).body['customerId']).toBe(
      survivor.customerId,
    );
  });
});
