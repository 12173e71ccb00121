import { peoplePart } from '@kefu/people';
import { definitionOf, moduleOf, type ServiceDefinition } from '@kefu/service';
import { Module } from '@nestjs/common';
import { concernsPart } from './concerns/index.js';
import { contractsPart } from './contracts/index.js';
import { feeQuotesPart } from './fee-quotes/index.js';
import { knownPart } from './known/index.js';

const parts = [peoplePart, knownPart, contractsPart, concernsPart, feeQuotesPart];

@Module(moduleOf(parts))
export class ContractsModule {}

export const contracts: ServiceDefinition = {
  name: 'contracts',
  title: { zh: '合同与保证金', en: 'Contracts and deposits' },
  notes: new URL('./api-notes.json', import.meta.url),
  resources: {
    contracts: { zh: '合同', en: 'Contracts' },
    'fee-quotes': { zh: '税费测算', en: 'Fee quotes' },
  },
  module: ContractsModule,
  ...definitionOf(parts),
};
