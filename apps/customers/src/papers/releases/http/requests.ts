import { CodeOf, Flag, Id, OneOf, optional, Part, Words } from '@kefu/fields';
import { PageQuery } from '@kefu/service';
import { releaseStatuses, type ReleaseStatus } from '../domain/index.js';

export class TakeInRequest {
  @Id() customerId!: string;
  @Id(optional) assetId?: string;
  /** `title-certificate`, `vehicle-licence`, … */
  @CodeOf('certificates') kind!: string;
  /** Where it lies: safe, drawer. */
  @Words(1, 100) place!: string;
}

export class ProxyRequest {
  /** Where the written mandate is filed. */
  @Words(1, 100) mandate!: string;
  /** The proxy's own ID card was looked at. */
  @Flag() identitySeen!: boolean;
}

export class ReleaseRequest {
  /** The holder's ID number as it is shown, or an organisation's code. Compared, and not kept. */
  @Words(1, 40) number!: string;
  /** The registered contact who comes for an organisation. */
  @Id(optional) contactId?: string;
  @Part(() => ProxyRequest, optional) proxy?: ProxyRequest;
  @Flag() feeInvoiceShown!: boolean;
  @Flag() taxInvoiceShown!: boolean;
  @Flag() signedInPerson!: boolean;
}

export class FindReleasesRequest extends PageQuery {
  @OneOf(releaseStatuses, optional) status?: ReleaseStatus;
  @CodeOf('certificates', optional) kind?: string;
  @Id(optional) customerId?: string;
}
