import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Code, Id, listOf, optional, Text } from '@kefu/fields';
import { happened, newId } from '@kefu/kernel';
import { Database, forwardMigration, recordMerger } from '@kefu/persistence';
import { given, ServiceUnderTest } from '@kefu/testing/services';
import { Module } from '@nestjs/common';
import { keepRecords, type ServiceDefinition } from '../src/index.js';

class ShopOpenedV1 {
  static readonly type: string = 'kefu.shops.shop.opened.v1';
  @Id() customerId!: string;
  @Code() kind!: string;
  @Text(listOf()) regionIds!: string[];
  @Id(optional) keeperId?: string;
}

class ShopChangedV1 extends ShopOpenedV1 {
  static override readonly type = 'kefu.shops.shop.changed.v1';
  @Text(listOf()) changed!: string[];
}

class ShopShutV1 {
  static readonly type = 'kefu.shops.shop.shut.v1';
}

class StreetNamedV1 {
  static readonly type = 'kefu.shops.street.named.v1';
  @Code() code!: string;
}

const counted: string[] = [];

class KeepShops extends keepRecords('shop_record', {
  created: ShopOpenedV1,
  changed: ShopChangedV1,
  row: ({ customerId, kind, regionIds, keeperId }) => ({ customerId, kind, regionIds, keeperId }),
  then: [[ShopShutV1, { open: false }]],
  customer: 'customerId',
}) {
  override kept(id: string): Promise<void> {
    counted.push(id);
    return Promise.resolve();
  }
}

const KeepStreets = keepRecords('street_record', {
  created: StreetNamedV1,
  row: ({ code }) => ({ code }),
  key: 'code',
});

@Module({ controllers: [KeepShops, KeepStreets] })
class MapModule {}

const map: ServiceDefinition = {
  name: 'map',
  title: { zh: '地图', en: 'Map' },
  module: MapModule,
  entities: [],
  migrations: [
    forwardMigration(
      'CreateMap1763856100000',
      `CREATE TABLE shop_record (id uuid PRIMARY KEY, customer_id uuid NOT NULL, kind text NOT NULL,
         region_ids text[] NOT NULL, keeper_id uuid, open boolean NOT NULL DEFAULT true);
       CREATE TABLE street_record (code text PRIMARY KEY, id uuid NOT NULL UNIQUE)`,
    ),
  ],
};

let under: ServiceUnderTest;
beforeAll(async () => {
  under = new ServiceUnderTest(await given(map), { sub: 'm', roles: ['manager'] });
});
afterAll(() => under.close());

const shop = () => ({
  customerId: newId(),
  kind: 'bakery',
  regionIds: ['east'],
  keeperId: newId(),
});
const rowOf = async (id: string) =>
  (await under.query<object>('SELECT * FROM shop_record WHERE id = $1', [id]))[0];

describe('what is kept of records of another service', () => {
  it('is what was said last, heard twice or in reverse', async () => {
    const [id, first] = [newId(), shop()];
    const { keeperId: _gone, ...then } = { ...first, kind: 'grocery', regionIds: ['west', '*'] };
    const one = under.envelope(id, happened(ShopOpenedV1, first));
    const two = under.envelope(id, happened(ShopChangedV1, { ...then, changed: ['kind'] }));
    expect(await under.receive(two)).toBe('parked');
    expect(await under.receive(one)).toBe('applied');
    expect(await under.receive(one)).toBe('seen');
    expect(await under.receive(two)).toBe('seen');
    expect(await rowOf(id)).toEqual({
      id,
      customer_id: first.customerId,
      kind: 'grocery',
      region_ids: ['west', '*'],
      keeper_id: null,
      open: true,
    });
  });

  it('keeps what another event has set when the record changes once more', async () => {
    const [id, first] = [newId(), shop()];
    await under.hears(id, happened(ShopOpenedV1, first));
    await under.hears(id, happened(ShopShutV1, {}));
    await under.hears(id, happened(ShopChangedV1, { ...first, kind: 'inn', changed: ['kind'] }));
    expect(await rowOf(id)).toMatchObject({ kind: 'inn', open: false });
  });

  it('CU-01 names who stands for a customer that was merged', async () => {
    const [id, first, survivor] = [newId(), shop(), newId()];
    const database = under.service.app.get(Database);
    await database.transaction((tx) => recordMerger(tx, first.customerId, survivor));
    await under.hears(id, happened(ShopOpenedV1, first));
    expect(await rowOf(id)).toMatchObject({ customer_id: survivor });
  });

  it('tells who extends it, once a change', async () => {
    const id = newId();
    await under.hears(id, happened(ShopOpenedV1, shop()));
    await under.hears(id, happened(ShopShutV1, {}));
    expect(counted.filter((one) => one === id)).toHaveLength(2);
  });

  it('may be known by another field than its id', async () => {
    const [first, second] = [newId(), newId()];
    await under.hears(first, happened(StreetNamedV1, { code: 'main' }));
    await under.hears(second, happened(StreetNamedV1, { code: 'main' }));
    expect(await under.query('SELECT * FROM street_record')).toEqual([
      { code: 'main', id: second },
    ]);
  });
});
