import type { Handbook } from '@kefu/handbook';
import { Aggregates, type AggregateDefinition, type Platform } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { HANDBOOK, PLATFORM } from './platform-module.js';

/** The base of a store: `class Loans extends aggregatesOf<Loan>({ name: 'loan', … }) {}`. */
export const aggregatesOf = <State extends { readonly id: string }>(
  definition: AggregateDefinition<State>,
) => {
  @Injectable()
  class Store extends Aggregates<State, { readonly handbook: Handbook }> {
    /** Of which aggregate it is the store. */
    static readonly aggregate = definition.name;

    constructor(@Inject(PLATFORM) platform: Platform, @Inject(HANDBOOK) handbook: Handbook) {
      super(platform, definition, { handbook });
    }
  }
  return Store;
};
