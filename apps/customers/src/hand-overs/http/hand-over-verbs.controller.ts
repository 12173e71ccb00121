import type { Actor } from '@kefu/kernel';
import type { Stored } from '@kefu/persistence';
import { answer, Answers, By, IfMatch, Roles } from '@kefu/service';
import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { supervisors } from '../../access/index.js';
import { ReasonRequest } from '../../request-formats/index.js';
import {
  centreRoles,
  takeBack,
  voidHandOver,
  waiveCharge,
  type HandOver,
} from '../domain/index.js';
import { KeepHandOvers } from '../store/keep-hand-overs.js';
import { HandOverView, handOverViewOf } from './hand-over-view.js';
import { OfferPapersRequest } from './requests.js';

const givers = ['sales', 'clerk', 'front-desk'] as const;
const receivers = ['clerk', ...centreRoles] as const;

@Controller('hand-overs/:id')
export class HandOverVerbsController {
  constructor(@Inject(KeepHandOvers) private readonly handOvers: KeepHandOvers) {}

  /** The holder fills in the hand-over form and signs it (CU-03, CU-04). */
  @Roles(...givers)
  @Answers(HandOverView)
  @HttpCode(200)
  @Post('offer')
  async offer(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() form: OfferPapersRequest,
    @IfMatch() ifVersion?: number,
  ) {
    return shown(await this.handOvers.offer(id, by, form, ifVersion));
  }

  /** The giver takes his form back: it was wrong. */
  @Roles(...givers)
  @Answers(HandOverView)
  @HttpCode(200)
  @Post('withdraw')
  async withdraw(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { reason }: ReasonRequest,
    @IfMatch() ifVersion?: number,
  ) {
    return this.takeBack(id, by, { how: 'withdrawn', reason }, ifVersion);
  }

  /** The receiver does not sign: what is handed over is not what the form says. */
  @Roles(...receivers)
  @Answers(HandOverView)
  @HttpCode(200)
  @Post('refuse')
  async refuse(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { reason }: ReasonRequest,
    @IfMatch() ifVersion?: number,
  ) {
    return this.takeBack(id, by, { how: 'refused', reason }, ifVersion);
  }

  /** The receiver signs; at the centre the papers stand in the file with that (CU-05). */
  @Roles(...receivers)
  @Answers(HandOverView)
  @HttpCode(200)
  @Post('receive')
  async receive(@By() by: Actor, @Param('id') id: string, @IfMatch() ifVersion?: number) {
    return shown(await this.handOvers.receive(id, by, ifVersion));
  }

  /** A reason, entered before the due time: should the papers be late, nobody is charged (CU-03). */
  @Roles('clerk', 'archivist', ...supervisors)
  @Answers(HandOverView)
  @HttpCode(200)
  @Post('waive')
  async waive(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { reason }: ReasonRequest,
    @IfMatch() ifVersion?: number,
  ) {
    const waived = this.handOvers.change(
      id,
      by,
      (handOver, context) => waiveCharge(handOver, reason, context),
      ifVersion,
    );
    return shown(await waived);
  }

  /** Started in error (G-03). */
  @Roles(...supervisors)
  @Answers(HandOverView)
  @HttpCode(200)
  @Post('void')
  async void(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { reason }: ReasonRequest,
    @IfMatch() ifVersion?: number,
  ) {
    const voided = this.handOvers.change(
      id,
      by,
      (handOver) => voidHandOver(handOver, reason),
      ifVersion,
    );
    return shown(await voided);
  }

  private async takeBack(
    id: string,
    by: Actor,
    how: Parameters<typeof takeBack>[1],
    ifVersion: number | undefined,
  ) {
    const back = this.handOvers.change(
      id,
      by,
      (handOver, context) => takeBack(handOver, how, context),
      ifVersion,
    );
    return shown(await back);
  }
}

const shown = (stored: Stored<HandOver>) => answer(stored, handOverViewOf);
