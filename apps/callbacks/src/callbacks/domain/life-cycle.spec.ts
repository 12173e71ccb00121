import { describe, expect, it } from '@jest/globals';
import { plusMillis, type Decision } from '@kefu/kernel';
import { faultsOfLifeCycle } from '@kefu/testing/life-cycles';
import {
  agentRecord,
  callbackIn,
  colleague,
  contentedCustomer,
  hours,
  kefu,
  manager,
  questionsOf,
  type ACallback,
} from '../../../test/a-callback.js';
import * as domain from './index.js';
import { callbackStatuses, callbackTransitions, openStatuses } from './index.js';
import type { CallbackStatus } from './index.js';

const on =
  (act: (c: ACallback) => Decision<domain.Callback>) =>
  (status: CallbackStatus): Decision<domain.Callback> =>
    act(callbackIn(status));
const busy = (c: ACallback) => domain.recordAttempt(c.callback, { outcome: 'busy' }, c.as(manager));

describe('the life cycle of a callback', () => {
  /** Two attempts were in vain: a third is the last. */
  const twiceInVain = () =>
    callbackIn('due').inVain().after(hours(1)).inVain().after(hours(20)).call();

  it('CB-12 is called, put off and ended, each verb in its states alone', () => {
    const faults = faultsOfLifeCycle<CallbackStatus>({
      transitions: callbackTransitions,
      first: ['due'],
      ends: ['completed', 'skipped'],
      rests: ['unreachable'],
      others: ['noNeed'],
      table: `
                     due      calling      rescheduled  completed  unreachable  skipped
        startCall    calling  -            calling      -          calling      -
        attempt      -        due          -            -          -            -
        lastAttempt  -        unreachable  -            -          -            -
        complete     -        completed    -            -          -            -
        reschedule   -        rescheduled  -            -          -            -
        skip         skipped  skipped      skipped      -          -            -
        handOver     due      due          rescheduled  -          -            -
        noNeed       skipped  calling      skipped      completed  unreachable  skipped`,
      verbs: {
        startCall: on((c) => domain.startCall(c.callback, {}, c.as(manager))),
        attempt: on(busy),
        lastAttempt: (status) => busy(status === 'calling' ? twiceInVain() : callbackIn(status)),
        complete: on((c) =>
          domain.completeCallback(
            c.callback,
            contentedCustomer,
            questionsOf('CB-03'),
            c.as(manager),
          ),
        ),
        reschedule: on((c) =>
          domain.reschedule(c.callback, { at: plusMillis(c.now, hours(1)) }, c.as(manager)),
        ),
        skip: on((c) => domain.skipCallback(c.callback, { reason: 'why' }, c.as(manager))),
        handOver: on((c) => domain.handOver(c.callback, agentRecord(colleague), c.as(manager))),
        noNeed: on((c) => domain.noLongerNeeded(c.callback, 'order-closed', c.as(kefu))),
      },
    });
    expect(faults).toEqual([]);
  });

  it.each(callbackStatuses)('reaches %s by its verbs', (status) => {
    expect(callbackIn(status).callback.status).toBe(status);
  });

  it.each(callbackStatuses)(
    'G-02 what is over ends or leaves alone a callback that is %s',
    (status) => {
      const c = callbackIn(status);
      const { events } = domain.noLongerNeeded(c.callback, 'order-closed', c.as(kefu));
      const ends = (openStatuses as readonly string[]).includes(status) && status !== 'calling';
      expect(events).toHaveLength(ends ? 1 : 0);
    },
  );
});
