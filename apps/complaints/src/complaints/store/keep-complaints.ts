import { isRole } from '@kefu/handbook';
import type { Actor } from '@kefu/kernel';
import { KnownCustomers } from '@kefu/known-customers';
import { KnownPeople } from '@kefu/people';
import { servesRegion, standingPersonOf, type Stored } from '@kefu/persistence';
import type { Asked } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import {
  addParty,
  appealMalicious,
  appealResponsibility,
  assign,
  confirmComplaint,
  decideResponsibility,
  decline,
  investigating,
  markVulnerable,
  recordComplaint,
  reopen,
  signFor,
  takeDown,
  tellOutsideBody,
  type AssignComplaint,
  type ComplainAgain,
  type Complaint,
  type ComplaintContext,
  type ComplaintDecision,
  type DecideResponsibility,
  type PartyAsked,
  type RecordComplaint,
  type TakenDown,
  type Vulnerability,
  type When,
} from '../domain/index.js';
import { Departments, type Standing } from '../../departments/index.js';
import { nextComplaintNumber } from './next-complaint-number.js';
import { Complaints } from './complaints.js';
import { requireOrder } from './require-order.js';
import { ComplaintsOfCallbacks } from './complaints-of-callbacks.js';

type Told = Omit<RecordComplaint, 'number' | 'regionId' | 'callback'> & {
  readonly callbackId?: string | undefined;
};

type Decide = (
  complaint: Complaint,
  context: ComplaintContext,
) => ComplaintDecision | Promise<ComplaintDecision>;

/** What is decided by what other services say of customers, assets and staff. */
@Injectable()
export class KeepComplaints {
  constructor(
    private readonly complaints: Complaints,
    private readonly callbacks: ComplaintsOfCallbacks,
    private readonly departments: Departments,
    private readonly people: KnownPeople,
    private readonly customers: KnownCustomers,
  ) {}

  /** @throws Refusal CP-01 `unknown-customer`, also of a region that is not theirs */
  record(by: Actor, { callbackId, ...told }: Told): Promise<Stored<Complaint>> {
    return this.complaints.database.transaction(async (tx) => {
      const { id: customerId, regionId } = await this.customers.require(
        told.customerId,
        by,
        'CP-01',
      );
      await this.requireAsset(told.assetId, customerId);
      await requireOrder(tx, told.noShowOrderId, customerId);
      const callback = await this.callbacks.originOf(told.channel, callbackId, customerId);
      const number = await nextComplaintNumber(this.complaints.database);
      const recorder = by.roles.find(isRole) ?? 'agent';
      return this.complaints.create(by, (context) =>
        recordComplaint({ ...told, customerId, regionId, number, callback }, recorder, context),
      );
    });
  }

  takeDown(asked: Asked, told: TakenDown): Promise<Stored<Complaint>> {
    return this.complaints.database.transaction(async (tx) => {
      const { state } = await this.complaints.seen(asked.id, asked.by);
      const customerId = await standingPersonOf(tx, state.customerId);
      await this.requireAsset(told.assetId, customerId);
      await requireOrder(tx, told.noShowOrderId, customerId);
      return this.complaints.changeSeen(asked, (complaint, context) =>
        takeDown(complaint, told, context),
      );
    });
  }

  confirm(asked: Asked): Promise<Stored<Complaint>> {
    return this.complaints.changeSeen(asked, async (complaint, context) => {
      const another = await this.anotherManager(asked.by, complaint.regionId);
      return confirmComplaint(complaint, another, context);
    });
  }

  assign(asked: Asked, to: AssignComplaint): Promise<Stored<Complaint>> {
    return this.complaints.changeSeen(asked, async (complaint, context) => {
      await this.departments.requireOpen(to.department, '/department');
      const wanted = { rule: 'CP-05', at: '/personId', roles: investigating };
      const { id: personId } = await this.people.require(to.personId, wanted);
      return assign(complaint, { ...to, personId }, context);
    });
  }

