import { knownPeoplePart } from '@kefu/people';
import { definitionOf, moduleOf, type ServiceDefinition, type ServicePart } from '@kefu/service';
import { Module } from '@nestjs/common';
import { repairOrdersPart } from './repair-orders/index.js';
import { resources } from './resources.js';

const parts: readonly ServicePart[] = [knownPeoplePart, repairOrdersPart];

@Module(moduleOf(parts))
export class FieldRepairModule {}

export const fieldRepair: ServiceDefinition = {
  name: 'field-repair',
  title: { zh: '现场维修', en: 'Field repair' },
  notes: new URL('./api-notes.json', import.meta.url),
  resources,
  module: FieldRepairModule,
  ...definitionOf(parts),
};
