import { peoplePart } from '@kefu/people';
import { WorkOnImports } from '@kefu/imports';
import { Database } from '@kefu/persistence';
import {
  CONFIG,
  codesOf,
  definitionOf,
  moduleOf,
  type ServiceConfig,
  type ServiceDefinition,
} from '@kefu/service';
import { Module } from '@nestjs/common';
import { activitiesPart } from './relations/activities/index.js';
import { assetsPart } from './records/assets/index.js';
import { bundlesPart } from './papers/bundles/index.js';
import { codes } from './codes.js';
import { creditAssessmentsPart } from './relations/credit-assessments/index.js';
import { customersPart } from './records/customers/index.js';
import { demoPart, DemoCentre } from './whole/demo/index.js';
import { departmentFilesPart } from './papers/department-files/index.js';
import { disposalsPart } from './relations/disposals/index.js';
import { duplicatesPart } from './records/duplicates/index.js';
import { endingsOf, type ArchivePart } from './whole/endings/index.js';
import { exportsPart } from './exchange/exports/index.js';
import { filesPart } from './papers/files/index.js';
import { filingPart } from './records/filing/index.js';
import { handOversPart } from './papers/hand-overs/index.js';
import { importsPart } from './exchange/imports/index.js';
import { loansPart } from './papers/loans/index.js';
import { membershipsPart } from './relations/memberships/index.js';
import { FileCustomersAndAssets } from './migrations/index.js';
import { keyAccountsPart } from './relations/key-accounts/index.js';
import { maskedSearchesPart } from './whole/masked-searches/index.js';
import { loyaltyPart } from './relations/loyalty/index.js';
import { obligationsPart } from './whole/obligations/index.js';
import { readPersonalFrom } from './whole/personal-stream/index.js';
import { regionsPart } from './whole/regions/index.js';
import { releasesPart } from './papers/releases/index.js';
import { revealsPart } from './records/reveals/index.js';
import { searchPart } from './records/search/index.js';
import { timelinePart } from './timeline/index.js';
import { visitsPart } from './relations/visits/index.js';
import { resources } from './resources.js';

/** The first one brings the tables that the others refer to. */
const archive: readonly ArchivePart[] = [
  { migrations: [FileCustomersAndAssets] },
  regionsPart,
  peoplePart,
  duplicatesPart,
  // before the customers: its POST is theirs, with assets
  filingPart,
  customersPart,
  assetsPart,
  maskedSearchesPart,
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

const parts = [...archive, endingsOf(archive), codesOf(codes)];

@Module(moduleOf(parts))
export class CustomersModule {}

export const customers: ServiceDefinition = {
  name: 'customers',
  title: { zh: '客户档案', en: 'Customer records' },
  notes: new URL('./api-notes.json', import.meta.url),
  resources,
  module: CustomersModule,
  ...definitionOf(parts),
  readPersonal: (app) => readPersonalFrom(app.get(Database)),
  beforeReady: async (app) => {
    if (app.get<Pick<ServiceConfig, 'demo'>>(CONFIG).demo) await app.get(DemoCentre).load();
    app.get(WorkOnImports).start();
  },
};
