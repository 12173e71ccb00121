import type { Actor } from '@kefu/kernel';
import {
  answer,
  Answers,
  AnyRole,
  By,
  decodeCursor,
  IfMatch,
  page,
  PageOf,
  Roles,
} from '@kefu/service';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { finish, open } from '../domain/decide.js';
import { SpareParts } from '../store/spare-parts.js';
import { ListSpareParts, OpenSparePart } from './requests.js';
import { SparePartView, sparePartView } from './spare-part-view.js';

@Controller('spare-parts')
export class SparePartsController {
  constructor(@Inject(SpareParts) private readonly spareParts: SpareParts) {}

  @Roles('agent', 'manager')
  @Answers(SparePartView)
  @Post()
  async open(@By() by: Actor, @Body() { regionId, subject }: OpenSparePart) {
    const stored = await this.spareParts.create(by, ({ newId }) =>
      open({ id: newId(), regionId, subject }, by),
    );
    return answer(stored, sparePartView);
  }

  @Roles('agent', 'manager')
  @HttpCode(200)
  @Answers(SparePartView)
  @Post(':id/finish')
  async finish(@By() by: Actor, @Param('id') id: string, @IfMatch() ifVersion?: number) {
    const stored = await this.spareParts.change(
      id,
      by,
      (sparePart, { now }) => finish(sparePart, by, now),
      { ifVersion },
    );
    return answer(stored, sparePartView);
  }

  @AnyRole()
  @Answers(PageOf(SparePartView))
  @Get()
  async list(@Query() { cursor, limit }: ListSpareParts) {
    const after = decodeCursor(cursor, ['id']);
    const rows = await this.spareParts.list(after?.[0], limit + 1);
    return page(
      rows,
      limit,
      ({ id }) => [id],
      (row) => sparePartView(row, row.version),
    );
  }

  @AnyRole()
  @Answers(SparePartView)
  @Get(':id')
  async one(@Param('id') id: string) {
    return answer(await this.spareParts.get(id), sparePartView);
  }
}
