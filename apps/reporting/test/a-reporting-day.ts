import { newId } from '@kefu/kernel';
import {
  PersonAppointedV1,
  PersonChangedV1,
  PersonDismissedV1,
  RegionChangedV1,
  RegionOpenedV1,
  TeamChangedV1,
  TeamFormedV1,
} from '@kefu/messages-staff';
import { startService } from '@kefu/service';
import { testDatabase, testIssuer, testNats, waitFor } from '@kefu/testing';
import { asDescribed } from '@kefu/testing/openapi';
import { migrated } from '@kefu/testing/migrated';
import { reporting } from '../src/index.js';
import { Deposit, Receivable } from './a-claim.js';
import { Complaint } from './a-complaint.js';
import { aSource } from './a-source.js';
import { at, Call, Order, Speaking } from './events-of-others.js';

export const day = '2026-11-23';
export const base = '/api/reporting';
export const live = `/daily-reports/${day}?number=live`;

export interface Body extends Record<string, unknown> {
  readonly figures: Record<string, { count: number; median?: number; average?: number }>;
  readonly items: Record<string, unknown>[];
  readonly next?: string;
  readonly sources: { source: string; messages: number; pending: number }[];
}

interface Name {
  readonly zh: string;
  readonly en: string;
}

/**
 * Reporting on real servers, in the evening of a day on which three orders were reported: one that was
 * closed, one whose model is markup, and one in another region whose model is a formula.
 */
