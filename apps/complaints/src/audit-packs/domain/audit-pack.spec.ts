import { describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { faultsOfLifeCycle, refused } from '@kefu/testing/life-cycles';
import {
  askForPack,
  auditPackTransitions,
  finishPack,
  packMore,
  withdrawPack,
  type AskForPack,
  type AuditPackStatus,
} from './index.js';

const by = { id: newId(), kind: 'person', roles: ['director'], regions: ['*'] } as const;
const at = { now: '2026-03-02T02:00:00.000Z' };
const asked: AskForPack = {
  ...{ id: newId(), number: 'AP00042', from: '2026-01-01', to: '2026-02-28', regions: ['*'] },
  ...{ seed: 's', sampleSize: 5, askedBy: by.id, purpose: '年度审核', cases: 2 },
  today: '2026-03-02',
};
const file = { name: 'cases-1.json', bytes: 10, sha256: 'a'.repeat(64) };
const last = { receivedAt: at.now, id: newId() };
const pack = askForPack(asked, at).next;

describe('an audit pack', () => {
  it('CP-18 has each verb in its states alone, and a way out of each', () => {
    const faults = faultsOfLifeCycle<AuditPackStatus>({
      transitions: auditPackTransitions,
      first: ['making'],
      ends: ['made', 'withdrawn'],
      table: `
                   making     made  withdrawn
        packMore   making     -     -
        finish     made       -     -
        withdraw   withdrawn  -     -`,
      verbs: {
        packMore: (status) => packMore({ ...pack, status }, { file, cases: 1, last }, at),
        finish: (status) => finishPack({ ...pack, status }, { files: [], sha256: '' }, at),
        withdraw: (status) => withdrawPack({ ...pack, status }, '不再需要', { by }),
      },
    });
    expect(faults).toEqual([]);
  });

  it('CP-18 is of days that are over or begun, the first before the last', () => {
    const of = (from: string, to: string) => () => askForPack({ ...asked, from, to }, at);
    expect(refused(of('2026-02-28', '2026-01-01'))).toBe('CP-18 ends-before-it-begins');
    expect(refused(of('2026-02-28', '2026-03-03'))).toBe('CP-18 not-over-yet');
    expect(of('2026-03-02', '2026-03-02')().next.status).toBe('making');
  });

  it('CP-18 goes on where it stood, and counts what is in it', () => {
    const more = packMore(pack, { file, cases: 3, last }, at).next;
    expect(more).toMatchObject({ packed: 3, lastId: last.id, files: [file] });
    expect(finishPack(more, { files: [], sha256: '' }, at).next.cases).toBe(3);
  });
});
