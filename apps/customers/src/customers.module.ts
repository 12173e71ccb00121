import { Database } from '@kefu/persistence';
import type { ServiceDefinition } from '@kefu/service';
import { Module } from '@nestjs/common';
import {
  AssetRow,
  Assets,
  AssetsController,
  AssetsOfCustomerController,
  FindAssets,
  KeepAssets,
} from './assets/index.js';
import {
  ChangeOnRecord,
  ContactsController,
  CustomerRow,
  Customers,
  CustomersController,
  FindCustomers,
} from './customers/index.js';
import { DemoCentre } from './demo/index.js';
import { Duplicates } from './duplicates/index.js';
import { FileCustomerController, FileWithAssets } from './filing/index.js';
import { FileCustomersAndAssets } from './migrations/index.js';
import { readPersonalFrom } from './personal-stream/index.js';
import { KeepRegionWhenChanged, KeepRegionWhenOpened, Regions } from './regions/index.js';
import { RevealRow, Reveals, RevealsController } from './reveals/index.js';
import { mayReadRecordOf } from './sight/index.js';

@Module({
  controllers: [
    FileCustomerController,
    CustomersController,
    ContactsController,
    RevealsController,
    AssetsController,
    AssetsOfCustomerController,
    KeepRegionWhenOpened,
    KeepRegionWhenChanged,
  ],
  providers: [
    Customers,
    FindCustomers,
    ChangeOnRecord,
    Assets,
    KeepAssets,
    FindAssets,
    FileWithAssets,
    Duplicates,
    Reveals,
    Regions,
    DemoCentre,
  ],
})
export class CustomersModule {}

export const customers: ServiceDefinition = {
  name: 'customers',
  title: { zh: '客户档案', en: 'Customer records' },
  module: CustomersModule,
  entities: [CustomerRow, AssetRow, RevealRow],
  migrations: [FileCustomersAndAssets],
  readPersonal: (app) => readPersonalFrom(app.get(Database)),
  mayReadRecord: (app) =>
    mayReadRecordOf({
      customers: app.get(Customers),
      assets: app.get(Assets),
      reveals: app.get(Reveals),
    }),
  beforeReady: (app) => app.get(DemoCentre).load(),
};
