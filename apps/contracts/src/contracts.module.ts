import { peoplePart } from '@kefu/people';
import { definitionOf, moduleOf, type ServiceDefinition } from '@kefu/service';
import { Module } from '@nestjs/common';
import { contractsPart } from './contracts/index.js';
import { knownPart } from './known/index.js';

const parts = [peoplePart, knownPart, contractsPart];

@Module(moduleOf(parts))
export class ContractsModule {}

export const contracts: ServiceDefinition = {
  name: 'contracts',
  title: { zh: '合同与保证金', en: 'Contracts and deposits' },
  notes: new URL('./api-notes.json', import.meta.url),
  resources: {
    contracts: { zh: '合同', en: 'Contracts' },
  },
  module: ContractsModule,
  ...definitionOf(parts),
};
