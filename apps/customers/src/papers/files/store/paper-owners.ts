import { notFound, refusedByRule, serves, type Actor } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import { asActor, KnownPeople, ofAnotherRegion, type WantedPerson } from '@kefu/people';
import { Injectable } from '@nestjs/common';
import { Assets, type Asset } from '../../../records/assets/index.js';
import { Customers, requireActive, type Customer } from '../../../records/customers/index.js';

/** Whose papers they are. */
export interface Owned {
  readonly customerId: string;
  readonly assetId?: string | undefined;
}

/** Whose papers are whose; they are seen by who works on the customer's region or on the asset's. */
@Injectable()
export class PaperOwners {
  constructor(
    private readonly customers: Customers,
    private readonly assets: Assets,
    private readonly people: KnownPeople,
    private readonly database: Database,
  ) {}

  async covers(by: Actor, { customerId, assetId }: Owned): Promise<boolean> {
    if (by.regions.includes('*')) return true;
    const customer = await this.customers.find(customerId);
    if (customer && serves(by.regions, customer.state.regionCode)) return true;
    const asset = assetId === undefined ? undefined : await this.assets.find(assetId);
    return asset !== undefined && serves(by.regions, asset.state.regionCode);
  }

  /** @throws Refusal `not-found` (404), `asset-voided` (422) */
  async require(by: Actor, owned: Owned): Promise<void> {
    if (!(await this.covers(by, owned))) {
      throw notFound('not-found', { zh: '没有这条记录', en: 'There is no such record' });
    }
    const { assetId } = owned;
    const asset = assetId === undefined ? undefined : await this.assets.find(assetId);
    if (asset?.state.status === 'voided') throw assetVoided();
  }

  /**
   * Somebody who has the papers works where they are seen.
   * @throws Refusal `person-of-another-region` (422)
   */
  async requireHolder(id: string, owned: Owned, wanted: WantedPerson): Promise<void> {
    const holder = await this.people.require(id, wanted);
    if (!(await this.covers(asActor(holder), owned))) throw ofAnotherRegion(wanted);
  }

  /** Who stands for the customer now: other services may still use an id that was merged (CU-01). */
  async standing(customerId: string): Promise<string> {
    const { state } = await this.customers.standing(customerId);
    return state.id;
  }

  /**
   * Before something is written into papers of a customer, in the transaction that writes it: whoever
   * merges or erases the customer waits for that, and of who was erased nothing more is written.
   * @throws Refusal `merged`, `erased` (409)
   */
  async hold(customerId: string): Promise<void> {
    await this.database.query('SELECT FROM customer WHERE id = $1 FOR KEY SHARE', [customerId]);
    const { state } = await this.customers.get(customerId);
    // The papers of a record that was filed in error have to be put right, too
    if (state.status !== 'voided') requireActive(state);
  }

  /** As a form on paper names them; the name is for who works on the customer's region. */
  async named(by: Actor, { customerId, assetId }: Owned) {
    const { state: customer } = await this.customers.get(customerId);
    const asset = assetId === undefined ? undefined : (await this.assets.get(assetId)).state;
    const { number, name, regionCode } = customer;
    return { customer: { number, ...(serves(by.regions, regionCode) ? { name } : {}) }, asset };
  }

  /** Who they are, for new papers: a customer on record, and an asset of theirs. */
  async get({ customerId, assetId }: Owned): Promise<{ customer: Customer; asset?: Asset }> {
    const { state: customer } = await this.customers.get(customerId);
    requireActive(customer);
    if (assetId === undefined) return { customer };
    const { state: asset } = await this.assets.get(assetId);
    requireOwned(asset, customerId);
    return { customer, asset };
  }
}

/** What was filed in error has no papers (G-03). */
const assetVoided = () => {
  const detail = { zh: '该设备已作废', en: 'This asset was voided' };
  const errors = [{ pointer: '/assetId', code: 'asset-voided', detail }];
  return refusedByRule('G-03', 'asset-voided', detail, { errors });
};

/** @throws Refusal `asset-of-another` (422) */
const requireOwned = (asset: Asset, customerId: string): void => {
  if (asset.customerId === customerId) return;
  throw refusedByRule('CU-02', 'asset-of-another', {
    zh: '该设备不在此客户名下',
    en: 'The asset belongs to another customer',
  });
};

/** Columns by whose regions papers are seen, in a list that joins customer as `c` and asset as `a`. */
export const regionsOfOwners = ['c.region_code', 'a.region_code'] as const;
