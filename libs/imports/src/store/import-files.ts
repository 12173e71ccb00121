import type { Handbook } from '@kefu/handbook';
import { Database, type Transaction } from '@kefu/persistence';
import { HANDBOOK, type SentFile } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';

/** How pieces are asked for: in a transaction that keeps them, or outside any. */
export type Ask = <R>(sql: string, values: readonly unknown[]) => Promise<R[]>;

export const MEGABYTE = 1_000_000;
const pieceLength = 256 * 1_024;

/** What was uploaded, where every instance can read it, until the import has ended. */
@Injectable()
export class ImportFiles {
  // A stream reads ahead, and must not do so in a transaction that has ended meanwhile
  readonly #outside: Ask = (sql, values) => this.database.queryOutside(sql, values);

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  /**
   * Keeps bytes as they come, some hundred kilobytes in memory at a time.
   * @throws PayloadTooLargeException (413)
   */
  async keep(
    tx: Transaction,
    id: string,
    file: SentFile,
    seen: (piece: Buffer) => void,
  ): Promise<number> {
    const most = this.handbook.parameter('CU-15', 'largestFile') * MEGABYTE;
    let no = 0;
    let length = 0;
    for await (const piece of inPieces(file.bytes(most))) {
      seen(piece);
      length += piece.length;
      await tx.run({
        name: 'import-file-keep',
        text: 'INSERT INTO import_file (import_id, no, bytes) VALUES ($1, $2, $3)',
        values: [id, no, piece],
      });
      no += 1;
    }
    return length;
  }

  async *bytes(id: string, ask: Ask = this.#outside): AsyncGenerator<Buffer> {
    for (let no = 0; ; no += 1) {
      const piece = await this.piece(ask, id, no);
      if (!piece) return;
      yield piece;
    }
  }

  /** From one byte to before another: all pieces but the last are equally long. */
  async *range(
    id: string,
    [from, to]: readonly [number, number],
    ask: Ask = this.#outside,
  ): AsyncGenerator<Buffer> {
    for (let no = Math.floor(from / pieceLength); no * pieceLength < to; no += 1) {
      const start = no * pieceLength;
      const piece = await this.piece(ask, id, no);
      if (!piece) return;
      yield piece.subarray(Math.max(from - start, 0), to - start);
    }
  }

  async forget(id: string): Promise<void> {
    await this.database.query('DELETE FROM import_file WHERE import_id = $1', [id]);
  }

  private async piece(ask: Ask, id: string, no: number): Promise<Buffer | undefined> {
    const [row] = await ask<{ bytes: Buffer }>(
      'SELECT bytes FROM import_file WHERE import_id = $1 AND no = $2',
      [id, no],
    );
    return row?.bytes;
  }
}

async function* inPieces(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    waiting.push(chunk);
    length += chunk.length;
    if (length < pieceLength) continue;
    let rest = Buffer.concat(waiting);
    for (; rest.length >= pieceLength; rest = rest.subarray(pieceLength)) {
      yield rest.subarray(0, pieceLength);
    }
    waiting = [rest];
    length = rest.length;
  }
  if (length > 0) yield Buffer.concat(waiting);
}
