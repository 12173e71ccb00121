import { Database } from '@kefu/persistence';
import {
  CONFIG,
  definitionOf,
  moduleOf,
  type ServiceConfig,
  type ServiceDefinition,
} from '@kefu/service';
import { Module } from '@nestjs/common';
import { activitiesPart } from './activities/index.js';
import { assetsPart } from './assets/index.js';
import { bundlesPart } from './bundles/index.js';
import { creditAssessmentsPart } from './credit-assessments/index.js';
import { customersPart } from './customers/index.js';
import { demoPart, DemoCentre } from './demo/index.js';
import { departmentFilesPart } from './department-files/index.js';
import { disposalsPart } from './disposals/index.js';
import { duplicatesPart } from './duplicates/index.js';
import { endingsOf, type ArchivePart } from './endings/index.js';
import { exportsPart } from './exports/index.js';
import { filesPart } from './files/index.js';
import { filingPart } from './filing/index.js';
import { handOversPart } from './hand-overs/index.js';
import { importsPart, WorkOnImports } from './imports/index.js';
import { loansPart } from './loans/index.js';
import { membershipsPart } from './memberships/index.js';
import { FileCustomersAndAssets } from './migrations/index.js';
import { keyAccountsPart } from './key-accounts/index.js';
import { loyaltyPart } from './loyalty/index.js';
import { obligationsPart } from './obligations/index.js';
import { readPersonalFrom } from './personal-stream/index.js';
import { regionsPart } from './regions/index.js';
import { releasesPart } from './releases/index.js';
import { revealsPart } from './reveals/index.js';
import { searchPart } from './search/index.js';
import { timelinePart } from './timeline/index.js';
import { visitsPart } from './visits/index.js';

/** The first one brings the tables that the others refer to. */
const archive: readonly ArchivePart[] = [
  { migrations: [FileCustomersAndAssets] },
  regionsPart,
  duplicatesPart,
  // before the customers: its POST is theirs, with assets
  filingPart,
  customersPart,
  assetsPart,
  searchPart,
  timelinePart,
  revealsPart,
  activitiesPart,
  bundlesPart,
  creditAssessmentsPart,
  departmentFilesPart,
  filesPart,
  handOversPart,
  keyAccountsPart,
  loansPart,
  loyaltyPart,
  membershipsPart,
  obligationsPart,
  disposalsPart,
  releasesPart,
  visitsPart,
  importsPart,
  exportsPart,
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
  beforeReady: async (app) => {
    if (app.get<Pick<ServiceConfig, 'demo'>>(CONFIG).demo) await app.get(DemoCentre).load();
    app.get(WorkOnImports).start();
  },
};
