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
  regionOf: ({ regionId }) => regionId,
}) {}

@Injectable()
export class Supplies extends aggregatesOf<Supply>({
  name: 'supply',
  entity: SupplyRecord,
  regionOf: ({ regionId }) => regionId,
}) {}
