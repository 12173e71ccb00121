import { knownPeoplePart } from '@kefu/people';
import { codes } from './codes.js';
import {
  CONFIG,
  codesOf,
  definitionOf,
  moduleOf,
  type ServiceConfig,
  type ServiceDefinition,
  type ServicePart,
} from '@kefu/service';
import { Module } from '@nestjs/common';
import { demoPart, DemoOrders } from './demo/index.js';
import { penaltiesPart } from './penalties/index.js';
import { repairOrdersPart } from './repair-orders/index.js';
import { resources } from './resources.js';

const parts: readonly ServicePart[] = [
  knownPeoplePart,
  repairOrdersPart,
  penaltiesPart,
  codesOf(codes),
  demoPart,
];

@Module(moduleOf(parts))
export class FieldRepairModule {}

export const fieldRepair: ServiceDefinition = {
  name: 'field-repair',
  title: { zh: '现场维修', en: 'Field repair' },
  notes: new URL('./api-notes.json', import.meta.url),
  resources,
  module: FieldRepairModule,
  ...definitionOf(parts),
  beforeReady: async (app) => {
    const config = app.get<Pick<ServiceConfig, 'demo' | 'demoRecords'>>(CONFIG);
    if (config.demo && config.demoRecords) await app.get(DemoOrders).load();
  },
};
