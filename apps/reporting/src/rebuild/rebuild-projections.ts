import { conflict, type Actor, type Clock, type Instant } from '@kefu/kernel';
import type { Hearing } from '@kefu/messaging';
import { Database } from '@kefu/persistence';
import { CLOCK, ServiceRuntime, Unavailable } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { projectionTables } from '../projections/index.js';

export interface RebuildState {
  readonly running: boolean;
  readonly startedAt: Instant | null;
  readonly startedBy: string | null;
  readonly finishedAt: Instant | null;
  readonly sources: readonly Hearing[];
}

interface RebuildRow {
  readonly startedAt: Instant;
  readonly startedBy: string;
  readonly finishedAt: Instant | null;
}

/** Throws away what was made from events, and makes it again from the first event on. */
@Injectable()
export class RebuildProjections {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ServiceRuntime) private readonly runtime: ServiceRuntime,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refusal `rebuild-running`, Unavailable without a broker */
  async start(by: Actor): Promise<RebuildState> {
    const { running } = await this.state();
    if (running) throw alreadyRunning();
    await this.live().hearAnew(async (tx) => {
      // All at once: publications stay, they are no projection and keep their cut-offs
      await tx.query(`TRUNCATE ${projectionTables.join(', ')}`);
      await tx.query(
        `INSERT INTO rebuild (started_at, started_by) VALUES ($1, $2)
         ON CONFLICT (one) DO UPDATE SET started_at = excluded.started_at,
           started_by = excluded.started_by, finished_at = NULL`,
        [this.clock.now(), by.id],
      );
    });
    return this.state();
  }

  /** How far it is. It is finished once everything that its sources said has taken effect. */
  async state(): Promise<RebuildState> {
    const [row] = await this.database.query<RebuildRow>(
      `SELECT started_at AS "startedAt", started_by AS "startedBy", finished_at AS "finishedAt"
       FROM rebuild`,
    );
    const sources = await this.live().progress();
    const still = { startedAt: null, startedBy: null, finishedAt: null };
    if (!row || row.finishedAt !== null) return { running: false, ...still, ...row, sources };
    const [{ parked } = { parked: 0 }] = await this.database.query<{ parked: number }>(
      `SELECT count(*) AS parked FROM parked WHERE why = 'gap'`,
    );
    if (parked > 0 || sources.some(({ pending }) => pending > 0)) {
      return { running: true, ...row, sources };
    }
    const finishedAt = this.clock.now();
    await this.database.query('UPDATE rebuild SET finished_at = $1 WHERE finished_at IS NULL', [
      finishedAt,
    ]);
    return { running: false, ...row, finishedAt, sources };
  }

  /**
   * For what must not be done with half a history, and is tried again.
   * @throws Error, and no Refusal, which a timer would take for a decision
   */
  async refuseWhileRunning(): Promise<void> {
    const [row] = await this.database.query('SELECT 1 FROM rebuild WHERE finished_at IS NULL');
    if (row && (await this.state()).running) throw new Error('the projections are being rebuilt');
  }

  private live() {
    const { live } = this.runtime.messaging;
    if (!live) throw brokerAway();
    return live;
  }
}

const alreadyRunning = () =>
  conflict('rebuild-running', {
    zh: '报表正在重建，请稍后再试',
    en: 'The reports are being rebuilt; try again later',
  });

const brokerAway = () =>
  new Unavailable('broker', {
    zh: '消息系统暂时不可用，请稍后再试',
    en: 'The broker is not available at present; try again later',
  });
