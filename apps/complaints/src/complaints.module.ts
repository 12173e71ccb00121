import { definitionOf, moduleOf, type ServiceDefinition } from '@kefu/service';
import { Module } from '@nestjs/common';
import { complaintsPart } from './complaints/index.js';
import { disposalsPart } from './disposals/index.js';

const parts = [complaintsPart, disposalsPart];

@Module(moduleOf(parts))
export class ComplaintsModule {}

export const complaints: ServiceDefinition = {
  name: 'complaints',
  title: { zh: '客户投诉', en: 'Complaints' },
  notes: new URL('./api-notes.json', import.meta.url),
  resources: { complaints: { zh: '客户投诉', en: 'Complaints' } },
  module: ComplaintsModule,
  ...definitionOf(parts),
};
