import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agent, Archive, manager } from './archive.js';

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.open();
});
afterAll(() => archive.close());

const asset = (serial: string, more: object = {}) => ({
  category: 'vehicle',
  model: 'KF-1',
  serial,
  contractKind: 'rental',
  ...more,
});

describe('assets', () => {
  it('registers, changes, hands over, retires and voids an asset, each with its event', async () => {
    const owner = await archive.filed();
    const other = await archive.filed();
    const filed = await archive.post(
      `customers/${owner.id}/assets`,
      asset('LIFE-1', { warrantyEnd: '2027-02-28' }),
    );
    expect([filed.status, filed.body]).toMatchObject([
      201,
      { serial: 'LIFE-1', regionCode: 'east', status: 'in-service', warrantyEnd: '2027-02-28' },
    ]);
    const path = `assets/${filed.body.id}`;
    await archive.patch(path, { warrantyEnd: null, model: 'KF-2' });
    await archive.patch(path, { plate: '粤B·00001' });
    const handOver = { customerId: other.id, reason: '二手转让' };
    await archive.post(`${path}/hand-over`, handOver);
    await archive.post(`${path}/retire`, { reason: '报废' });
    const voided = await archive.post(`${path}/void`, { reason: '录错' }, { as: manager });
    expect(voided.body).toMatchObject({ customerId: other.id, status: 'voided', version: 6 });
    const events = await archive.query<{ type: string; body: string }>(
      'SELECT type, body FROM outbox WHERE aggregate_id = $1 ORDER BY sequence',
      [filed.body.id],
    );
    expect(events.map(({ type }) => type.split('.').slice(2).join('.'))).toEqual([
      'asset.registered.v1',
      'asset.changed.v1',
      'asset.changed.v1',
      'asset.retired.v1',
      'asset.voided.v1',
    ]);
    expect(JSON.parse(events[1]?.body ?? '')).toMatchObject({
      data: { changed: ['model', 'warrantyEnd'] },
    });
    expect(events.map(({ body }) => body).join('')).not.toMatch(/LIFE|粤B/);
    const late = await archive.patch(path, { model: 'KF-3' });
    expect([late.status, late.body.code]).toEqual([409, 'voided']);
  });

  it('CU-01 takes a serial on record for a likely duplicate, also of two at once', async () => {
    const { id } = await archive.filed();
    const both = await Promise.all([
      archive.post(`customers/${id}/assets`, asset('TWICE 1')),
      archive.post(`customers/${id}/assets`, asset('twice-1')),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const body = asset('TWICE1', { duplicateReason: '厂家序列号重复' });
    expect((await archive.post(`customers/${id}/assets`, body)).status).toBe(201);
  });

  it('CU-06 finds assets by serial, plate, contract kind and warranty', async () => {
    const { id } = await archive.filed();
    const inside = asset('FIND-1', { plate: '京A·88888', warrantyEnd: '2099-01-01' });
    await archive.post(`customers/${id}/assets`, inside);
    const outside = asset('FIND-2', { contractKind: 'none', warrantyEnd: '2020-01-01' });
    await archive.post(`customers/${id}/assets`, outside);
    const serials = async (query: string) =>
      (await archive.get(`assets?customerId=${id}&${query}`)).body.items.map(
        (one) => one['serial'],
      );
    expect(await serials('serial=find')).toEqual(['FIND-1', 'FIND-2']);
    expect(await serials('plate=京a88')).toEqual(['FIND-1']);
    expect(await serials('contractKind=none')).toEqual(['FIND-2']);
    expect(await serials('warranty=in')).toEqual(['FIND-1']);
    expect(await serials('warranty=out')).toEqual(['FIND-2']);
  });

  it('shows an asset to whoever works on its region or on its owner’s, and to nobody else', async () => {
    const { id } = await archive.filed();
    const { body } = await archive.post(
      `customers/${id}/assets`,
      asset('REGION-1', { regionCode: 'west' }),
    );
    const statusFor = async (...regions: string[]) =>
      (await archive.get(`assets/${body.id}`, { as: { ...agent, regions } })).status;
    expect([await statusFor('east'), await statusFor('west'), await statusFor('north')]).toEqual([
      200, 200, 404,
    ]);
  });

  it('registers nothing for a customer who was voided or is not there', async () => {
    const { id } = await archive.filed();
    await archive.post(`customers/${id}/void`, { reason: '录错' }, { as: manager });
    const refused = await archive.post(`customers/${id}/assets`, asset('VOIDED-1'));
    expect([refused.status, refused.body.code]).toEqual([409, 'voided']);
    const nobody = '019a0000-0000-7000-8000-00000000dead';
    const unknown = await archive.post(`customers/${nobody}/assets`, asset('NOBODY-1'));
    expect([unknown.status, unknown.body.code]).toEqual([404, 'not-found']);
  });

  it('describes every route in its OpenAPI document', async () => {
    const { body } = await archive.get('openapi.json');
    expect(Object.keys(body['paths'] as object)).toEqual(
      expect.arrayContaining([
        '/api/customers/customers',
        '/api/customers/customers/{id}/assets',
        '/api/customers/customers/{id}/reveal',
        '/api/customers/assets/{id}/hand-over',
      ]),
    );
  });
});
