import { Database } from '@kefu/persistence';
import { definitionOf, moduleOf, type ServiceDefinition, type ServicePart } from '@kefu/service';
import { Module } from '@nestjs/common';
import { assetsPart } from './assets/index.js';
import { bundlesPart } from './bundles/index.js';
import { customersPart } from './customers/index.js';
import { demoPart, DemoCentre } from './demo/index.js';
import { departmentFilesPart } from './department-files/index.js';
import { duplicatesPart } from './duplicates/index.js';
import { filesPart } from './files/index.js';
import { filingPart } from './filing/index.js';
import { handOversPart } from './hand-overs/index.js';
import { loansPart } from './loans/index.js';
import { FileCustomersAndAssets } from './migrations/index.js';
import { readPersonalFrom } from './personal-stream/index.js';
import { regionsPart } from './regions/index.js';
import { releasesPart } from './releases/index.js';
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
  filesPart,
  handOversPart,
  loansPart,
  releasesPart,
  bundlesPart,
  departmentFilesPart,
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
  beforeReady: (app) => app.get(DemoCentre).load(),
};
