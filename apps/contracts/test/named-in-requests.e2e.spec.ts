import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId } from '@kefu/kernel';
import { PersonAppointedV1, PersonDismissedV1 } from '@kefu/messages-staff';
import { documentOf } from '@kefu/service';
import { idsInRequests, type OpenApi } from '@kefu/testing/openapi';
import { RunningContracts } from './a-running-contracts.js';
import { namedByMoney } from './money-named-in-requests.js';
import { namedByOthers } from './named-in-requests.js';
import { oneOfEach, type Named, type OneOfEach } from './one-of-each.js';

let service: RunningContracts;
let one: OneOfEach;
beforeAll(async () => {
  service = await RunningContracts.start();
  one = await oneOfEach(service);
});
afterAll(() => service.stop());

const named = { ...namedByMoney, ...namedByOthers };

const told = async ({ asked }: Named, id: string): Promise<unknown> => {
  const { status, body } = await service.post(...asked(id, one));
  return status < 300 ? 'taken' : body.code;
};

describe('ids in requests', () => {
  it('ST-01 all of them are tried here, but those that a request makes itself', () => {
    const found = idsInRequests(documentOf(service.under.service.app) as OpenApi);
    expect(found.map((field) => field.replace('/api/contracts/', '')).sort()).toEqual(
      [...Object.keys(named), 'contracts/{id}/parties /parties/0/id'].sort(),
    );
  });

  it.each(Object.entries(named))('ST-01 %s is something that there is', async (_field, of) => {
    expect(await told(of, newId())).toBe(of.refused);
  });

  const people = Object.entries(named).filter(([, { other }]) => other !== undefined);
  it.each(people)('ST-01 %s is somebody of a fitting role who works here', async (_field, of) => {
    const appointed = async (role: string) => {
      const id = newId();
      const said = { number: id.slice(-12), roles: [role], regionIds: ['east'] };
      await service.learn(id, happened(PersonAppointedV1, said));
      return id;
    };
    expect(await told(of, await appointed(of.other ?? ''))).toBe('person-of-another-role');
    const gone = await appointed('manager');
    await service.learn(gone, happened(PersonDismissedV1, { number: gone.slice(-12) }));
    expect(await told(of, gone)).toBe('unknown-person');
  });
});
