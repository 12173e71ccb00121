import { Database } from '@kefu/persistence';
import { definitionOf, moduleOf, type ServiceDefinition } from '@kefu/service';
import { Module } from '@nestjs/common';
import { assetsPart } from './assets/index.js';
import { customersPart } from './customers/index.js';
import { demoPart, DemoCentre } from './demo/index.js';
import { disposalsPart } from './disposals/index.js';
import { duplicatesPart } from './duplicates/index.js';
import { endingsOf, type ArchivePart } from './endings/index.js';
import { filingPart } from './filing/index.js';
import { FileCustomersAndAssets } from './migrations/index.js';
import { obligationsPart } from './obligations/index.js';
import { readPersonalFrom } from './personal-stream/index.js';
import { regionsPart } from './regions/index.js';
import { revealsPart } from './reveals/index.js';

/** The first one brings the tables that the others refer to. */
const archive: readonly ArchivePart[] = [
  { migrations: [FileCustomersAndAssets] },
  regionsPart,
  duplicatesPart,
  // before the customers: its POST is theirs, with assets
  filingPart,
  customersPart,
  assetsPart,
  revealsPart,
  obligationsPart,
  disposalsPart,
  demoPart,
];

const parts = [...archive, endingsOf(archive)];

@Module(moduleOf(parts))
export class CustomersModule {}

export const customers: ServiceDefinition = {
  name: 'customers',
  title: { zh: '客户档案', en: 'Customer records' },
  module: CustomersModule,
  ...definitionOf(parts),
  readPersonal: (app) => readPersonalFrom(app.get(Database)),
  beforeReady: (app) => app.get(DemoCentre).load(),
};
