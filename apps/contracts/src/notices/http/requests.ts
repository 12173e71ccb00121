import { Code, Id, OneOf, optional } from '@kefu/fields';
import { EnteredRequest, PageQuery } from '@kefu/service';
import * as domain from '../domain/index.js';

export class TraceRequest extends EnteredRequest {
  @OneOf(domain.noticeOutcomes) outcome!: domain.NoticeOutcome;
  @OneOf(domain.noticeChannels) channel!: domain.NoticeChannel;
}

export class DeclineRequest {
  /** Who wants to hear no more of what nobody has to tell them. */
  @Id() customerId!: string;
}

export class FindNoticesQuery extends PageQuery {
  @OneOf(domain.noticeStatuses, optional) status?: domain.NoticeStatus;
  @OneOf(domain.noticeTemplates, optional) template?: domain.NoticeTemplate;
  @Id(optional) customerId?: string;
  @Id(optional) contractId?: string;
  @Id(optional) receivableId?: string;
  @Code(optional) regionId?: string;
  /** Only what may be sent by now. */
  @OneOf(['true'], optional) sendable?: 'true';
}

export class FindPreferencesQuery extends PageQuery {
  @OneOf(domain.preferenceStatuses, optional) status?: domain.PreferenceStatus;
  @Id(optional) customerId?: string;
}
