import type { Handbook } from '@kefu/handbook';
import { KnownPeople } from '@kefu/people';
import { Asked, HANDBOOK, Prints } from '@kefu/service';
import { Controller, Inject } from '@nestjs/common';
import { readers } from '../../../whole/access/index.js';
import { Files, PaperOwners } from '../../files/index.js';
import { HandOvers } from '../store/hand-overs.js';
import { printForm } from './print-form.js';

@Controller('hand-overs')
export class PrintFormController {
  constructor(
    private readonly handOvers: HandOvers,
    private readonly files: Files,
    private readonly owners: PaperOwners,
    private readonly people: KnownPeople,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  /** The form on paper, with places to sign. */
  @Prints(':id.html', readers)
  async print(@Asked() { id, by }: Asked) {
    const { state: handOver } = await this.handOvers.seen(id, by);
    const { state: file } = await this.files.get(handOver.fileId);
    const signed = [...handOver.signed, ...(handOver.form ? [handOver.form] : [])];
    const signers = signed.flatMap(({ given, received }) =>
      [given, received].map((one) => one?.personId ?? ''),
    );
    return printForm({
      ...(await this.owners.named(by, handOver)),
      people: await this.people.those(signers),
      handOver,
      fileNumber: file.number,
      centre: this.handbook.profile.title,
      zone: this.handbook.calendar.zone,
      titles: new Map(file.asked.map(({ code, title }) => [code, title])),
    });
  }
}
