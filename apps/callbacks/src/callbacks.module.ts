import {
  codesOf,
  definitionOf,
  moduleOf,
  type ServiceDefinition,
  type ServicePart,
} from '@kefu/service';
import { Module } from '@nestjs/common';
import { callbacksPart } from './callbacks/index.js';
import { codes } from './codes.js';
import { migrations } from './migrations/index.js';
import { resources } from './resources.js';

const parts: readonly ServicePart[] = [{ migrations }, callbacksPart, codesOf(codes)];

@Module(moduleOf(parts))
export class CallbacksModule {}

export const callbacks: ServiceDefinition = {
  name: 'callbacks',
  title: { zh: '回访与关怀', en: 'Callbacks' },
  notes: new URL('./api-notes.json', import.meta.url),
  resources,
  module: CallbacksModule,
  ...definitionOf(parts),
};
