import { Conditions, type Page, type Range, type Stored } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import type { Team } from '../domain/team.js';
import { TeamRecord } from './team-record.js';

export interface TeamFilter extends Range {
  readonly region?: string;
}

@Injectable()
export class Teams extends aggregatesOf<Team>({ name: 'team', entity: TeamRecord }) {
  /** By region. */
  list({ region, ...range }: TeamFilter): Promise<Page<Stored<Team>>> {
    const where = new Conditions().equal('t', { regionId: region });
    return this.listed({ as: 't', where, by: ['regionId', 'id'], range });
  }
}
