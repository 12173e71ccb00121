import type { Actor } from '@kefu/kernel';
import { Conditions, newestFirst, type Page, type Range, type Stored } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import type { Grant, GrantKind } from '../domain/grant.js';
import { GrantRecord } from './grant-record.js';

export interface GrantFilter extends Range {
  readonly kind?: GrantKind;
  readonly personId?: string;
  readonly byId?: string;
}

/** ST-01: what was given to whom, for those who are above them. */
@Injectable()
export class Grants extends aggregatesOf<Grant>({ name: 'grant', entity: GrantRecord }) {
  override covers({ roles }: Actor, { tells }: Grant): boolean {
    return tells.some((role) => roles.includes(role));
  }

  toldTo(
    { kind, personId, byId, ...range }: GrantFilter,
    { roles }: Actor,
  ): Promise<Page<Stored<Grant>>> {
    const where = new Conditions()
      .equal('g', { kind, personId, byId })
      .add('g.tells && ?::text[]', roles);
    return this.listed({ as: 'g', where, ...newestFirst, range });
  }
}
