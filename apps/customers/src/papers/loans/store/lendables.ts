import { conflict, notFound, refusedByRule, type Actor } from '@kefu/kernel';
import { asActor, KnownPeople } from '@kefu/people';
import { Injectable } from '@nestjs/common';
import { DepartmentFiles } from '../../department-files/index.js';
import { Files, PaperOwners } from '../../files/index.js';
import type { Borrower, Loan } from '../domain/index.js';

export type Lent = Pick<Loan, 'subject' | 'subjectId' | 'customerId'>;

/** What can be lent, and who may see it. */
@Injectable()
export class Lendables {
  constructor(
    private readonly files: Files,
    private readonly owners: PaperOwners,
    private readonly departmentFiles: DepartmentFiles,
    private readonly people: KnownPeople,
  ) {}

  async covers(by: Actor, { subject, subjectId }: Lent): Promise<boolean> {
    const own = subject === 'department-file';
    const found = own ? await this.departmentFiles.find(subjectId) : undefined;
    if (found) return this.departmentFiles.covers(by, found.state);
    const file = await this.files.find(subjectId);
    return file !== undefined && this.files.covers(by, file.state);
  }

  /** @throws Refusal `not-found` (404), also for what they may not see */
  async requireSight(by: Actor, lent: Lent): Promise<void> {
    if (await this.covers(by, lent)) return;
    throw notFound('not-found', { zh: '没有这条记录', en: 'There is no such record' });
  }

  /**
   * ST-01: the borrower works here in that role, and may see what they take.
   * @throws Refusal (422) `borrower-may-not-see`
   */
  async requireBorrower({ personId, role }: Borrower, lent: Lent): Promise<void> {
    const at = '/borrower/personId';
    const person = await this.people.require(personId, { rule: 'CU-08', at, roles: [role] });
    if (await this.covers(asActor(person), lent)) return;
    const detail = {
      zh: '借阅人无权查看该档案',
      en: 'The borrower may not see that file',
    };
    const errors = [{ pointer: at, code: 'borrower-may-not-see', detail }];
    throw refusedByRule('CU-08', 'borrower-may-not-see', detail, { errors });
  }

  /** Its customer stays as they stand until it is lent. @throws Refusal `merged`, `erased` (409) */
  async hold({ customerId }: Lent): Promise<void> {
    if (customerId !== undefined) await this.owners.hold(customerId);
  }

  /** @throws Refusal `voided` (409) */
  async requireStanding({ subject, subjectId }: Lent): Promise<void> {
    const of = subject === 'department-file' ? this.departmentFiles : this.files;
    const { state } = await of.get(subjectId);
    if (state.status === 'voided') throw voided();
  }

  /**
   * Before it leaves its place, which nobody changes meanwhile.
   * @throws Refusal `voided`, `in-a-bundle` (409)
   */
  async requireInPlace({ subject, subjectId }: Lent): Promise<void> {
    await this.requireStanding({ subject, subjectId });
    if (subject === 'department-file') return;
    const { bundleId } = (await this.files.get(subjectId)).state;
    if (bundleId === undefined) return;
    throw conflict(
      'in-a-bundle',
      { zh: '请先把档案从捆中取出', en: 'Take the file out of its bundle first' },
      { rule: 'CU-07', extra: { bundleId } },
    );
  }

  /** What somebody wants to borrow, as it stands on record. */
  async wanted(by: Actor, lent: Lent): Promise<Lent> {
    await this.requireSight(by, lent);
    if (lent.subject === 'department-file') {
      const { state } = await this.departmentFiles.get(lent.subjectId);
      if (state.status === 'voided') throw voided();
      return lent;
    }
    const { state } = await this.files.get(lent.subjectId);
    if (state.status === 'voided') throw voided();
    await this.owners.hold(state.customerId);
    return { ...lent, customerId: state.customerId };
  }
}

const voided = () =>
  conflict('voided', { zh: '该档案已作废', en: 'This file was voided' }, { rule: 'G-03' });
