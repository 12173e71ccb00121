import type { Actor } from '@kefu/kernel';
import { Asked, By, Changes, Creates, Lists, Reads } from '@kefu/service';
import { Body, Controller, Query } from '@nestjs/common';
import { filers, readers } from '../../../whole/access/index.js';
import { ReasonRequest } from '../../../whole/request-formats/index.js';
import { moveBundle } from '../domain/bundle.js';
import { BundleView } from '../store/bundles.js';
import { KeepBundles } from '../store/keep-bundles.js';
import {
  AddFilesRequest,
  FindBundlesRequest,
  MakeBundleRequest,
  MoveBundleRequest,
  TakeOutRequest,
} from './requests.js';

/** Files of assets out of warranty, tied together on one place of the shelf (CU-07). */
@Controller('bundles')
export class BundlesController {
  constructor(private readonly bundles: KeepBundles) {}

  /** A bundle for files of assets out of warranty (CU-07). */
  @Creates('', BundleView, filers)
  make(@By() by: Actor, @Body() command: MakeBundleRequest) {
    return this.bundles.make(by, command);
  }

  /** Bundles of one's regions by number, shelf mark and state; without a state, those that stand. */
  @Lists('', BundleView, readers)
  find(@By() by: Actor, @Query() query: FindBundlesRequest) {
    return this.bundles.find(query, by.regions);
  }

  /** One bundle, and how many files are in it. */
  @Reads(':id', BundleView, readers)
  read(@Asked() { id, by }: Asked) {
    return this.bundles.seen(id, by);
  }

  /** All of them or none; each is found as before (CU-07). */
  @Changes(':id/add-files', BundleView, filers)
  add(@Asked() { id, by }: Asked, @Body() { fileIds }: AddFilesRequest) {
    return this.bundles.add(id, by, [...new Set(fileIds)]);
  }

  /** One file stands alone again. */
  @Changes(':id/take-out', BundleView, filers)
  takeOut(@Asked() { id, by }: Asked, @Body() { fileId, reason }: TakeOutRequest) {
    return this.bundles.takeOut(id, by, fileId, reason);
  }

  /** To another place on the shelf. */
  @Changes(':id/move', BundleView, filers)
  move(@Asked() asked: Asked, @Body() { shelfMark, reason }: MoveBundleRequest) {
    return this.bundles.change(asked, (bundle) => moveBundle(bundle, shelfMark, reason));
  }

  /** Its files stand alone again. */
  @Changes(':id/dissolve', BundleView, filers)
  dissolve(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.bundles.dissolve(asked, reason);
  }
}
