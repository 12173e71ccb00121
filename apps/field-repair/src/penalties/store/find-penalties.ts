import { isId, type Actor } from '@kefu/kernel';
import { Conditions, newestFirst, type Page, type Range, type Stored } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import { oversees, type Degree, type Penalty, type PenaltyStatus } from '../domain/index.js';
import { Penalties } from './penalties.js';

export interface PenaltyFilter {
  readonly status?: PenaltyStatus;
  readonly degree?: Degree;
  readonly personId?: string;
  readonly orderId?: string;
  readonly regionId?: string;
  readonly number?: string;
  /** Days on which a window was missed, the first and the last. */
  readonly from?: string;
  readonly to?: string;
}

@Injectable()
export class FindPenalties {
  constructor(private readonly penalties: Penalties) {}

  /** Those that whoever asks knows of. */
  find(
    by: Actor,
    { from, to, number, ...equal }: PenaltyFilter,
    range: Range,
  ): Promise<Page<Stored<Penalty>>> {
    const { calendar } = this.penalties.handbook;
    const where = new Conditions()
      .equal('p', { ...equal, number: number?.normalize('NFKC').trim().toUpperCase() })
      .add('p.missed_at >= ?::timestamptz', from && calendar.startOfDay(from))
      .add('p.missed_at < ?::timestamptz', to && calendar.instantAt(to, '24:00'));
    if (!oversees(by)) where.add(OWN, isId(by.id) ? by.id : NOBODY);
    else if (!by.regions.includes('*')) {
      const me = where.place(isId(by.id) ? by.id : NOBODY);
      where.add(`(p.region_id = ANY (?::text[]) OR ${OWN.replace('?', me)})`, by.regions);
    }
    return this.penalties.listed({ as: 'p', where, ...newestFirst, range });
  }
}

const OWN = 'p.person_id = ?::uuid';

/** Of an issuer that does not name people by our ids. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
