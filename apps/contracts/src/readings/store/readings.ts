import { serves, type Actor } from '@kefu/kernel';
import { personalFields } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { forgetCustomer, type Reading, type Supply } from '../domain/index.js';
import { ReadingRecord, SupplyRecord } from './reading-record.js';

@Injectable()
export class Readings extends aggregatesOf<Reading>({
  name: 'reading',
  entity: ReadingRecord,
  personal: personalFields(
    (reading) => reading.customerId,
    ['meterChange', 'voidReason'],
    forgetCustomer,
  ),
}) {
  override covers(by: Actor, { regionId }: Reading): boolean {
    return serves(by.regions, regionId);
  }
}

@Injectable()
export class Supplies extends aggregatesOf<Supply>({ name: 'supply', entity: SupplyRecord }) {
  override covers(by: Actor, { regionId }: Supply): boolean {
    return serves(by.regions, regionId);
  }
}
