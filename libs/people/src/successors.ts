import type { Role } from '@kefu/handbook';
import { Database, servesRegion } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';

/** Who takes over what somebody owned who leaves (G-01). */
@Injectable()
export class Successors {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** One of these roles, the first role before others, who works on that region; a manager at last. */
  async of(
    leaver: string,
    { roles, regionId }: { readonly roles: readonly Role[]; readonly regionId: string },
  ): Promise<string | undefined> {
    const [found] = await this.database.query<{ id: string }>(
      `SELECT p.id FROM staff_record p, unnest($2::text[]) WITH ORDINALITY AS wanted (role, place)
       WHERE p.active AND p.id::text <> $1 AND wanted.role = ANY (p.roles)
         AND ${servesRegion('p.region_ids', '$3::text')}
       ORDER BY wanted.place, p.id LIMIT 1`,
      [leaver, [...new Set([...roles, 'manager', 'director'])], regionId],
    );
    return found?.id;
  }
}
