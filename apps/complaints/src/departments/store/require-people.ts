import { isId, refusedByRule } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import type { People } from '../domain/index.js';

/** Who heads a department or belongs to it works here. */
@Injectable()
export class RequirePeople {
  constructor(private readonly database: Database) {}

  /** @throws Refusal CP-05 `unknown-person`, with the field */
  async of({ headId, memberIds }: People): Promise<void> {
    const named = [
      ...(headId === undefined ? [] : [['/headId', headId] as const]),
      ...memberIds.map((id, at) => [`/memberIds/${at}`, id] as const),
    ];
    const rows = await this.database.query<{ id: string }>(
      'SELECT id FROM staff_record WHERE id = ANY ($1::uuid[]) AND active',
      [named.map(([, id]) => id).filter(isId)],
    );
    const here = new Set(rows.map(({ id }) => id));
    const detail = { zh: '没有这位在职人员', en: 'Nobody of that id works here' };
    const errors = named
      .filter(([, id]) => !here.has(id))
      .map(([pointer]) => ({ pointer, code: 'unknown-person', detail }));
    if (errors.length > 0) throw refusedByRule('CP-05', 'unknown-person', detail, { errors });
  }
}