  signFor(asked: Asked): Promise<Stored<Complaint>> {
    return this.complaints.changeSeen(asked, async (complaint, context) =>
      signFor(complaint, context, await this.inDepartment(asked, complaint.assignment)),
    );
  }

  decline(asked: Asked, reason: string): Promise<Stored<Complaint>> {
    return this.complaints.changeSeen(asked, async (complaint, context) =>
      decline(complaint, reason, context, await this.inDepartment(asked, complaint.assignment)),
    );
  }

  reopen(asked: Asked, again: ComplainAgain): Promise<Stored<Complaint>> {
    return this.changeOfStanding(asked, async (complaint, context) => {
      await this.requireAsset(again.assetId, complaint.customerId);
      return reopen(complaint, again, context);
    });
  }

  appealMalicious(asked: Asked, told: When): Promise<Stored<Complaint>> {
    return this.changeOfStanding(asked, (complaint, context) =>
      appealMalicious(complaint, told, context),
    );
  }

  /** The evidence may name them. */
  appealResponsibility(asked: Asked, evidence: string): Promise<Stored<Complaint>> {
    return this.changeOfStanding(asked, async (complaint, context) => {
      const { head } = await this.inDepartment(asked, complaint.finding);
      return appealResponsibility(complaint, evidence, context, head);
    });
  }

  /** One of the regions of whoever asks, and still a customer. */
  addParty(asked: Asked, { customerId, reason }: PartyAsked): Promise<Stored<Complaint>> {
    return this.complaints.database.transaction(async () => {
      const { id: standingId } = await this.customers.require(customerId, asked.by, 'CP-17');
      return this.changeOfStanding(asked, (complaint, context) =>
        addParty(complaint, { customerId: standingId, reason }, context),
      );
    });
  }

  markVulnerable(
    asked: Asked,
    told: Pick<Vulnerability, 'kinds' | 'needs'>,
  ): Promise<Stored<Complaint>> {
    return this.changeOfStanding(asked, (complaint, context) =>
      markVulnerable(complaint, told, context),
    );
  }

  tellOutsideBody(
    asked: Asked,
    told: When & { readonly body: string },
  ): Promise<Stored<Complaint>> {
    return this.changeOfStanding(asked, (complaint, context) =>
      tellOutsideBody(complaint, told, context),
    );
  }

  decideResponsibility(asked: Asked, decision: DecideResponsibility): Promise<Stored<Complaint>> {
    return this.complaints.changeSeen(asked, async (complaint, context) => {
      if (decision.to) {
        await this.departments.requireOpen(decision.to.department, '/to/department');
        const wanted = { rule: 'CP-16', at: '/to/personId', roles: investigating };
        await this.people.require(decision.to.personId, wanted);
      }
      return decideResponsibility(complaint, decision, context);
    });
  }

  /** Somebody of whom something personal is written down again must still be a customer (G-05). */
  private changeOfStanding(asked: Asked, decide: Decide): Promise<Stored<Complaint>> {
    return this.complaints.database.transaction(async (tx) => {
      const { state } = await this.complaints.seen(asked.id, asked.by);
      await standingPersonOf(tx, state.customerId);
      return this.complaints.changeSeen(asked, decide);
    });
  }

  private inDepartment(
    { by }: Asked,
    of: { readonly department: string } | undefined,
  ): Promise<Standing> {
    return this.departments.standingIn(by.id, [of?.department]);
  }

  private async requireAsset(assetId: string | undefined, customerId: string): Promise<void> {
    if (assetId !== undefined) await this.customers.requireAsset(assetId, customerId, 'CP-01');
  }

  private async anotherManager({ id }: Actor, regionId: string): Promise<boolean> {
    const found = await this.complaints.database.query(
      `SELECT 1 FROM staff_record WHERE active AND id::text <> $1
         AND roles && '{manager,director}'::text[] AND ${servesRegion('region_ids', '$2::text')} LIMIT 1`,
      [id, regionId],
    );
    return found.length > 0;
  }
}
