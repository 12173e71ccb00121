import { Id, optional, Part, Words } from '@kefu/fields';
import type { Handbook } from '@kefu/handbook';
import type { Actor } from '@kefu/kernel';
import { answer, Answers, By, HANDBOOK, IfMatch, Roles } from '@kefu/service';
import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { eyesOf, supervisors } from '../../../whole/access/index.js';
import { ReasonRequest } from '../../../whole/request-formats/index.js';
import { sides, type Side } from '../domain/index.js';
import { MergeOnRecord } from '../store/merge-on-record.js';
import { CustomerView, viewOf } from './customer-view.js';

const IsSide = (): PropertyDecorator => (target, property) => {
  IsOptional()(target, property);
  IsIn(sides)(target, property);
};

/** Whose value goes on. Of what is not named the survivor's, or the other's where he has none. */
export class ChoicesRequest {
  @IsSide()
  name?: Side;

  /** Must be chosen where both have one and they differ. */
  @IsSide()
  idNumber?: Side;

  /** Must be chosen where both have one and they differ. */
  @IsSide()
  organisationCode?: Side;

  @IsSide()
  birthday?: Side;

  @IsSide()
  address?: Side;

  @IsSide()
  regionCode?: Side;

  @IsSide()
  stage?: Side;

  @IsSide()
  tier?: Side;
}

export class MergeRequest extends ReasonRequest {
  /** The other record of the same customer. It keeps its number, which finds the survivor then. */
  @Id() mergedId!: string;
  @Part(() => ChoicesRequest, optional) choices?: ChoicesRequest;
  /** Why a person and an organisation are the same customer. */
  @Words(2, 500, optional) kindsDifferReason?: string;
}

@Controller('customers')
export class MergeCustomersController {
  constructor(
    @Inject(MergeOnRecord) private readonly mergeOnRecord: MergeOnRecord,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  /**
   * Two records of one customer become one, for good: this one, with the phones, contacts, tags and
   * assets of both (CU-01). The version in If-Match is this one's.
   */
  @Roles(...supervisors)
  @Answers(CustomerView)
  @HttpCode(200)
  @Post(':id/merge')
  async merge(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { choices, ...body }: MergeRequest,
    @IfMatch() ifVersion?: number,
  ) {
    const stored = await this.mergeOnRecord.merge(id, by, {
      ...body,
      choices: choices ?? {},
      ifVersion,
    });
    const eyes = eyesOf(this.handbook, by);
    return answer(stored, (customer, version) => viewOf(customer, version, eyes));
  }
}
