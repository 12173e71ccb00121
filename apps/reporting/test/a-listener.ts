import { handbookOf, loadProfile, type Handbook } from '@kefu/handbook';
import { newId, SteppedClock, type Instant } from '@kefu/kernel';
import { CustomerMergedV1 } from '@kefu/messages-customers';
import {
  admitMany,
  eventWriter,
  Gate,
  Reactions,
  readEnvelope,
  type ReceivedEvent,
} from '@kefu/messaging';
import { Database, type Platform } from '@kefu/persistence';
import { testDatabase } from '@kefu/testing';
import { migrated } from '@kefu/testing/migrated';
import {
  DailyReports,
  MonthlyReports,
  Publications,
  PublishDailyReports,
  PublishMonthlyReports,
  PublishReport,
  ReportParts,
  ReportWording,
} from '../src/daily-reports/index.js';
import { readSection, ReportDays, type Section } from '../src/figures/index.js';
import { claimEvents } from '../src/projections/project-claims.js';
import { callbackSteps } from '../src/projections/fold-callback.js';
import { complaintEvents } from '../src/projections/project-complaints.js';
import { evaluationEvents } from '../src/projections/project-evaluations.js';
import { papersOfContractsEvents } from '../src/projections/project-papers-of-contracts.js';
import { paperEvents } from '../src/projections/project-papers.js';
import { orderSteps } from '../src/projections/fold-repair-order.js';
import {
  FollowCustomers,
  ProjectCallbacks,
  ProjectClaims,
  ProjectComplaints,
  ProjectEvaluations,
  ProjectPapers,
  ProjectPapersOfContracts,
  ProjectRepairOrders,
} from '../src/projections/index.js';
import { reporting } from '../src/reporting.module.js';
import type { Said } from './events-of-others.js';

/** Reporting as it listens and publishes, without its front door and without a broker. */
export const aListener = async (now: Instant) => {
  const owned = await testDatabase(migrated(reporting));
  const database = new Database({
    url: owned.url,
    name: 'reporting',
    entities: reporting.entities,
  });
  await database.open();
  const clock = new SteppedClock(now);
  const handbook = handbookOf(loadProfile('demo'));
  const days = new ReportDays(handbook, clock);
  const reactions = reactionsOf(database, handbook);
  const gate = new Gate(database, (tx, received, source) => reactions.apply(tx, received, source));
  const epoch = newId();
  const platform: Platform = {
    database,
    clock,
    writeEvent: eventWriter({ centre: 'test', service: 'reporting', epoch: () => epoch }),
  };
  const publications = new Publications(database);
  const wording = new ReportWording(database, handbook);
  const reports = new DailyReports(platform, handbook);
  const months = new MonthlyReports(platform, handbook);
  const parts = new ReportParts(days, publications, wording, {
    refuseWhileRunning: () => Promise.resolve(),
  });
  const report = new PublishReport(clock, database, parts, reports, months);
  const publish = new PublishDailyReports(handbook, report);
  return {
    database,
    clock,
    days,
    publications,
    publish,
    publishMonths: new PublishMonthlyReports(handbook, report),
    /** One by one, through the gate. */
    hear: async (...said: readonly (readonly Said[])[]): Promise<void> => {
      for (const { source, envelope } of said.flat()) {
        const body = JSON.stringify(envelope);
        await gate.admit(source, readEnvelope(body), body);
      }
    },
    /** Many at a time, as a lane does. */
    hearMany: async (said: readonly Said[], size = 200): Promise<void> => {
      for (const [source, own] of Map.groupBy(said, (each) => each.source)) {
        for (let index = 0; index < own.length; index += size) {
          const batch = own.slice(index, index + size).map(({ envelope }) => {
            const body = JSON.stringify(envelope);
            return { received: readEnvelope(body), body };
          });
          await admitMany(database, source, batch, (tx, events) =>
            reactions.applyTogether(tx, events, source),
          );
        }
      }
    },
    day: (date: string, regions?: readonly string[]): Promise<Section> =>
      readSection(database, days.boundsOf(date), regions),
    outbox: async (): Promise<Record<string, unknown>[]> =>
      (await database.query<{ body: string }>('SELECT body FROM outbox ORDER BY id')).map(
        ({ body }) => (JSON.parse(body) as { data: Record<string, unknown> }).data,
      ),
    close: async (): Promise<void> => {
      await database.close();
      await owned.drop();
    },
  };
};

export type Listening = Awaited<ReturnType<typeof aListener>>;

const reactionsOf = (database: Database, handbook: Handbook): Reactions => {
  const reactions = new Reactions();
  const orders = new ProjectRepairOrders(database);
  const calls = new ProjectCallbacks(database);
  const complaints = new ProjectComplaints(database, handbook);
  const papers = new ProjectPapers(database);
  const evaluations = new ProjectEvaluations(database);
  const follow = new FollowCustomers(database);
  for (const [eventClasses, projection] of [
    [orderSteps.map(([of]) => of), orders],
    [callbackSteps.map(([of]) => of), calls],
    [complaintEvents, complaints],
    [paperEvents, papers],
    [papersOfContractsEvents, new ProjectPapersOfContracts(database)],
    [claimEvents, new ProjectClaims(database, handbook)],
    [evaluationEvents, evaluations],
    [[CustomerMergedV1], follow],
  ] as const) {
    const method = Symbol('batch');
    for (const { type } of eventClasses) {
      reactions.add(type, (batch) => projection.on(batch as ReceivedEvent<never>[]), {
        eventClasses,
        many: true,
        method,
      });
    }
  }
  return reactions;
};
