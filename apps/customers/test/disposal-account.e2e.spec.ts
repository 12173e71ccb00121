import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId } from '@kefu/kernel';
import {
  DisposalReleasedV1,
  DisposalRequestedV1,
  DisposalSettledV1,
} from '@kefu/messages-complaints';
import { agent, Archive, manager } from './archive.js';

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.open();
});
afterAll(() => archive.close());

const generalManager = { sub: 'gm-1', roles: ['general-manager'] };
const requested = (customerId: string, amount: string, more: object = {}) =>
  happened(DisposalRequestedV1, {
    ...{ customerId, amount, caseId: newId(), kind: 'compensation' },
    ...{ approvedAs: 'manager', approvedBy: 'm1', ...more },
  });
const settled = (customerId: string, amount: string) =>
  happened(DisposalSettledV1, { customerId, amount });
const released = (customerId: string) =>
  happened(DisposalReleasedV1, { customerId, reason: 'customer-refused' });
const accountOf = async (id: string) =>
  (await archive.get(`customers/${id}/disposal-account`, { as: manager })).body;
const answers = (customerId: string) =>
  archive
    .query<{ body: string }>(
      `SELECT body FROM outbox WHERE type LIKE 'kefu.customers.disposal-account.%'
         AND body LIKE '%' || $1 || '%' ORDER BY id`,
      [customerId],
    )
    .then((rows) =>
      rows.map(({ body }) => {
        const { type, data, rule } = JSON.parse(body) as {
          type: string;
          rule: string;
          data: Record<string, string>;
        };
        return [type.split('.').at(-2), data['used'], rule];
      }),
    );

