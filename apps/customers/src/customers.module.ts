import { Database } from '@kefu/persistence';
import {
  CONFIG,
  definitionOf,
  moduleOf,
  type ServiceConfig,
  type ServiceDefinition,
  type ServicePart,
} from '@kefu/service';
import { Module } from '@nestjs/common';
import { assetsPart } from './assets/index.js';
import { customersPart } from './customers/index.js';
import { demoPart, DemoCentre } from './demo/index.js';
import { duplicatesPart } from './duplicates/index.js';
import { exportsPart } from './exports/index.js';
import { filingPart } from './filing/index.js';
import { importsPart, WorkOnImports } from './imports/index.js';
import { FileCustomersAndAssets } from './migrations/index.js';
import { readPersonalFrom } from './personal-stream/index.js';
import { regionsPart } from './regions/index.js';
import { revealsPart } from './reveals/index.js';

/** The first one brings the tables that the others refer to. */
const parts: readonly ServicePart[] = [
  { migrations: [FileCustomersAndAssets] },
  regionsPart,
  duplicatesPart,
  // before the customers: its POST is theirs, with assets
  filingPart,
  customersPart,
  assetsPart,
  revealsPart,
  importsPart,
  exportsPart,
  demoPart,
];

@Module(moduleOf(parts))
export class CustomersModule {}

export const customers: ServiceDefinition = {
  name: 'customers',
  title: { zh: '客户档案', en: 'Customer records' },
  module: CustomersModule,
  ...definitionOf(parts),
  readPersonal: (app) => readPersonalFrom(app.get(Database)),
  beforeReady: async (app) => {
    if (app.get<Pick<ServiceConfig, 'demo'>>(CONFIG).demo) await app.get(DemoCentre).load();
    app.get(WorkOnImports).start();
  },
};
