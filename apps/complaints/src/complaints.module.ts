import { BreachDigestToldV1 } from '@kefu/messages-complaints';
import { knownCustomersPart } from '@kefu/known-customers';
import { knownPeoplePart } from '@kefu/people';
import {
  CONFIG,
  codesOf,
  definitionOf,
  digestsOf,
  moduleOf,
  type ServiceConfig,
  type ServiceDefinition,
} from '@kefu/service';
import { Module } from '@nestjs/common';
import { analysisPart } from './analysis/index.js';
import { analysisReportsPart } from './analysis-reports/index.js';
import { auditPacksPart } from './audit-packs/index.js';
import { codes } from './codes.js';
import { complaintsPart } from './complaints/index.js';
import { demoPart, DemoComplaints } from './demo/index.js';
import { departmentsPart } from './departments/index.js';
import { disposalsPart } from './disposals/index.js';
import { evidencePart } from './evidence/index.js';
import { historyPart, StartHistory } from './history/index.js';
import { BreachesAreTold } from './migrations/index.js';
import { improvementsPart } from './improvements/index.js';

const parts = [
  knownPeoplePart,
  knownCustomersPart,
  complaintsPart,
  departmentsPart,
  disposalsPart,
  improvementsPart,
  analysisPart,
  analysisReportsPart,
  evidencePart,
  auditPacksPart,
  historyPart,
  codesOf(codes),
  demoPart,
  { ...digestsOf(BreachDigestToldV1), migrations: [BreachesAreTold] },
];

@Module(moduleOf(parts))
export class ComplaintsModule {}

export const complaints: ServiceDefinition = {
  name: 'complaints',
  title: { zh: '客户投诉', en: 'Complaints' },
  notes: new URL('./api-notes.json', import.meta.url),
  resources: {
    complaints: { zh: '客户投诉', en: 'Complaints' },
    departments: { zh: '责任部门', en: 'Departments' },
    'breach-digests': { zh: '超时汇总', en: 'Digests of breaches' },
    'audit-packs': { zh: '审核资料', en: 'Audit packs' },
    analysis: { zh: '投诉分析', en: 'Analysis' },
    'analysis-reports': { zh: '原因分析报告', en: 'Reports on causes' },
    'import-fields': { zh: '导入字段', en: 'Fields of imports' },
    'import-mappings': { zh: '导入对应关系', en: 'Mappings of imports' },
    imports: { zh: '历史投诉导入', en: 'Imports of history' },
    improvements: { zh: '改进', en: 'Improvements' },
  },
  module: ComplaintsModule,
  ...definitionOf(parts),
  beforeReady: async (app) => {
    const config = app.get<Pick<ServiceConfig, 'demo' | 'demoRecords'>>(CONFIG);
    if (config.demo && config.demoRecords) await app.get(DemoComplaints).load();
    await app.get(StartHistory).start();
  },
};
