import { Id, OneOf, optional, PersonId } from '@kefu/fields';
import type { Actor } from '@kefu/kernel';
import { Asked, By, Lists, PageQuery, Reads } from '@kefu/service';
import { Controller, Query } from '@nestjs/common';
import { grantKinds, type GrantKind } from '../domain/grant.js';
import { GrantRecord } from '../store/grant-record.js';
import { Grants } from '../store/grants.js';

/** Who is above somebody, or may appoint anybody. */
const told = ['manager', 'director', 'general-manager', 'admin'] as const;

export class ListGrants extends PageQuery {
  @OneOf(grantKinds, optional) kind?: GrantKind;
  /** To whom. */
  @Id(optional) personId?: string;
  /** By whom. */
  @PersonId(optional) byId?: string;
}

@Controller('grants')
export class GrantsController {
  constructor(private readonly grants: Grants) {}

  /** Authority that was given to people who are below whoever asks, the latest first (ST-01). */
  @Lists('', GrantRecord, told)
  list(@By() by: Actor, @Query() query: ListGrants) {
    return this.grants.toldTo(query, by);
  }

  /** What was given, to whom and by whom; why stands in the trail of the person. */
  @Reads(':id', GrantRecord, told)
  one(@Asked() { id, by }: Asked) {
    return this.grants.seen(id, by);
  }
}
