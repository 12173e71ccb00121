import { happened } from '@kefu/kernel';
import { followCustomers, forgetCustomers } from '@kefu/known-customers';
import { ReadingDeadlineBreachedV1 } from '@kefu/messages-contracts';
import { clockReactions, type ServicePart } from '@kefu/service';
import { BillsOfReadings, CreateReadings } from '../migrations/index.js';
import { concernsOf, forgetCustomer, type Reading } from './domain/index.js';
import { ReadingsController, SuppliesController } from './http/readings.controller.js';
import { readers } from './http/roles.js';
import {
  BillReadings,
  FindReadings,
  KeepReadings,
  ReadingRecord,
  Readings,
  Supplies,
  SupplyRecord,
} from './store/index.js';

export const readingsPart: ServicePart = {
  controllers: [ReadingsController, SuppliesController, followCustomers(Readings, 'reading')],
  providers: [
    Readings,
    Supplies,
    BillReadings,
    KeepReadings,
    FindReadings,
    ...clockReactions(Readings, 'CT-17', (reading: Reading, told) =>
      happened(ReadingDeadlineBreachedV1, { ...told, ...concernsOf(reading) }, 'CT-17'),
    ),
    forgetCustomers(Readings, 'reading', forgetCustomer),
  ],
  entities: [ReadingRecord, SupplyRecord],
  migrations: [CreateReadings, BillsOfReadings],
  trails: [
    [Readings, readers],
    [Supplies, readers],
  ],
};
