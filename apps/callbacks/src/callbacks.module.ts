import type { ServiceDefinition } from '@kefu/service';
import { Module } from '@nestjs/common';
import { Callbacks, controllers, entities, mayReadCallback, providers } from './callbacks/index.js';
import { migrations } from './migrations/index.js';
import { resources } from './resources.js';

@Module({ controllers, providers })
export class CallbacksModule {}

export const callbacks: ServiceDefinition = {
  name: 'callbacks',
  title: { zh: '回访与关怀', en: 'Callbacks' },
  notes: new URL('./api-notes.json', import.meta.url),
  resources,
  module: CallbacksModule,
  entities,
  migrations,
  mayReadRecord: (app) => mayReadCallback(app.get(Callbacks)),
};
