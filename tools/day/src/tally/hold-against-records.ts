import { instantAt, plusDays, type LocalDate } from '@kefu/kernel';
import { without, type Expectations } from '../stage/expectations.js';
import { minuteOf, ZONE } from '../stage/local-moments.js';
import type { Stage } from '../stage/scene.js';
import type { Watch } from '../stage/watch.js';
import { NOWHERE, papersThatStay } from './figures.js';
import { reportedBreaches } from './hold-against-report.js';

/** Deadlines, callbacks and breaches, one by one, against what was to be expected; what differs. */
export const holdAgainstRecords = async (
  stage: Stage,
  watch: Watch,
  expectations: Expectations,
  last: LocalDate,
): Promise<readonly string[]> => {
  const numbers = new Map(
    [...watch.orders, ...watch.complaints].map(({ id, number }) => [id, number]),
  );
  const numberOf = (id: string): string => numbers.get(id) ?? id;
  const expectedCalls = stage.callbacks.all.map(
    ({ order, plan, dueAt, status }) => `${numberOf(order)} ${plan} ${minuteOf(dueAt)} ${status}`,
  );
  const calls = watch.callbacks.map(
    ({ repairOrderId, complaintId = '?', plan, dueAt, status }) =>
      `${numberOf(repairOrderId ?? complaintId)} ${plan} ${minuteOf(dueAt)} ${status}`,
  );
  const voided = new Set(
    watch.orders.filter(({ status }) => status === 'voided').map(({ number }) => number),
  );
  const expectedBreaches = expectations.breaches
    .filter(({ order }) => !voided.has(order))
    .map(({ at, order, follows }) =>
      follows.what === 'breach' ? `${minuteOf(at)} ${order} ${follows.rule} ${follows.whose}` : '',
    );
  const papers = papersThatStay(stage.tally)
    .filter(({ at }) => at < instantAt(last, '00:00', ZONE))
    .map(({ at, rule = '' }) => `${minuteOf(at)} ${NOWHERE} ${rule} ${NOWHERE}`);
  expectedBreaches.push(...papers);
  const breaches = await reportedBreaches(stage, plusDays(stage.day, -1), last);
  return [
    ...expectations.differences(),
    ...without(expectedCalls, calls).map((words) => `callback that is not there: ${words}`),
    ...without(calls, expectedCalls).map((words) => `callback that should not be: ${words}`),
    ...without(expectedBreaches, breaches).map((words) => `breach in no report: ${words}`),
    ...without(breaches, expectedBreaches).map((words) => `breach only in the report: ${words}`),
  ];
};
