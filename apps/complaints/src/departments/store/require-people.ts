import { refusedByRule } from '@kefu/kernel';
import { KnownPeople } from '@kefu/people';
import { Injectable } from '@nestjs/common';
import { signsForCases, type People } from '../domain/index.js';

const nobody = { zh: '没有这位在职人员', en: 'Nobody of that id works here' };
const ofAnotherRole = {
  zh: '该岗位不能签收投诉，不能加入部门',
  en: 'Nobody of this role may sign for complaints, so they belong to no department',
};

/** Who heads a department or belongs to it works here, and may sign for what it is given. */
@Injectable()
export class RequirePeople {
  constructor(private readonly people: KnownPeople) {}

  /** @throws Refusal CP-05 `unknown-person`, `person-of-another-role`, with the fields */
  async of({ headId, memberIds }: People): Promise<void> {
    const named = [
      ...(headId === undefined ? [] : [['/headId', headId] as const]),
      ...memberIds.map((id, at) => [`/memberIds/${at}`, id] as const),
    ];
    const known = await this.people.those(named.map(([, id]) => id));
    const unknown = named
      .filter(([, id]) => !known.get(id)?.active)
      .map(([pointer]) => ({ pointer, code: 'unknown-person', detail: nobody }));
    if (unknown.length > 0) {
      throw refusedByRule('CP-05', 'unknown-person', nobody, { errors: unknown });
    }
    const errors = named
      .filter(([, id]) => !signsForCases(known.get(id)?.roles ?? []))
      .map(([pointer]) => ({ pointer, code: 'person-of-another-role', detail: ofAnotherRole }));
    if (errors.length === 0) return;
    throw refusedByRule('CP-05', 'person-of-another-role', ofAnotherRole, { errors });
  }
}
