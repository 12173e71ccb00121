import type { Handbook } from '@kefu/handbook';
import { Aggregates, personalFields, type Platform } from '@kefu/persistence';
import { HANDBOOK, PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { personalFieldsOfHandOver, type HandOver } from '../domain/index.js';
import { HandOverRow } from './hand-over-row.js';

@Injectable()
export class HandOvers extends Aggregates<HandOver, { readonly handbook: Handbook }> {
  constructor(@Inject(PLATFORM) platform: Platform, @Inject(HANDBOOK) handbook: Handbook) {
    super(
      platform,
      {
        name: 'hand-over',
        entity: HandOverRow,
        personal: personalFields(({ customerId }) => customerId, personalFieldsOfHandOver),
      },
      { handbook },
    );
  }
}
