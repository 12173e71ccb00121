import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId } from '@kefu/kernel';
import { PersonAppointedV1, PersonChangedV1, PersonDismissedV1 } from '@kefu/messages-staff';
import { director, generalManager, handler, manager, otherManager } from './a-complaint.js';
import { RunningComplaints, toAssigned } from './a-running-service.js';

let service: RunningComplaints;
beforeAll(async () => {
  service = await RunningComplaints.start();
});
afterAll(() => service.stop());

const somebody = async (role: string, regionId = 'east') => {
  const id = newId();
  const said = { number: id.slice(-6), roles: [role], regionIds: [regionId] };
  await service.learn(id, happened(PersonAppointedV1, said));
  return { id, kind: 'person', roles: [role], regions: [regionId] } as const;
};
const dismissed = (id: string) => happened(PersonDismissedV1, { number: id.slice(-6) });
const change = (id: string, roles: string[], regionIds: string[]) => {
  const said = { number: id.slice(-6), roles, regionIds, changed: ['roles', 'regions'] };
  return service.learn(id, happened(PersonChangedV1, said));
};
const recordedBy = async (by: Awaited<ReturnType<typeof somebody>>) =>
  service.recorded((await service.aCustomer(by.regions[0])).customerId, by);
const seen = async (id: string, by = generalManager) =>
  (await service.get(`complaints/${id}`, by)).body;

describe('somebody who leaves', () => {
  it('G-01 of an owner who is dismissed a handler of the region has it, however often it is told', async () => {
    const leaver = await somebody('agent');
    const id = await recordedBy(leaver);
    const told = service.under.envelope(leaver.id, dismissed(leaver.id));
    await service.under.receive(told);
    await service.under.receive(told);
    expect(await seen(id)).toMatchObject({ ownerId: handler.id, ownerAs: 'complaint-handler' });
    expect(await service.under.story(id)).toBe('recorded taken-over');
    const { body } = await service.get(`deadlines?ref=${id}`, handler);
    expect(body['items']).toMatchObject([
      { rule: 'CP-13', status: 'running', responsible: { personId: handler.id } },
    ]);
  });

  it('G-01 many of one owner go to whoever has the least of them', async () => {
    const leaver = await somebody('agent', 'south');
    const [one, other] = [
      await somebody('complaint-handler', 'south'),
      await somebody('complaint-handler', 'south'),
    ];
    const ids = [await recordedBy(leaver), await recordedBy(leaver)];
    await service.learn(leaver.id, dismissed(leaver.id));
    const owners = await Promise.all(ids.map(async (id) => (await seen(id))['ownerId']));
    expect(owners.sort()).toEqual([one.id, other.id].sort());
  });

  it.each([
    ['the role', ['archivist'], ['east']],
    ['the region', ['agent'], ['west']],
  ])('G-01 who loses %s hands on, who keeps both does not', async (_what, roles, regions) => {
    const leaver = await somebody('agent');
    const id = await recordedBy(leaver);
    await change(leaver.id, ['agent', 'clerk'], ['east', 'west']);
    expect((await seen(id))['ownerId']).toBe(leaver.id);
    await change(leaver.id, roles, regions);
    expect((await seen(id))['ownerId']).toBe(handler.id);
  });

  it('G-08 the case of a member who leaves is before its handler, who gives it to another', async () => {
    const leaver = await somebody('department-member');
    const { customerId } = await service.aCustomer();
    const id = await service.recorded(customerId);
    const to = { department: 'after-sales', personId: leaver.id };
    await service.through(id, ...toAssigned.slice(0, 2), ['assign', to, handler]);
    await service.through(id, ['sign-for', {}, leaver]);
    await service.learn(leaver.id, dismissed(leaver.id));
    expect(await seen(id)).toMatchObject({ status: 'confirmed', declined: [] });
    expect(await service.under.running(id)).toEqual(['CP-05', 'CP-13']);
    const other = await somebody('department-member');
    const again = { department: 'after-sales', personId: other.id, reason: '原承办人离岗' };
    await service.through(id, ['assign', again, handler], ['sign-for', {}, other]);
  });

  it('CP-14, G-01 an improvement is not kept by who lost every role that carries it through', async () => {
    const leaver = await somebody('technician');
    const plan = {
      ...{ cause: 'part-defect', regionId: 'east', origins: [], measure: '更换供应商' },
      ...{ ownerId: leaver.id, dueOn: '2026-12-31' },
    };
    const { body } = await service.post('improvements', plan, manager);
    await change(leaver.id, ['technician', 'clerk'], ['west']);
    expect(await service.under.story(body.id)).toBe('planned');
    await change(leaver.id, ['contract-reviewer'], ['east']);
    expect(await service.under.story(body.id)).toBe('planned handed-over');
    const { body: after } = await service.get(`improvements/${body.id}`, otherManager);
    expect(after['ownerId']).toBe(manager.id);
  });

  it('G-01 where no handler of the region is left whoever is above has it, until one comes', async () => {
    const leaver = await somebody('clerk', 'north');
    const id = await recordedBy(leaver);
    await service.learn(leaver.id, dismissed(leaver.id));
    expect((await seen(id))['ownerId']).toBe(director.id);
    await service.learn(director.id, dismissed(director.id));
    expect((await seen(id))['ownerId']).toBe(generalManager.id);
    await somebody('agent', 'north');
    expect((await seen(id))['ownerId']).toBe(generalManager.id);
    const comer = await somebody('complaint-handler', 'north');
    expect((await seen(id))['ownerId']).toBe(comer.id);
  });
});
