import { Database, servesRegion, type Stored } from '@kefu/persistence';
import type { Asked } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { CreditGrades } from '../../credit/index.js';
import * as domain from '../domain/index.js';
import { Contracts } from './contracts.js';

type Contract = domain.Contract;

/** Reviews, by what is known of the customer's credit and of who works here (CT-01, CT-10). */
@Injectable()
export class ReviewContracts {
  constructor(
    private readonly contracts: Contracts,
    private readonly grades: CreditGrades,
    private readonly database: Database,
  ) {}

  submit(asked: Asked): Promise<Stored<Contract>> {
    return this.contracts.changeSeen(asked, async (contract, context) => {
      const today = context.handbook.calendar.localDate(context.now);
      const credit = (await this.grades.of(contract.customerId, today)) ?? {};
      return domain.submitForReview(contract, credit, context);
    });
  }

  giveOpinion(asked: Asked, said: domain.SaidOpinion): Promise<Stored<Contract>> {
    return this.contracts.changeSeen(asked, async (contract, context) => {
      const vacant = await this.vacant(contract);
      return domain.giveOpinion(contract, said, { ...context, vacant });
    });
  }

  /** Roles that nobody of the region has who may still give an opinion of it. */
  private async vacant(contract: Contract): Promise<readonly domain.ReviewRole[]> {
    const round = contract.rounds.at(-1);
    const given = round ? domain.standing(round).map(({ by }) => by) : [];
    const own = [contract.ownerId, contract.versions.at(-1)?.by, round?.by];
    return this.database
      .query<{ role: domain.ReviewRole }>(
        `SELECT wanted.role FROM unnest($1::text[]) AS wanted (role)
         WHERE NOT EXISTS (
           SELECT 1 FROM staff_record p WHERE p.active AND wanted.role = ANY (p.roles)
             AND ${servesRegion('p.region_ids', '$2::text')} AND p.id::text <> ALL ($3::text[]))`,
        [
          domain.reviewRoles,
          contract.regionId,
          [...given, ...own.filter((id) => id !== undefined)],
        ],
      )
      .then((rows) => rows.map(({ role }) => role));
  }
}
