import type { Handbook, Role } from '@kefu/handbook';
import { refusedByRule, type Actor, type Clock } from '@kefu/kernel';
import { KnownPeople, Successors } from '@kefu/people';
import { Database, nextNumber, type Stored } from '@kefu/persistence';
import { CLOCK, HANDBOOK, type Asked } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { Concerned } from '../../concerns/index.js';
import {
  completeStep,
  handOn,
  requireTemplate,
  startProcedure,
  type Procedure,
  type StartProcedure,
  type StepDone,
} from '../domain/index.js';
import { Procedures } from './procedures.js';

/** What is decided by who works here and what else was done. */
@Injectable()
export class KeepProcedures {
  constructor(
    private readonly procedures: Procedures,
    private readonly concerned: Concerned,
    private readonly people: KnownPeople,
    private readonly successors: Successors,
    private readonly database: Database,
  ) {}

  @Inject(HANDBOOK) private readonly handbook!: Handbook;
  @Inject(CLOCK) private readonly clock!: Clock;

  start(
    by: Actor,
    told: Omit<StartProcedure, 'number' | 'regionId' | 'doneBefore'>,
  ): Promise<Stored<Procedure>> {
    return this.database.transaction(async () => {
      const concerned = await this.concerned.of(by, told, 'CT-11');
      const template = requireTemplate(told.kind, told.mortgaged, {
        ...{ now: this.clock.now(), handbook: this.handbook },
      });
      const { regionId } = concerned;
      const role = template.steps[0]?.owner ?? 'clerk';
      await this.requireOwner(told.ownerId, role, regionId, '/ownerId');
      const doneBefore = await this.doneOf(told.contractId);
      const number = await nextNumber(this.database, 'procedure_number', 'PR', 8);
      return this.procedures.create(by, (context) =>
        startProcedure({ ...told, ...concerned, number, doneBefore }, context),
      );
    });
  }

  /** Whoever answers for the next step has its role: named, or as before, or whoever there is. */
  complete(
    asked: Asked,
    { nextOwnerId, ...told }: Omit<StepDone, 'nextOwnerId'> & { readonly nextOwnerId?: string },
  ): Promise<Stored<Procedure>> {
    return this.procedures.changeSeen(asked, async (procedure, context) => {
      const owner = await this.nextOwner(procedure, nextOwnerId);
      return completeStep(procedure, { ...told, nextOwnerId: owner }, context);
    });
  }

  handOn(asked: Asked, ownerId: string, reason: string): Promise<Stored<Procedure>> {
    return this.procedures.changeSeen(asked, async (procedure, context) => {
      const role = procedure.steps[procedure.step]?.owner ?? 'clerk';
      await this.requireOwner(ownerId, role, procedure.regionId, '/ownerId');
      return handOn(procedure, ownerId, context, reason);
    });
  }

  private async nextOwner(procedure: Procedure, named: string | undefined): Promise<string> {
    const { ownerId, regionId, steps, step } = procedure;
    const role = steps[step + 1]?.owner;
    if (role === undefined) return ownerId;
    if (named !== undefined) {
      await this.requireOwner(named, role, regionId, '/nextOwnerId');
      return named;
    }
    const present = await this.people.find(ownerId);
    if (present?.active && present.roles.includes(role)) return ownerId;
    const found = await this.successors.of('', { roles: [role], regionId });
    if (found !== undefined) return found;
    throw refusedByRule('CT-11', 'nobody-for-the-next-step', {
      zh: '下一步没有可指派的人员',
      en: 'Nobody works here who could answer for the next step',
    });
  }

  private async requireOwner(id: string, role: Role, regionId: string, at: string): Promise<void> {
    const roles = [role, 'manager'] as const;
    await this.people.require(id, { rule: 'CT-11', at, roles, regionId });
  }

  private async doneOf(contractId: string | undefined): Promise<string[]> {
    if (contractId === undefined) return [];
    const rows = await this.database.query<{ kind: string }>(
      `SELECT DISTINCT kind FROM procedure WHERE contract_id = $1 AND status IN ('done', 'told')`,
      [contractId],
    );
    return rows.map(({ kind }) => kind);
  }
}