describe('G-04 the disposal account', () => {
  it('G-04 reserves and settles by events, and shows what counts until when', async () => {
    const { id } = await archive.filed();
    const disposal = newId();
    await archive.tell(disposal, 1, requested(id, '3000.00'));
    expect(await accountOf(id)).toMatchObject({
      customerLimit: '10000.00',
      caseLimit: '5000.00',
      window: 'P12M',
      used: '3000.00',
      reserved: '3000.00',
      left: '7000.00',
      entries: [{ disposalId: disposal, service: 'complaints', status: 'reserved' }],
    });
    await archive.tell(disposal, 2, settled(id, '2999.99'));
    const account = await accountOf(id);
    expect(account).toMatchObject({ used: '2999.99', reserved: '0.00' });
    expect(account['entries']).toMatchObject([
      { status: 'settled', fallsOutOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/u) },
    ]);
    expect(await answers(id)).toEqual([
      ['reserved', '3000.00', 'G-04'],
      ['settled', '2999.99', 'G-04'],
    ]);
  });

  it('G-04 of two approvals at once that do not both fit exactly one is reserved', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await archive.filed();
      await archive.tell(newId(), 1, requested(id, '5000.00'));
      await Promise.all([
        archive.tell(newId(), 1, requested(id, '3000.00')),
        archive.tell(newId(), 1, requested(id, '3000.00')),
      ]);
      expect((await answers(id)).map(([fact]) => fact).sort()).toEqual([
        'refused',
        'reserved',
        'reserved',
      ]);
      expect((await accountOf(id))['used']).toBe('8000.00');
    }
  });

  it('G-04 of two first ones at once exactly one fits as well', async () => {
    const { id } = await archive.filed();
    const caseId = newId();
    await Promise.all([
      archive.tell(newId(), 1, requested(id, '3000.00', { caseId })),
      archive.tell(newId(), 1, requested(id, '3000.00', { caseId })),
    ]);
    expect((await answers(id)).map(([fact]) => fact).sort()).toEqual(['refused', 'reserved']);
  });

  it('G-04 heard twice it counts once, and settled before requested it waits', async () => {
    const { id } = await archive.filed();
    const disposal = newId();
    expect(await archive.tell(disposal, 2, settled(id, '100.00'))).toBe('parked');
    expect(await archive.tell(disposal, 1, requested(id, '100.00'))).toBe('applied');
    expect(await archive.tell(disposal, 1, requested(id, '100.00'))).toBe('seen');
    expect(await archive.tell(disposal, 2, settled(id, '100.00'))).toBe('seen');
    expect(await accountOf(id)).toMatchObject({ used: '100.00', entries: [{ status: 'settled' }] });
  });

  it('G-04 what exceeds the limits is refused, and the general manager alone grants it', async () => {
    const { id } = await archive.filed();
    const disposalId = newId();
    await archive.tell(disposalId, 1, requested(id, '6000.00'));
    expect(await accountOf(id)).toMatchObject({ used: '0.00', entries: [{ status: 'refused' }] });
    const grant = (as: object, more: object = {}, path = id) =>
      archive.post(
        `customers/${path}/disposal-account/grant`,
        { disposalId, reason: '重大投诉', ...more },
        { as: as as typeof manager },
      );
    for (const [answer, status, code] of [
      [await grant(manager), 403, 'role-missing'],
      [await grant(generalManager, { disposalId: newId() }), 404, 'disposal-not-found'],
      [await grant(generalManager, {}, newId()), 404, 'not-found'],
      [await grant({ ...generalManager, regions: ['west'] }), 404, 'not-found'],
      [await grant(generalManager, { reason: '' }), 400, 'malformed'],
      [await grant(generalManager, { more: 1 }), 400, 'malformed'],
    ] as const) {
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    }
    const both = await Promise.all([grant(generalManager), grant(generalManager)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await accountOf(id)).toMatchObject({
      used: '6000.00',
      left: '4000.00',
      entries: [{ status: 'reserved', grantedBy: 'gm-1' }],
    });
    expect((await answers(id)).map(([fact]) => fact)).toEqual(['refused', 'reserved']);
  });

  it('G-04 G-05 what nobody carries out or withdraws, the general manager gives up: it holds up no erasure', async () => {
    const { id } = await archive.filed();
    const disposalId = newId();
    await archive.tell(disposalId, 1, requested(id, '5000.00'));
    const giveUp = (as: object, more: object = {}) =>
      archive.post(
        `customers/${id}/disposal-account/give-up`,
        { disposalId, reason: '该投诉系统已停用', ...more },
        { as: as as typeof manager },
      );
    expect((await giveUp(manager)).status).toBe(403);
    expect((await giveUp(generalManager, { reason: '\u3000' })).status).toBe(400);
    expect((await giveUp(generalManager)).body).toMatchObject({
      used: '0.00',
      entries: [{ status: 'released' }],
    });
    expect((await giveUp(generalManager)).body.code).toBe('wrong-state');
    await archive.tell(disposalId, 2, settled(id, '4000.00'));
    expect(await accountOf(id)).toMatchObject({
      used: '4000.00',
      entries: [{ status: 'settled', amount: '4000.00' }],
    });
  });

  it('G-04 a release makes room, and needs no reservation that was granted', async () => {
    const { id } = await archive.filed();
    const [one, two] = [newId(), newId()];
    await archive.tell(one, 1, requested(id, '5000.00'));
    await archive.tell(two, 1, requested(id, '5000.01'));
    await archive.tell(one, 2, released(id));
    await archive.tell(two, 2, released(id));
    expect(await accountOf(id)).toMatchObject({ used: '0.00', left: '10000.00' });
  });

  it('G-04 CU-01 a merger adds the accounts, and the old id settles on the survivor’s', async () => {
    const [a, b] = [await archive.filed(), await archive.filed()];
    const disposal = newId();
    await archive.tell(newId(), 1, requested(a.id, '4000.00'));
    await archive.tell(disposal, 1, requested(b.id, '5000.00'));
    const merger = { mergedId: b.id, reason: '重复建档' };
    await archive.post(`customers/${a.id}/merge`, merger, { as: manager });
    expect(await accountOf(b.id)).toMatchObject({ customerId: a.id, used: '9000.00' });
    await archive.tell(newId(), 1, requested(b.id, '1000.01'));
    await archive.tell(disposal, 2, settled(b.id, '4500.00'));
    expect(await accountOf(a.id)).toMatchObject({ used: '8500.00', reserved: '4000.00' });
  });

  it('G-05 waits for disposals that are not settled, and gives nothing to who was erased', async () => {
    const customer = await archive.filed();
    const { id } = customer;
    const disposal = newId();
    await archive.tell(disposal, 1, requested(id, '100.00'));
    const erase = () =>
      archive.post(
        `customers/${id}/erase`,
        { reason: 'service-ended', number: customer['number'] },
        { as: manager },
      );
    const refused = await erase();
    expect(refused).toMatchObject({
      status: 422,
      body: { obligations: [{ kind: 'disposal', id: disposal }] },
    });
    await archive.tell(disposal, 2, settled(id, '100.00'));
    expect((await erase()).status).toBe(200);
    expect(await accountOf(id)).toMatchObject({ used: '100.00' });
    await archive.tell(newId(), 1, requested(id, '100.00'));
    expect((await answers(id)).at(-1)?.[0]).toBe('refused');
  });

  it('G-04 is shown to who grants or pays, in their regions', async () => {
    const { id } = await archive.filed();
    const path = `customers/${id}/disposal-account`;
    expect((await archive.get(path, { as: agent })).status).toBe(403);
    const inWest = { ...manager, regions: ['west'] };
    expect((await archive.get(path, { as: inWest })).status).toBe(404);
    expect((await archive.get(path, { as: manager })).body).toMatchObject({ entries: [] });
  });
});
