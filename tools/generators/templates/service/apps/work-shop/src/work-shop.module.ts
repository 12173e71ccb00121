import { definitionOf, moduleOf, type ServiceDefinition } from '@kefu/service';
import { Module } from '@nestjs/common';
import { sparePartsPart } from './spare-parts/index.js';

const parts = [sparePartsPart];

@Module(moduleOf(parts))
export class WorkShopModule {}

export const workShop: ServiceDefinition = {
  name: 'work-shop',
  title: { zh: '__TITLE_ZH__', en: '__TITLE_EN__' },
  notes: new URL('./api-notes.json', import.meta.url),
  resources: { 'spare-parts': { zh: '__TITLE_ZH__', en: '__TITLE_EN__' } },
  module: WorkShopModule,
  ...definitionOf(parts),
};
