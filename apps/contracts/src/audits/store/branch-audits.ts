import type { Role } from '@kefu/handbook';
import { forbidden, serves, type Actor, type Instant } from '@kefu/kernel';
import { KnownPeople } from '@kefu/people';
import {
  Conditions,
  Database,
  dueFirst,
  nextNumber,
  type Page,
  type Range,
  type Stored,
} from '@kefu/persistence';
import { aggregatesOf, type Asked } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import {
  addFinding,
  assignFinding,
  handOn,
  planAudit,
  type AuditFinding,
  type AuditPart,
  type AuditStatus,
  type BranchAudit,
  type PlanAudit,
} from '../domain/index.js';
import { BranchAuditRecord } from './branch-audit-record.js';

export interface AuditFilter {
  readonly number?: string | undefined;
  readonly status?: AuditStatus;
  readonly tour?: string;
  readonly regionId?: string;
  readonly ownerId?: string;
  /** At this moment it was late. */
  readonly overdueAt?: Instant | undefined;
}

/** Who takes part or has a finding to settle knows of an audit; others of those of their regions. */
@Injectable()
export class BranchAudits extends aggregatesOf<BranchAudit>({
  name: 'branch-audit',
  entity: BranchAuditRecord,
}) {
  override covers(by: Actor, { regionId, participants, findings }: BranchAudit): boolean {
    if (serves(by.regions, regionId)) return true;
    return (
      participants.some(({ personId }) => personId === by.id) ||
      findings.some(({ ownerId }) => ownerId === by.id)
    );
  }

  /** Those that are not over, and in which they have something to settle. */
  async withFindingsOf(personId: string): Promise<readonly string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM branch_audit WHERE status IN ('under-way', 'reported')
         AND findings @> jsonb_build_array(jsonb_build_object('ownerId', $1::text)) ORDER BY id`,
      [personId],
    );
    return rows.map(({ id }) => id);
  }

  /** The most urgent first. */
  search(
    by: Actor,
    { overdueAt, ...equal }: AuditFilter,
    range: Range,
  ): Promise<Page<Stored<BranchAudit>>> {
    const where = new Conditions()
      .equal('a', equal)
      .add('a.due_at < ?::timestamptz', overdueAt)
      .inRegions('a.region_id', by.regions);
    return this.listed({ as: 'a', where, by: [dueFirst('a'), 'id'], range });
  }
}

const rolesOf: Readonly<Record<AuditPart, readonly Role[]>> = {
  'customer-service': ['manager', 'director', 'clerk', 'account-manager', 'agent'],
  'sales-planning': ['sales'],
  finance: ['finance'],
};

/** What is decided by who works here. */
@Injectable()
export class KeepAudits {
  constructor(
    private readonly audits: BranchAudits,
    private readonly people: KnownPeople,
    private readonly database: Database,
  ) {}

  /** @throws Refusal CT-19 `region-not-yours`, `unknown-person`, `person-of-another-role` */
  plan(by: Actor, told: Omit<PlanAudit, 'number'>): Promise<Stored<BranchAudit>> {
    const { regionId, ownerId, participants } = told;
    if (!serves(by.regions, regionId)) {
      throw forbidden(
        'region-not-yours',
        { zh: '只能安排自己负责的区域', en: 'Only of a region that is yours' },
        { rule: 'CT-19' },
      );
    }
    return this.database.transaction(async () => {
      await this.requireLead(ownerId, regionId);
      for (const [at, { personId, part }] of participants.entries()) {
        const pointer = `/participants/${at}/personId`;
        await this.people.require(personId, { rule: 'CT-19', at: pointer, roles: rolesOf[part] });
      }
      const number = await nextNumber(this.database, 'branch_audit_number', 'AU', 6);
      return this.audits.create(by, (context) => planAudit({ ...told, number }, context));
    });
  }

  addFinding(
    asked: Asked,
    told: Pick<AuditFinding, 'words' | 'ownerId' | 'dueOn'>,
  ): Promise<Stored<BranchAudit>> {
    return this.audits.changeSeen(asked, async (audit, context) => {
      await this.people.require(told.ownerId, { rule: 'CT-19', at: '/ownerId' });
      return addFinding(audit, told, context);
    });
  }

  assignFinding(
    asked: Asked,
    told: { readonly findingId: string; readonly ownerId: string; readonly reason: string },
  ): Promise<Stored<BranchAudit>> {
    return this.audits.changeSeen(asked, async (audit, context) => {
      await this.people.require(told.ownerId, { rule: 'CT-19', at: '/ownerId' });
      return assignFinding(audit, told, context, told.reason);
    });
  }

  handOn(asked: Asked, ownerId: string, reason: string): Promise<Stored<BranchAudit>> {
    return this.audits.changeSeen(asked, async (audit, context) => {
      await this.requireLead(ownerId, audit.regionId);
      return handOn(audit, ownerId, context, reason);
    });
  }

  private async requireLead(ownerId: string, regionId: string): Promise<void> {
    const roles = ['manager', 'director'] as const;
    await this.people.require(ownerId, { rule: 'CT-19', at: '/ownerId', roles, regionId });
  }
}
