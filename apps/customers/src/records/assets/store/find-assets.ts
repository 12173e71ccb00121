import { beginning, Conditions, type Page, type Range, type Stored } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import { serialKey } from '../../identity/index.js';
import type { Asset, AssetStatus, ContractKind } from '../domain/index.js';
import { Assets } from './assets.js';

export interface AssetFilter extends Range {
  readonly customerId?: string;
  readonly serial?: string;
  readonly plate?: string;
  readonly contractNumber?: string;
  readonly category?: string;
  readonly regionCode?: string;
  readonly contractKind?: ContractKind;
  readonly status?: AssetStatus | undefined;
  /** Whether it is in warranty on that day. */
  readonly warranty?: { readonly inside: boolean; readonly on: string } | undefined;
}

const keyOf = (text: string | undefined) =>
  text === undefined ? undefined : beginning(serialKey(text));

@Injectable()
export class FindAssets {
  constructor(private readonly assets: Assets) {}

  find(
    { customerId, serial, plate, contractNumber, warranty, status, ...filter }: AssetFilter,
    regions: readonly string[],
  ): Promise<Page<Stored<Asset>>> {
    const { category, regionCode, contractKind, ...range } = filter;
    const inWarranty = 'coalesce(a.warranty_end >= ?::date, false)';
    const where = new Conditions()
      .add('a.customer_id = ANY (customers_meant(?))', customerId)
      .equal('a', { category, regionCode, contractKind, status })
      .add('a.serial_key LIKE ?', keyOf(serial))
      .add('a.plate_key LIKE ?', keyOf(plate))
      .add('a.contract_key LIKE ?', keyOf(contractNumber))
      .add(warranty?.inside ? inWarranty : `NOT ${inWarranty}`, warranty?.on)
      .inRegions(['a.region_code', 'c.region_code'], regions);
    if (status === undefined) where.always(`a.status <> 'voided'`);
    const joins = 'JOIN customer c ON c.id = a.customer_id';
    return this.assets.listed({ as: 'a', joins, where, by: ['id'], range });
  }
}
