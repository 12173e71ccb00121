import type { ServiceDefinition } from '@kefu/service';
import { Module } from '@nestjs/common';
import { migrations } from './migrations/index.js';
import {
  AssetRecords,
  controllers,
  eventReactions,
  FindRepairOrders,
  mayReadOrder,
  RepairOrderRow,
  RepairOrders,
  ShowOrder,
  StaffRecords,
  timerReactions,
} from './repair-orders/index.js';
import { resources } from './resources.js';

@Module({
  controllers: [...controllers, ...eventReactions],
  providers: [
    AssetRecords,
    FindRepairOrders,
    RepairOrders,
    ShowOrder,
    StaffRecords,
    ...timerReactions,
  ],
})
export class FieldRepairModule {}

export const fieldRepair: ServiceDefinition = {
  name: 'field-repair',
  title: { zh: '现场维修', en: 'Field repair' },
  notes: new URL('./api-notes.json', import.meta.url),
  resources,
  module: FieldRepairModule,
  entities: [RepairOrderRow],
  migrations,
  mayReadRecord: (app) => mayReadOrder(app.get(RepairOrders)),
};
