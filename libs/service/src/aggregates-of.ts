import type { Handbook } from '@kefu/handbook';
import {
  Aggregates,
  type AggregateDefinition,
  type Database,
  type Platform,
} from '@kefu/persistence';
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

    readonly database: Database;

    constructor(
      @Inject(PLATFORM) platform: Platform,
      @Inject(HANDBOOK) readonly handbook: Handbook,
    ) {
      super(platform, definition, { handbook });
      this.database = platform.database;
    }
  }
  return Store;
};
