import type { Actor } from '@kefu/kernel';
import {
  answer,
  Answers,
  By,
  decodeCursor,
  IfMatch,
  NeverKept,
  page,
  PageOf,
  Roles,
} from '@kefu/service';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { filers, readers, supervisors } from '../../../whole/access/index.js';
import { ReasonRequest } from '../../../whole/request-formats/index.js';
import { FindReleases } from '../store/find-releases.js';
import { KeepReleases } from '../store/keep-releases.js';
import { ReleaseView, releaseViewOf } from './release-view.js';
import { FindReleasesRequest, ReleaseRequest, TakeInRequest } from './requests.js';

@Controller('releases')
export class ReleasesController {
  constructor(
    @Inject(KeepReleases) private readonly releases: KeepReleases,
    @Inject(FindReleases) private readonly finding: FindReleases,
  ) {}

  /** A certificate of a customer comes into custody (CU-09). */
  @Roles(...filers)
  @Answers(ReleaseView)
  @Post()
  async takeIn(@By() by: Actor, @Body() body: TakeInRequest) {
    const { customerId, assetId, kind, place } = body;
    const command = { customerId, assetId, kind, place };
    return answer(await this.releases.takeIn(by, command), releaseViewOf);
  }

  /** Certificates in custody, by state and customer. */
  @Roles(...readers)
  @Answers(PageOf(ReleaseView))
  @Get()
  async find(@By() by: Actor, @Query() { cursor, limit, ...filter }: FindReleasesRequest) {
    const after = decodeCursor(cursor, ['id'])?.[0];
    const rows = await this.finding.find(filter, { regions: by.regions, after, limit });
    return page(
      rows,
      limit,
      ({ id }) => [id],
      (row) => releaseViewOf(row, row.version),
    );
  }

  /** One certificate, with its receipt where it was released. */
  @Roles(...readers)
  @Answers(ReleaseView)
  @Get(':id')
  async read(@By() by: Actor, @Param('id') id: string) {
    return answer(await this.releases.seen(id, by), releaseViewOf);
  }

  /** To the holder in person, or to a proxy where the handbook of the centre allows it (CU-09). */
  @Roles(...filers)
  // what is shown at the desk must not be left in what is kept for repeated requests
  @NeverKept()
  @Answers(ReleaseView)
  @HttpCode(200)
  @Post(':id/release')
  async release(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() collecting: ReleaseRequest,
    @IfMatch() ifVersion?: number,
  ) {
    return answer(await this.releases.release(id, by, collecting, ifVersion), releaseViewOf);
  }

  /** Entered in error (G-03). */
  @Roles(...supervisors)
  @Answers(ReleaseView)
  @HttpCode(200)
  @Post(':id/void')
  async void(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { reason }: ReasonRequest,
    @IfMatch() ifVersion?: number,
  ) {
    return answer(await this.releases.void(id, by, reason, ifVersion), releaseViewOf);
  }
}
