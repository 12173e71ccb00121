import type { Actor } from '@kefu/kernel';
import { beginning, Conditions, Database, type Stored } from '@kefu/persistence';
import { Answers, By, decodeCursor, IfMatch, page, PageOf, Roles, Versioned } from '@kefu/service';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { filers, readers } from '../../../whole/access/index.js';
import { ReasonRequest, type Plain } from '../../../whole/request-formats/index.js';
import { moveBundle, type Bundle } from '../domain/bundle.js';
import { KeepBundles } from '../store/keep-bundles.js';
import {
  AddFilesRequest,
  BundleView,
  FindBundlesRequest,
  MakeBundleRequest,
  MoveBundleRequest,
  TakeOutRequest,
} from './bundle-views.js';

@Controller('bundles')
export class BundlesController {
  constructor(
    @Inject(KeepBundles) private readonly bundles: KeepBundles,
    @Inject(Database) private readonly database: Database,
  ) {}

  /** A bundle for files of assets out of warranty (CU-07). */
  @Roles(...filers)
  @Answers(BundleView)
  @Post()
  async make(@By() by: Actor, @Body() { shelfMark, regionCode }: MakeBundleRequest) {
    return this.shown(await this.bundles.make(by, { shelfMark, regionCode }));
  }

  /** Bundles, the newest first. */
  @Roles(...readers)
  @Answers(PageOf(BundleView))
  @Get()
  async find(@By() by: Actor, @Query() query: FindBundlesRequest) {
    const { cursor, limit, number, shelfMark, status } = query;
    const where = new Conditions();
    const regions = where.place(by.regions);
    where.always(`('*' = ANY(${regions}::text[]) OR b.region_code = ANY(${regions}))`);
    where.add('b.number = ?', number?.toUpperCase());
    where.add('b.shelf_mark LIKE ?', beginning(shelfMark));
    where.add('b.status = ?', status ?? 'standing');
    where.add('b.id < ?', decodeCursor(cursor, ['id'])?.[0]);
    const rows = await this.database.query<BundleView>(
      `SELECT b.id, b.number, b.shelf_mark AS "shelfMark", b.region_code AS "regionCode", b.status,
         (SELECT count(*) FROM file f WHERE f.bundle_id = b.id) AS "fileCount", b.version
       FROM bundle b WHERE ${String(where)} ORDER BY b.id DESC LIMIT ${limit + 1}`,
      where.values,
    );
    return page(rows, limit, ({ id }) => [id]);
  }

  /** One bundle, with its files. */
  @Roles(...readers)
  @Answers(BundleView)
  @Get(':id')
  async read(@By() by: Actor, @Param('id') id: string) {
    return this.shown(await this.bundles.seen(id, by));
  }

  /** All of them or none; each is found as before (CU-07). */
  @Roles(...filers)
  @Answers(BundleView)
  @HttpCode(200)
  @Post(':id/add-files')
  async add(@By() by: Actor, @Param('id') id: string, @Body() { fileIds }: AddFilesRequest) {
    return this.shown(await this.bundles.add(id, by, [...new Set(fileIds)]));
  }

  /** Takes a file out of its bundle. */
  @Roles(...filers)
  @Answers(BundleView)
  @HttpCode(200)
  @Post(':id/take-out')
  async takeOut(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { fileId, reason }: TakeOutRequest,
  ) {
    return this.shown(await this.bundles.takeOut(id, by, fileId, reason));
  }

  /** To another place on the shelf. */
  @Roles(...filers)
  @Answers(BundleView)
  @HttpCode(200)
  @Post(':id/move')
  async move(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { shelfMark, reason }: MoveBundleRequest,
    @IfMatch() ifVersion?: number,
  ) {
    const moved = this.bundles.change(
      id,
      by,
      (bundle) => moveBundle(bundle, shelfMark, reason),
      ifVersion,
    );
    return this.shown(await moved);
  }

  /** Its files stand alone again. */
  @Roles(...filers)
  @Answers(BundleView)
  @HttpCode(200)
  @Post(':id/dissolve')
  async dissolve(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { reason }: ReasonRequest,
    @IfMatch() ifVersion?: number,
  ) {
    return this.shown(await this.bundles.dissolve(id, by, reason, ifVersion));
  }

  private async shown({ state, version }: Stored<Bundle>): Promise<Versioned<Plain<BundleView>>> {
    const fileCount = (await this.bundles.filesIn(state.id)).length;
    return new Versioned({ ...state, fileCount, version }, version);
  }
}
