import { Injectable } from '@nestjs/common';
import { BranchAudits, domain as audits, KeepAudits } from '../audits/index.js';
import { Custody, domain, KeepCustody } from '../custody/index.js';
import { people, region } from './demo-of-others.js';
import type { DemoStory } from './demo-story.js';

const { manager, finance, sales, owner, clerk } = people;

/** What is kept under lock, and what an audit of the branch found. */
@Injectable()
export class DemoCustodyAndAudits {
  constructor(
    private readonly keeping: KeepCustody,
    private readonly custody: Custody,
    private readonly planning: KeepAudits,
    private readonly audits: BranchAudits,
  ) {}

  tell(story: DemoStory): void {
    this.keep(story, { kind: 'seal', name: '合同专用章', quantity: 1 }, [
      [9, (item, context) => domain.useCustody(item, stamped, context)],
    ]);
    this.keep(story, { kind: 'blank-invoice', name: '空白增值税发票', quantity: 50 }, [
      [8, (item, context) => domain.useCustody(item, written, context)],
      [2, (item, context) => domain.count(item, { counted: 46 }, { ...context, by: finance })],
    ]);
    this.audit(story);
  }

  private keep(
    story: DemoStory,
    item: Pick<domain.TakeIn, 'kind' | 'name' | 'quantity'>,
    deeds: readonly (readonly [ago: number, decide: Parameters<Custody['change']>[2]])[],
  ): void {
    let id = '';
    story.on(14, async () => {
      const told = { ...item, regionId: region, ownerId: clerk.id };
      ({
        state: { id },
      } = await this.keeping.takeIn(manager, told));
    });
    for (const [ago, decide] of deeds) {
      story.on(ago, () => this.custody.change(id, clerk, decide));
    }
  }

  private audit(story: DemoStory): void {
    let id = '';
    story.on(15, async () => {
      const participants = [
        { personId: manager.id, part: 'customer-service' },
        { personId: sales.id, part: 'sales-planning' },
        { personId: finance.id, part: 'finance' },
      ] as const;
      const where = { tour: 'tour-2026', regionId: region, plannedOn: story.day(4) };
      const told = { ...where, ownerId: manager.id, participants };
      ({
        state: { id },
      } = await this.planning.plan(manager, told));
    });
    story.on(4, async () => {
      const words = '两份合同已归档而台账未登记架位';
      const finding = { words, ownerId: owner.id, dueOn: story.day(-10) };
      await this.audits.change(id, manager, (one, context) =>
        audits.startAudit(one, undefined, context),
      );
      await this.planning.addFinding({ id, by: manager }, finding);
    });
    story.on(1, () =>
      this.audits.change(id, manager, (one, context) =>
        audits.reportAudit(one, { report: '账目相符；归档登记一处待改' }, context),
      ),
    );
  }
}

const stamped = { purpose: '签订维保合同', quantity: 0, reference: '用印单 0032' };
const written = { purpose: '开具保养费发票', quantity: 3, reference: '领用单 0018' };
