import { Reactions } from '@kefu/messaging';
import type { INestApplicationContext } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';

type Extras = Parameters<Reactions['add']>[2];
type Run = (data: unknown, meta: unknown) => Promise<unknown>;

/** Every reaction of the service, as the broker's strategy would have it. */
export const reactionsOf = (app: INestApplicationContext): Reactions => {
  const reactions = new Reactions();
  const scanner = new MetadataScanner();
  for (const { instance } of app.get(DiscoveryService, { strict: false }).getControllers()) {
    const controller = instance as Record<string, Run>;
    const prototype = Object.getPrototypeOf(controller) as Record<string, Run>;
    for (const name of scanner.getAllMethodNames(prototype)) {
      const method = prototype[name];
      if (!method) continue;
      const types = Reflect.getMetadata('microservices:pattern', method) as string[] | undefined;
      const extras = Reflect.getMetadata('microservices:pattern_extras', method) as Extras;
      for (const type of types ?? []) {
        reactions.add(type, (data, meta) => method.call(controller, data, meta), extras);
      }
    }
  }
  return reactions;
};
