import { Id, Instant, Int, OneOf, optional, Part, Text } from '@kefu/fields';
import type { Plain } from '../../../whole/request-formats/index.js';
import { releaseStatuses, type Release, type ReleaseStatus } from '../domain/index.js';

export class ReleaseReceiptView {
  @Instant() at!: string;
  @Text() by!: string;
  @OneOf(['holder', 'contact', 'proxy']) to!: 'holder' | 'contact' | 'proxy';
  @Id(optional) contactId?: string | undefined;
  @Text(optional) mandate?: string | undefined;
}

export class ReleaseView {
  @Id() id!: string;
  @Id() customerId!: string;
  @Id(optional) assetId?: string | undefined;
  @Text() kind!: string;
  @OneOf(releaseStatuses) status!: ReleaseStatus;
  @Text() place!: string;
  @Instant() takenInAt!: string;
  @Text() takenInBy!: string;
  @Part(() => ReleaseReceiptView, optional) receipt?: ReleaseReceiptView | undefined;
  @Int() version!: number;
}

export const releaseViewOf = (release: Release, version: number): Plain<ReleaseView> => ({
  id: release.id,
  customerId: release.customerId,
  assetId: release.assetId ?? undefined,
  kind: release.kind,
  status: release.status,
  place: release.place,
  takenInAt: release.takenInAt,
  takenInBy: release.takenInBy,
  receipt: release.receipt ?? undefined,
  version,
});
