import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkObject } from '@kefu/validation';
import {
  RepairOrderRecord,
  RepairOrderWithCustomer,
  TechnicianView,
} from '../src/repair-orders/store/index.js';
import { agent, lead, manager, otherTechnician, technician } from './a-repair-order.js';
import { RunningFieldRepair } from './a-running-service.js';
import { newOrder, repairedOrder } from './steps.js';

let field: RunningFieldRepair;
beforeAll(async () => {
  field = await RunningFieldRepair.start();
});
afterAll(() => field.stop());

describe('lists', () => {
  it('pages newest first where that is asked for, by filters', async () => {
    await newOrder(field);
    const { id, customerId } = await newOrder(field);
    const mine = await field.get(`repair-orders?customerId=${customerId}&open=true`, agent);
    expect((mine.body['items'] as { id: string }[]).map((order) => order.id)).toEqual([id]);
    const first = await field.get('repair-orders?sort=newest&limit=1', manager);
    const second = await field.get(
      `repair-orders?sort=newest&limit=1&cursor=${String(first.body['next'])}`,
      manager,
    );
    const ids = [first, second].map(({ body }) => (body['items'] as { id: string }[])[0]?.id ?? '');
    expect(ids[0]).toBe(id);
    expect((ids[1] ?? '') < id).toBe(true);
    expect((await field.get('repair-orders?cursor=nonsense', agent)).status).toBe(400);
  });

  it('shows overdue orders only while the late deed is not done', async () => {
    const { id, customerId } = await newOrder(field);
    const overdue = async () => {
      const path = `repair-orders?overdue=true&customerId=${customerId}`;
      return ((await field.get(path, agent)).body['items'] as unknown[]).length;
    };
    expect(await overdue()).toBe(0);
    await field.query(
      "UPDATE repair_order SET due_at = date_trunc('second', now()) - interval '1 minute' WHERE id = $1",
      [id],
    );
    expect(await overdue()).toBe(1);
    await field.post(`/${id}/notify`, { personId: lead.id, as: 'repair-lead' }, agent);
    expect(await overdue()).toBe(0);
  });

  it('shows a technician their own orders only', async () => {
    const { id } = await newOrder(field);
    await field.post(`/${id}/notify`, { personId: lead.id, as: 'repair-lead' }, agent);
    await field.post(`/${id}/dispatch`, { technicianId: technician.id }, lead);
    const ids = async (by: typeof technician) =>
      (
        (await field.get('repair-orders?status=dispatched', by)).body['items'] as { id: string }[]
      ).map((order) => order.id);
    expect(await ids(technician)).toContain(id);
    expect(await ids(otherTechnician)).not.toContain(id);
  });

  it('G-05 masks the phone for roles that do not need it', async () => {
    const { id } = await newOrder(field);
    const director = { ...manager, roles: ['director'] };
    const shown = await field.get(`repair-orders/${id}`, director);
    expect(shown.body['report']).toMatchObject({ callbackPhone: '138****5678' });
    const clear = await field.get(`repair-orders/${id}`, agent);
    expect(clear.body['report']).toMatchObject({ callbackPhone: '13800005678' });
  });

  it('describes the answer of every route', async () => {
    const { status, body } = await field.get('openapi.json');
    expect(status).toBe(200);
    const paths = body['paths'] as Record<string, Record<string, { responses: object }>>;
    const mine = Object.entries(paths).filter(
      ([path]) => /\/(repair-orders|technicians)/.test(path) && !path.includes('/exports/'),
    );
    expect(mine.length).toBeGreaterThanOrEqual(19);
    for (const [path, methods] of mine) {
      for (const [method, { responses }] of Object.entries(methods)) {
        const said = JSON.stringify(responses);
        expect([path, method, /Record|View|Customer/.test(said)]).toEqual([path, method, true]);
      }
    }
  });

  it('answers exactly what its description says', async () => {
    const { id } = await repairedOrder(field);
    const one = await field.get(`repair-orders/${id}`, agent);
    const many = await field.get('repair-orders', manager);
    const people = await field.get('technicians', manager);
    const faultsOf = (of: new () => object, value: unknown) => checkObject(of, value).faults;
    expect(faultsOf(RepairOrderWithCustomer, one.body)).toEqual([]);
    for (const item of many.body['items'] as object[]) {
      expect(faultsOf(RepairOrderRecord, item)).toEqual([]);
    }
    for (const item of people.body['items'] as object[]) {
      expect(faultsOf(TechnicianView, item)).toEqual([]);
    }
  });

  it('FR-02 lists the free technicians of a region', async () => {
    const { body } = await field.get('technicians?regionId=east&free=true', agent);
    const items = body['items'] as { id: string; free: boolean }[];
    expect(items.every(({ free }) => free)).toBe(true);
    expect(items.map(({ id }) => id)).toContain(otherTechnician.id);
  });

  it('FR-07 free means nothing in the window asked for: a visit in ten days keeps nobody from today', async () => {
    const { id } = await newOrder(field);
    const days = (count: number, hours = 0) =>
      new Date(Date.now() + (count * 24 + hours) * 3_600_000).toISOString();
    const visit = { from: days(10), to: days(10, 2) };
    await field.post(`/${id}/notify`, { personId: lead.id, as: 'repair-lead' }, agent);
    await field.post(`/${id}/dispatch`, { technicianId: otherTechnician.id }, lead);
    await field.post(`/${id}/accept`, { window: visit }, otherTechnician);
    await field.post(`/${id}/confirm`, {}, agent);
    const { id: next } = await newOrder(field);
    const free = async (path: string, from?: string, to?: string) => {
      const asked = new URLSearchParams({ ...(from ? { from } : {}), ...(to ? { to } : {}) });
      const { body } = await field.get(`${path}?${asked.toString()}`, lead);
      return (body['items'] as { id: string; free: boolean }[])
        .filter((one) => one.free)
        .map((one) => one.id);
    };
    for (const path of ['technicians', `repair-orders/${next}/suggestions`]) {
      expect(await free(path)).toContain(otherTechnician.id);
      expect(await free(path, days(10, 1), days(10, 3))).not.toContain(otherTechnician.id);
      expect(await free(path, days(10, -3), days(10, 5))).not.toContain(otherTechnician.id);
      expect(await free(path, visit.to, days(10, 5))).toContain(otherTechnician.id);
      expect(await free(path, days(10, -3), visit.from)).toContain(otherTechnician.id);
    }
    const told = { personId: otherTechnician.id, as: 'technician' };
    expect((await field.post(`/${next}/notify`, told, agent)).status).toBe(200);
    const backwards = await field.get(`technicians?from=${days(2)}&to=${days(1)}`, lead);
    expect([backwards.status, backwards.body['code']]).toEqual([400, 'malformed']);
    const never = await field.get('technicians?from=2026-02-30T08:00:00Z', lead);
    expect(never.status).toBe(400);
  });
});
