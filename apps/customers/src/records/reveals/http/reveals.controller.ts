import { Id, Instant, listOf, OneOf, optional, Text } from '@kefu/fields';
import type { Handbook, PersonalField } from '@kefu/handbook';
import type { Actor } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import {
  Answers,
  By,
  decodeCursor,
  HANDBOOK,
  NeverKept,
  page,
  PageOf,
  PageQuery,
  Roles,
} from '@kefu/service';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { eyesOf, readers, requireSight, supervisors } from '../../../whole/access/index.js';
import { Customers } from '../../customers/index.js';
import { ReasonRequest, type Plain } from '../../../whole/request-formats/index.js';
import { recordReveal, valuesOf, type Reveal } from '../domain/reveal.js';
import { Reveals } from '../store/reveals.js';

const fields = ['phone', 'idNumber', 'address', 'birthday'] as const satisfies PersonalField[];

export class RevealRequest extends ReasonRequest {
  @OneOf(fields) field!: PersonalField;
  /** Whose phone, where it is not the customer's own. */
  @Id(optional) contactId?: string;
}

export class RevealedView {
  @OneOf(fields) field!: PersonalField;
  /** All phones, or the one value. */
  @Text(listOf()) values!: string[];
  /** Under which it is on record who saw it and why. */
  @Id() revealId!: string;
}

export class RevealView {
  @Id() id!: string;
  @OneOf(fields) field!: PersonalField;
  @Id(optional) contactId?: string | undefined;
  @Text() personId!: string;
  /** `search` where the customer was found by the whole of it. */
  @Text() reason!: string;
  @Instant() at!: string;
}

@Controller('customers/:id')
export class RevealsController {
  constructor(
    @Inject(Customers) private readonly customers: Customers,
    @Inject(Reveals) private readonly reveals: Reveals,
    @Inject(Database) private readonly database: Database,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  /** Shows a masked field for a reason; each time is recorded (G-05). */
  @Roles(...readers)
  @NeverKept()
  @Answers(RevealedView)
  @HttpCode(200)
  @Post('reveal')
  async reveal(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() body: RevealRequest,
  ): Promise<Plain<RevealedView>> {
    const { state: customer } = await this.customers.standing(id);
    requireSight(by, customer.regionCode);
    eyesOf(this.handbook, by).requireReveal(body.field);
    const values = valuesOf(customer, body);
    const { state: reveal } = await this.reveals.create(by, (context) =>
      recordReveal(customer.id, body, { ...context, personId: by.id }),
    );
    return { field: body.field, values, revealId: reveal.id };
  }

  /** Who saw what of this customer and why, before a merger too, the newest first. */
  @Roles(...supervisors)
  @Answers(PageOf(RevealView))
  @Get('reveals')
  async list(@By() by: Actor, @Param('id') id: string, @Query() { cursor, limit }: PageQuery) {
    const { state: customer } = await this.customers.standing(id);
    requireSight(by, customer.regionCode);
    const rows = await this.database.query<Reveal>(
      `SELECT id, field, contact_id AS "contactId", person_id AS "personId", reason, at FROM reveal
       WHERE customer_id IN (SELECT $1::uuid UNION SELECT id FROM customer WHERE merged_into = $1)
         AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
      [customer.id, decodeCursor(cursor, ['id'])?.[0] ?? null, limit + 1],
    );
    return page(rows, limit, ({ id: last }) => [last], viewOfReveal);
  }
}

const viewOfReveal = (reveal: Reveal): Plain<RevealView> => ({
  id: reveal.id,
  field: reveal.field,
  contactId: reveal.contactId ?? undefined,
  personId: reveal.personId,
  reason: reveal.reason,
  at: reveal.at,
});
