import { Asked, Changes, EnteredRequest } from '@kefu/service';
import { Body, Controller } from '@nestjs/common';
import { supervisors } from '../../../whole/access/index.js';
import { ReasonRequest } from '../../../whole/request-formats/index.js';
import { centreRoles, takeBack, voidHandOver, waiveCharge } from '../domain/index.js';
import { HandOverRecord } from '../store/hand-over-record.js';
import { HandOvers } from '../store/hand-overs.js';
import { KeepHandOvers } from '../store/keep-hand-overs.js';
import { OfferPapersRequest } from './requests.js';

const givers = ['sales', 'clerk', 'front-desk'] as const;
const receivers = ['clerk', ...centreRoles] as const;
const keepers = ['clerk', 'archivist', ...supervisors] as const;

@Controller('hand-overs/:id')
export class HandOverVerbsController {
  constructor(
    private readonly handOvers: HandOvers,
    private readonly keeping: KeepHandOvers,
  ) {}

  /** The holder fills in the hand-over form and signs it (CU-03, CU-04). */
  @Changes('offer', HandOverRecord, givers)
  offer(@Asked() asked: Asked, @Body() form: OfferPapersRequest) {
    return this.keeping.offer(asked, form);
  }

  /** The giver takes the form back: it was wrong. */
  @Changes('withdraw', HandOverRecord, givers)
  withdraw(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    const how = { how: 'withdrawn', reason } as const;
    return this.handOvers.changeSeen(asked, (one, context) => takeBack(one, how, context));
  }

  /** The receiver does not sign: what is handed over is not what the form says. */
  @Changes('refuse', HandOverRecord, receivers)
  refuse(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    const how = { how: 'refused', reason } as const;
    return this.handOvers.changeSeen(asked, (one, context) => takeBack(one, how, context));
  }

  /** The receiver signs; at the centre the papers stand in the file with that (CU-05). */
  @Changes('receive', HandOverRecord, receivers)
  receive(@Asked() asked: Asked, @Body() { at }: EnteredRequest) {
    return this.keeping.receive(asked, at);
  }

  /** A reason, entered before the due time: should the papers be late, nobody is charged (CU-03). */
  @Changes('waive', HandOverRecord, keepers)
  waive(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.handOvers.changeSeen(asked, (one, context) => waiveCharge(one, reason, context));
  }

  /** Started in error (G-03). */
  @Changes('void', HandOverRecord, supervisors)
  void(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.handOvers.changeSeen(asked, (one) => voidHandOver(one, reason));
  }
}
