import { Database } from '@kefu/persistence';
import { demoCentre, demoPersonId } from '../src/index.js';
import type { RunningStaff } from './start-staff.js';

export const itemsOf = (body: Record<string, unknown>) =>
  body['items'] as Record<string, unknown>[];

/** The demo team that they lead or are a member of. */
export const teamOf = (number: string): string =>
  demoCentre.teams.find(({ leadId, memberIds }) =>
    [leadId, ...memberIds].includes(demoPersonId(number)),
  )?.id ?? '';

export const eventsOf = (staff: RunningStaff, aggregateId: string) =>
  staff.service.app
    .get(Database)
    .query<{ type: string; body: string }>(
      'SELECT type, body FROM outbox WHERE aggregate_id = $1 ORDER BY sequence',
      [aggregateId],
    );

/** By the manager. */
export const appoint = async (
  staff: RunningStaff,
  number: string,
  roles = ['technician'],
  regionIds = ['east'],
) => {
  const { body, status } = await staff.ask('people', {
    as: 'M-0001',
    body: { number, name: '新人', phone: '13800138000', roles, regionIds },
  });
  return { id: String(body['id']), body, status };
};
