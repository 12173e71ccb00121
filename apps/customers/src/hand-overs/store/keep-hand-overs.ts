import type { Actor } from '@kefu/kernel';
import type { Database, Platform, Stored } from '@kefu/persistence';
import { PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { Files, PaperOwners, receiveDocuments } from '../../files/index.js';
import {
  offerPapers,
  receivePapers,
  type FormItem,
  type HandOver,
  type HandOverContext,
  type HandOverDecision,
  type OfferPapers,
} from '../domain/index.js';
import { HandOvers } from './hand-overs.js';

/** Hand-overs with the files that their papers go into. */
@Injectable()
export class KeepHandOvers {
  readonly #database: Database;

  constructor(
    @Inject(HandOvers) private readonly handOvers: HandOvers,
    @Inject(Files) private readonly files: Files,
    @Inject(PaperOwners) private readonly owners: PaperOwners,
    @Inject(PLATFORM) { database }: Platform,
  ) {
    this.#database = database;
  }

  /** @throws Refusal `not-found` (404), also for what belongs to another region */
  async seen(id: string, by: Actor): Promise<Stored<HandOver>> {
    const stored = await this.handOvers.get(id);
    await this.owners.require(by, stored.state);
    return stored;
  }

  /** With the file that its papers go into. */
  async withFile(id: string, by: Actor) {
    const { state: handOver } = await this.seen(id, by);
    const { state: file } = await this.files.get(handOver.fileId);
    return { handOver, file };
  }

  async change(
    id: string,
    by: Actor,
    decide: (handOver: HandOver, context: HandOverContext) => HandOverDecision,
    ifVersion?: number,
  ): Promise<Stored<HandOver>> {
    await this.seen(id, by);
    return this.handOvers.change(id, by, decide, { ifVersion });
  }

  /** What the file would not take is refused now, and not when the papers arrive. */
  async offer(id: string, by: Actor, command: OfferPapers, ifVersion?: number) {
    const { state } = await this.seen(id, by);
    const { state: file } = await this.files.get(state.fileId);
    return this.change(
      id,
      by,
      (handOver, context) => {
        receiveDocuments(file, itemsFor(handOver, command.items), context);
        return offerPapers(handOver, command, context);
      },
      ifVersion,
    );
  }

  /** What arrives at the centre stands in the file without being entered again (CU-05). */
  receive(id: string, by: Actor, ifVersion?: number): Promise<Stored<HandOver>> {
    return this.#database.transaction(async () => {
      const received = await this.change(id, by, receivePapers, ifVersion);
      const { status, signed, fileId } = received.state;
      const items = itemsFor(received.state, signed.at(-1)?.items ?? []);
      if (status === 'at-centre') {
        await this.files.change(fileId, by, (file, context) =>
          receiveDocuments(file, items, context),
        );
      }
      return received;
    });
  }
}

const itemsFor = ({ entryId }: HandOver, items: readonly FormItem[]) =>
  items.map((item) => ({ ...item, entryId }));