export const aReportingDay = async () => {
  const technician = new Speaking('staff');
  const lead = new Speaking('staff');
  const team = new Speaking('staff');
  const formula = new Order({ number: 'R00000003', region: 'west', model: '=1+1' });
  const tag = new Order({ number: 'R00000002', model: '<script>alert(1)</script>' });
  const [nats, database, issuer] = await Promise.all([
    testNats(),
    testDatabase(migrated(reporting)),
    testIssuer(),
  ]);
  const { servers, pass } = nats.natsUrlFor('reporting');
  const service = await startService(asDescribed(reporting), {
    KEFU_REPORTING_DATABASE_URL: database.url,
    KEFU_NATS_URL: servers,
    KEFU_NATS_REPORTING_PASSWORD: pass,
    KEFU_OIDC_ISSUER: issuer.url,
    KEFU_PROFILE: 'demo',
    KEFU_CLOCK: 'stepped',
    KEFU_CLOCK_START: at(day, '20:00'),
    KEFU_LOG_LEVEL: process.env['KEFU_LOG_LEVEL'] ?? 'silent',
  });
  const of = (sub: string, roles: string[], regions = ['*']) =>
    issuer.header({ sub, roles, regions });
  const [manager, eastLead, admin] = await Promise.all([
    of(newId(), ['manager']),
    of(newId(), ['repair-lead'], ['east']),
    of(newId(), ['admin']),
  ]);
  await service.ready;
  const [fieldRepair, callbacks, complaints, contracts, staff] = await Promise.all([
    aSource('field-repair', nats),
    aSource('callbacks', nats),
    aSource('complaints', nats),
    aSource('contracts', nats),
    aSource('staff', nats),
  ]);
  technician.say(PersonAppointedV1, at(day, '06:00'), {
    ...{ number: 'E-007', roles: ['technician'], regionIds: ['east'], teamId: team.id },
  });
  lead.say(PersonAppointedV1, at(day, '06:00'), {
    ...{ number: 'E-001', roles: ['repair-lead'], regionIds: ['east'], teamId: team.id },
  });
  team.say(TeamFormedV1, at(day, '06:00'), {
    ...{ regionId: 'east', leadId: lead.id, memberIds: [technician.id] },
    name: { zh: '城东一组', en: 'East team 1' },
  });
  const west = new Speaking('staff').say(RegionOpenedV1, at(day, '06:00'), {
    code: 'west',
    name: { zh: '城西片区', en: 'West side' },
  });
  const done = new Order()
    .reported(at(day, '09:00'))
    .notified(at(day, '09:03'), team.id)
    .breached('FR-03', at(day, '09:13'), lead.id, team.id)
    .dispatched(at(day, '09:20'), technician.id, team.id)
    .arrived(at(day, '10:00'), technician.id)
    .signed(at(day, '11:00'), technician.id)
    .closed(at(day, '15:00'));
  tag.reported(at(day, '10:00'));
  formula.reported(at(day, '12:00')).breached('FR-02', at(day, '12:05'));
  const call = new Call(done)
    .scheduled(at(day, '11:00'))
    .completed(at(day, '14:00'), { overall: 4 });
  await staff.say([...technician.said, ...lead.said, ...team.said, ...west.said]);
  const complaint = new Complaint({ number: 'CP00000001', handler: lead.id })
    .recorded(at(day, '11:00'))
    .confirmed(at(day, '11:05'))
    .classified(at(day, '11:10'), 'quality', 'major')
    .investigated(at(day, '12:00'), 'no-notice')
    .closed(at(day, '17:00'), '120.50', 2);
  const waiting = new Complaint({ number: 'CP00000002', region: 'west' });
  waiting.recorded(at(day, '12:00')).investigated(at(day, '13:00'), 'odd-sound');
  const rent = new Receivable({ number: 'R00000001' })
    .planned(at(day, '09:00'), '300.00', day)
    .invoiced(at(day, '09:00'), '300.00', day)
    .paid(at(day, '10:00'), '225.00', '75.00');
  const old = new Receivable({ number: 'R00000002', region: 'west' })
    .planned(at(day, '09:00'), '40.00', '2026-10-01')
    .invoiced(at(day, '09:00'), '40.00', '2026-10-01');
  const deposit = new Deposit().paid(at(day, '11:00'), '5000.00', '2026-12-31');
  await contracts.say([...rent.said, ...old.said, ...deposit.said]);
  await callbacks.say(call.said);
  await complaints.say([...complaint.said, ...waiting.said]);
  await fieldRepair.say([...done.said, ...tag.said, ...formula.said]);
  const ask = async (
    path: string,
    { method = 'GET', ...headers }: Record<string, string> = manager,
  ): Promise<{ status: number; type: string; body: Body; raw: Buffer }> => {
    const answer = await fetch(`${service.url}${base}${path}`, { method, headers });
    const raw = Buffer.from(await answer.arrayBuffer());
    const type = answer.headers.get('content-type') ?? '';
    const body = (type.includes('json') ? JSON.parse(raw.toString()) : {}) as Body;
    return { status: answer.status, type, body, raw };
  };

  // Each service is heard on a stream of its own, and staff may come last
  const knowsBy = async (by: string, name: string): Promise<boolean> =>
    (await ask(`/daily-reports/${day}/repair?by=${by}`)).raw.includes(name);
  const knowsStaff = async (): Promise<boolean> =>
    (await knowsBy('region', '城西片区')) &&
    (await knowsBy('technician', 'E-007')) &&
    (await knowsBy('team', '城东一组'));

  const heard = (reported: number): Promise<boolean> =>
    waitFor(
      async () => {
        const { body } = await ask(live);
        return (
          body.figures['reported']?.count === reported &&
          body.figures['callbacks-completed']?.count === 1 &&
          body.figures['deposits-out']?.count === 1 &&
          body.figures['complaints-cause-found']?.count === 2 &&
          body.figures['satisfaction-overall']?.average === 4 &&
          (await knowsStaff())
        );
      },
      { what: 'everything heard' },
    );

  await heard(3);
  return {
    service,
    repairs: fieldRepair,
    issuer,
    eastLead,
    admin,
    manager,
    ask,
    /** Staff renames all that has a name, and adds and dismisses besides. */
    renameEverything: async (names: Record<'team' | 'west' | 'east', Name>): Promise<void> => {
      const now = at('2026-11-24', '10:00');
      team.say(TeamChangedV1, now, {
        ...{ regionId: 'east', leadId: lead.id, memberIds: [] },
        ...{ name: names.team, changed: ['name', 'memberIds'] },
      });
      west.say(RegionChangedV1, now, { code: 'west', name: names.west, active: false });
      const east = new Speaking('staff');
      east.say(RegionOpenedV1, now, { code: 'east', name: names.east });
      const another = new Speaking('staff');
      another.say(TeamFormedV1, now, { regionId: 'east', memberIds: [], name: names.east });
      const regionIds = ['west'];
      technician.say(PersonChangedV1, now, {
        ...{ number: 'W-070', roles: ['technician'], regionIds, changed: ['number', 'regionIds'] },
      });
      lead.say(PersonDismissedV1, now, { number: 'E-001' });
      const changed = [team, west, technician, lead].flatMap(({ said }) => said.slice(-1));
      await staff.say([...changed, ...east.said, ...another.said]);
    },
    heard,
    close: async (): Promise<void> => {
      await service.stop();
      await Promise.all(
        [fieldRepair, callbacks, complaints, contracts, staff].map((source) => source.close()),
      );
      await Promise.all([database.drop(), issuer.stop()]);
      await nats.stop();
    },
  };
};

export type ReportingDay = Awaited<ReturnType<typeof aReportingDay>>;
