import type { Instant } from '@kefu/kernel';
import { Conditions, newestFirst, type Page, type Range, type Stored } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import type {
  Notice,
  NoticeStatus,
  NoticeTemplate,
  Preference,
  PreferenceStatus,
} from '../domain/index.js';
import { NoticePreferences, Notices } from './notices.js';

export interface NoticeFilter {
  readonly status?: NoticeStatus | undefined;
  readonly template?: NoticeTemplate | undefined;
  readonly customerId?: string | undefined;
  readonly contractId?: string | undefined;
  readonly receivableId?: string | undefined;
  readonly regionId?: string | undefined;
  /** At this moment it may be sent. */
  readonly sendableAt?: Instant | undefined;
}

export interface PreferenceFilter {
  readonly status?: PreferenceStatus | undefined;
  readonly customerId?: string | undefined;
}

@Injectable()
export class FindNotices {
  constructor(
    private readonly notices: Notices,
    private readonly preferences: NoticePreferences,
  ) {}

  /** What may be sent first comes first. */
  find(
    regions: readonly string[],
    { sendableAt, ...equal }: NoticeFilter,
    range: Range,
  ): Promise<Page<Stored<Notice>>> {
    const where = new Conditions()
      .equal('n', equal)
      .add(`n.status IN ('due', 'failed') AND n.send_from <= ?::timestamptz`, sendableAt)
      .inRegions('n.region_id', regions);
    return this.notices.listed({ as: 'n', where, by: ['sendFrom', 'id'], range });
  }

  preferencesOf(
    regions: readonly string[],
    equal: PreferenceFilter,
    range: Range,
  ): Promise<Page<Stored<Preference>>> {
    const where = new Conditions().equal('p', { ...equal }).inRegions('p.region_id', regions);
    return this.preferences.listed({ as: 'p', where, ...newestFirst, range });
  }
}
