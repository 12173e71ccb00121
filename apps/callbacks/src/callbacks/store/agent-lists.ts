import { Database, oneAtATime, servesRegion } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import { openStatuses, type Agent } from '../domain/index.js';

const mayCallIn = (region: string): string =>
  `a.active AND 'agent' = ANY (a.roles) AND ${servesRegion('a.region_ids', region)}`;

interface OnAList {
  readonly id: string;
  readonly regionId: string;
  readonly customerId: string;
}

/** Who has whom on their list (CB-11). */
@Injectable()
export class AgentLists {
  constructor(private readonly database: Database) {}

  /** Two that look at the lists at the same moment would put one customer on two of them. */
  oneAtATime(): Promise<void> {
    return oneAtATime(this.database, 'agent lists');
  }

  /**
   * Whoever has the customer on their list already, else the agent of the region with the fewest open
   * callbacks. Undefined where the region has no agent.
   */
  async agentFor(regionId: string, customerId: string): Promise<string | undefined> {
    const [agent] = await this.database.query<{ id: string }>(
      `SELECT a.id FROM agent_record a
       LEFT JOIN callback c ON c.agent_id = a.id AND c.status = ANY ($3)
       WHERE ${mayCallIn('$1')}
       GROUP BY a.id
       ORDER BY bool_or(coalesce(c.customer_id = $2, false)) DESC, count(c.id), a.number LIMIT 1`,
      [regionId, customerId, openStatuses],
    );
    return agent?.id;
  }

  async find(agentId: string): Promise<Agent | undefined> {
    const [agent] = await this.database.query<Agent>(
      `SELECT id, region_ids AS "regionIds" FROM agent_record
       WHERE id = $1 AND active AND 'agent' = ANY (roles)`,
      [agentId],
    );
    return agent;
  }

  /** Who keeps two customers that became one: who calls one of them now, else whose the survivor was. */
  async keeperOf(survivorId: string, mergedId: string): Promise<Agent | undefined> {
    const [agent] = await this.database.query<Agent>(
      `SELECT a.id, a.region_ids AS "regionIds" FROM callback c JOIN agent_record a ON a.id = c.agent_id
       WHERE c.customer_id IN ($1, $2) AND c.status = ANY ($3) AND ${mayCallIn('c.region_id')}
       ORDER BY c.status = 'calling' DESC, c.customer_id = $1 DESC, c.due_at, c.id LIMIT 1`,
      [survivorId, mergedId, openStatuses],
    );
    return agent;
  }

  async allOf(customerId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT id FROM callback WHERE customer_id = $1 ORDER BY id',
      [customerId],
    );
    return rows.map(({ id }) => id);
  }

  /** Open ones that are, or will be, on the list of somebody who may not call there (any more), or on nobody's. */
  async withoutAgent(): Promise<OnAList[]> {
    return this.database.query<OnAList>(
      `SELECT c.id, c.region_id AS "regionId", c.customer_id AS "customerId" FROM callback c
       WHERE c.status = ANY ($1) AND NOT EXISTS (
         SELECT 1 FROM agent_record a
         WHERE a.id = coalesce((c.call #>> '{waits,toAgentId}')::uuid, c.agent_id)
           AND ${mayCallIn('c.region_id')})
       ORDER BY c.due_at, c.id`,
      [openStatuses],
    );
  }

  /** What else this customer has open on the same list: it goes with this one. */
  async companionsOf(callbackId: string): Promise<{ id: string; regionId: string }[]> {
    return this.database.query(
      `SELECT c.id, c.region_id AS "regionId" FROM callback c
       JOIN callback one ON one.customer_id = c.customer_id
         AND one.agent_id IS NOT DISTINCT FROM c.agent_id
       WHERE one.id = $1 AND c.id <> $1 AND c.status = ANY ($2) ORDER BY c.id`,
      [callbackId, openStatuses],
    );
  }
}
