import type { ServiceDefinition } from '@kefu/service';
import { Module } from '@nestjs/common';
import { migrations } from './migrations/index.js';
import { controllers, reactions, SparePartRow, SpareParts } from './spare-parts/index.js';

@Module({
  controllers: [...controllers, ...reactions],
  providers: [SpareParts],
})
export class WorkShopModule {}

export const workShop: ServiceDefinition = {
  name: 'work-shop',
  title: { zh: '__TITLE_ZH__', en: '__TITLE_EN__' },
  notes: new URL('./api-notes.json', import.meta.url),
  resources: { 'spare-parts': { zh: '__TITLE_ZH__', en: '__TITLE_EN__' } },
  module: WorkShopModule,
  entities: [SparePartRow],
  migrations,
};
