import type { Bilingual } from '@kefu/kernel';
import { AggregateRow, Aggregates, Database, type Platform } from '@kefu/persistence';
import { decodeCursor, page, PLATFORM, type Page } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { Column, Entity } from 'typeorm';
import type { Team } from '../domain/team.js';

@Entity('team')
export class TeamRow extends AggregateRow implements Team {
  @Column('jsonb')
  name!: Bilingual;

  @Column('text')
  regionId!: string;

  @Column('uuid', { nullable: true })
  leadId?: string;

  @Column('jsonb')
  memberIds!: string[];
}

export type TeamFound = Team & { readonly version: number };

export interface TeamFilter {
  readonly region?: string;
  readonly cursor?: string;
  readonly limit: number;
}

@Injectable()
export class Teams extends Aggregates<Team> {
  readonly #database: Database;

  constructor(@Inject(PLATFORM) platform: Platform) {
    super(platform, { name: 'team', entity: TeamRow });
    this.#database = platform.database;
  }

  async list({ region, cursor, limit }: TeamFilter): Promise<Page<TeamFound>> {
    const after = decodeCursor(cursor, ['text', 'id']);
    const rows = await this.#database.query<TeamFound & { leadId: string | null }>(
      `SELECT id, name, region_id AS "regionId", lead_id AS "leadId", member_ids AS "memberIds", version
       FROM team
       WHERE ($1::text IS NULL OR (region_id, id) > ($1, $2::uuid))
         AND ($3::text IS NULL OR region_id = $3)
       ORDER BY region_id, id LIMIT $4`,
      [after?.[0] ?? null, after?.[1] ?? null, region ?? null, limit + 1],
    );
    return page(
      rows.map(({ leadId, ...team }): TeamFound => ({ ...team, ...(leadId ? { leadId } : {}) })),
      limit,
      ({ regionId, id }) => [regionId, id],
    );
  }
}
