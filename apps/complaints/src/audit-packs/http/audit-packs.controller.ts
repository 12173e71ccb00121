import { conflict, type Actor } from '@kefu/kernel';
import {
  AnswersFile,
  Asked,
  By,
  Changes,
  Creates,
  Lists,
  PageQuery,
  ReasonRequest,
  Reads,
  Roles,
} from '@kefu/service';
import { zipBytes } from '@kefu/tables';
import { Body, Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { auditors } from '../../complaints/index.js';
import { withdrawPack } from '../domain/index.js';
import { AskForPacks, AuditPackRecord, AuditPacks, PackFiles } from '../store/index.js';
import { AuditPackRequest } from './requests.js';

/** What somebody who audits complaints is given of a period (CP-18). */
@Controller('audit-packs')
export class AuditPacksController {
  constructor(
    private readonly packs: AuditPacks,
    private readonly asking: AskForPacks,
    private readonly files: PackFiles,
  ) {}

  /** Asks for a pack, which is made from now on: of all complaints that whoever asks may see. */
  @Creates('', AuditPackRecord, auditors)
  ask(@By() by: Actor, @Body() asked: AuditPackRequest) {
    return this.asking.ask(by, asked);
  }

  /** Packs, the latest first. */
  @Lists('', AuditPackRecord, auditors)
  find(@By() by: Actor, @Query() range: PageQuery) {
    return this.packs.seenBy(by, range);
  }

  /** One pack: how far it is, and with which sums once it is made. */
  @Reads(':id', AuditPackRecord, auditors)
  read(@Asked() { id, by }: Asked) {
    return this.packs.seen(id, by);
  }

  /** Its making stops; what was made already stays as it is. */
  @Changes(':id/withdraw', AuditPackRecord, auditors)
  withdraw(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.packs.changeSeen(asked, (pack, context) => withdrawPack(pack, reason, context));
  }

  /** All its files; `README.md` among them says how anybody checks them. */
  @Roles(...auditors)
  @AnswersFile('application/zip')
  @Get(':id/pack.zip')
  async fetch(@Asked() { id, by }: Asked) {
    const { state: pack } = await this.packs.seen(id, by);
    if (pack.status !== 'made') {
      const detail = { zh: '审核资料尚未制成', en: 'The pack is not made yet' };
      throw conflict('not-made-yet', detail, { rule: 'CP-18' });
    }
    return new StreamableFile(zipBytes(this.files.of(pack)), {
      type: 'application/zip',
      disposition: `attachment; filename="${pack.number}.zip"`,
    });
  }
}
