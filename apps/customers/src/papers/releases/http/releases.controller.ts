import type { Actor } from '@kefu/kernel';
import { Asked, By, Changes, Creates, Lists, NeverKept, Reads } from '@kefu/service';
import { Body, Controller, Query } from '@nestjs/common';
import { filers, readers, supervisors } from '../../../whole/access/index.js';
import { ReasonRequest } from '../../../whole/request-formats/index.js';
import { voidRelease } from '../domain/index.js';
import { FindReleases } from '../store/find-releases.js';
import { KeepReleases } from '../store/keep-releases.js';
import { ReleaseRecord } from '../store/release-record.js';
import { Releases } from '../store/releases.js';
import { FindReleasesRequest, ReleaseRequest, TakeInRequest } from './requests.js';

/** Certificates in custody until their holders fetch them (CU-09). */
@Controller('releases')
export class ReleasesController {
  constructor(
    private readonly releases: Releases,
    private readonly keeping: KeepReleases,
    private readonly finding: FindReleases,
  ) {}

  /** A certificate of a customer comes into custody (CU-09). */
  @Creates('', ReleaseRecord, filers)
  takeIn(@By() by: Actor, @Body() command: TakeInRequest) {
    return this.keeping.takeIn(by, command);
  }

  /** Certificates by state, kind or customer; the newest first. */
  @Lists('', ReleaseRecord, readers)
  find(@By() by: Actor, @Query() query: FindReleasesRequest) {
    return this.finding.find(query, by.regions);
  }

  /** One certificate, with its receipt once it was released. */
  @Reads(':id', ReleaseRecord, readers)
  read(@Asked() { id, by }: Asked) {
    return this.releases.seen(id, by);
  }

  /** To the holder in person, or to a proxy where the handbook of the centre allows it (CU-09). */
  @Changes(':id/release', ReleaseRecord, filers)
  // what is shown at the desk must not be left in what is kept for repeated requests
  @NeverKept()
  release(@Asked() asked: Asked, @Body() collecting: ReleaseRequest) {
    return this.keeping.release(asked, collecting);
  }

  /** Entered in error (G-03). */
  @Changes(':id/void', ReleaseRecord, supervisors)
  void(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.releases.changeSeen(asked, (release) => voidRelease(release, reason));
  }
}
