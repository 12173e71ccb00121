import { Alarm } from '@kefu/kernel';
import { Database, runWithOrigin, type Session } from '@kefu/persistence';
import { LOGGER } from '@kefu/service';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { DoJob } from './do-job.js';
import { ForgetFiles } from './forget-files.js';
import { ImportWork, Overtaken, type Phase } from './import-work.js';
import { GivenUp } from './job.js';

const LOOK_EVERY_MS = 1_000;
const AFTER_A_FAILURE_MS = 2_000;
/** The first half of an advisory lock on a file; `run` has one of its own: runs go one by one. */
const FILE_LOCK = 0x6b65;
const RUN_LOCK = 0x6b66;

interface Log {
  warn(about: object, message: string): void;
}

/**
 * Takes files that wait and works on them, one at a time an instance. What says that a file is taken
 * is a lock of a session, which ends with its process: another instance goes on at once.
 */
@Injectable()
export class WorkOnImports implements BeforeApplicationShutdown {
  readonly #alarm = new Alarm();
  #stopping = false;
  #working: Promise<void> = Promise.resolve();

  constructor(
    @Inject(ImportWork) private readonly work: ImportWork,
    @Inject(DoJob) private readonly job: DoJob,
    @Inject(ForgetFiles) private readonly forget: ForgetFiles,
    @Inject(Database) private readonly database: Database,
    @Inject(LOGGER) private readonly logger: Log,
  ) {}

  start(): void {
    this.#working = this.loop();
  }

  /** There is something to do. */
  wake(): void {
    this.#alarm.ring();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopping = true;
    this.wake();
    await this.#working;
  }

  private async loop(): Promise<void> {
    while (!this.#stopping) {
      try {
        await this.takeAll();
        await this.forget.whatIsOver();
        await this.#alarm.sleep(LOOK_EVERY_MS);
      } catch (error) {
        this.logger.warn({ err: error }, 'work on imports failed; it goes on in a moment');
        await this.#alarm.sleep(AFTER_A_FAILURE_MS);
      }
    }
  }

  private async takeAll(): Promise<void> {
    const waiting = await this.work.waiting();
    if (waiting.length === 0) return;
    const session = await this.database.openSession('imports');
    try {
      for (const { id, phase } of waiting) {
        if (this.#stopping || !(await claim(session, id, phase))) continue;
        // One that cannot be worked on must not keep the others waiting
        await this.take(session, id).catch((error: unknown) => {
          this.logger.warn({ err: error, importId: id }, 'an import was interrupted; it goes on');
        });
      }
    } finally {
      await session.close();
    }
  }

  private async take(session: Session, id: string): Promise<void> {
    let lost = false;
    session.onEnd(() => {
      lost = true;
    });
    const pulse = async () => {
      if (lost || this.#stopping) throw new Overtaken();
      const reason = await this.work.cancelling(id);
      if (reason !== undefined) throw new GivenUp(reason);
    };
    await runWithOrigin({ correlationId: id }, () => this.job.of(id, pulse));
  }
}

const claim = async (session: Session, id: string, phase: Phase): Promise<boolean> => {
  const [row] = await session.query<{ mine: boolean }>(
    `SELECT pg_try_advisory_lock($1, hashtext($2)) AND ($3 <> 'run' OR pg_try_advisory_lock($4, 0)) AS mine`,
    [FILE_LOCK, id, phase, RUN_LOCK],
  );
  return row?.mine ?? false;
};
