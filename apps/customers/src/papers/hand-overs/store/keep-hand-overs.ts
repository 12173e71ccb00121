import { Database, type Stored } from '@kefu/persistence';
import type { Asked } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { Files, receiveDocuments } from '../../files/index.js';
import {
  offerPapers,
  receivePapers,
  type FormItem,
  type HandOver,
  type OfferPapers,
} from '../domain/index.js';
import { HandOvers } from './hand-overs.js';

/** Hand-overs with the files that their papers go into. */
@Injectable()
export class KeepHandOvers {
  constructor(
    private readonly handOvers: HandOvers,
    private readonly files: Files,
    private readonly database: Database,
  ) {}

  /** What the file would not take is refused now, and not when the papers arrive. */
  offer(asked: Asked, command: OfferPapers): Promise<Stored<HandOver>> {
    return this.handOvers.changeSeen(asked, async (handOver, context) => {
      const { state: file } = await this.files.get(handOver.fileId);
      receiveDocuments(file, itemsFor(handOver, command.items), context);
      return offerPapers(handOver, command, context);
    });
  }

  /** What arrives at the centre stands in the file without being entered again (CU-05). */
  receive(asked: Asked, at?: string): Promise<Stored<HandOver>> {
    return this.database.transaction(async () => {
      const received = await this.handOvers.changeSeen(asked, (handOver, context) =>
        receivePapers(handOver, at, context),
      );
      const { status, signed, fileId } = received.state;
      const items = itemsFor(received.state, signed.at(-1)?.items ?? []);
      if (status === 'at-centre') {
        await this.files.change(fileId, asked.by, (file, context) =>
          receiveDocuments(file, items, context),
        );
      }
      return received;
    });
  }
}

const itemsFor = ({ entryId }: HandOver, items: readonly FormItem[]) =>
  items.map((item) => ({ ...item, entryId }));
