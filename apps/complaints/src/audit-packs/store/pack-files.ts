import { createHash } from 'node:crypto';
import { Database } from '@kefu/persistence';
import type { FileInZip } from '@kefu/tables';
import { Injectable } from '@nestjs/common';
import type { AuditPack, PackedFile } from '../domain/index.js';

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** What is in a pack, as it will be fetched. */
@Injectable()
export class PackFiles {
  constructor(private readonly database: Database) {}

  async keep(packId: string, name: string, text: string): Promise<PackedFile> {
    const bytes = Buffer.from(text);
    await this.database.query(
      'INSERT INTO audit_pack_file (pack_id, name, bytes) VALUES ($1, $2, $3)',
      [packId, name, bytes],
    );
    return { name, bytes: bytes.length, sha256: sha256Of(bytes) };
  }

  /** In the order of its list, one after the other. */
  async *of({ id, number, files, madeAt }: AuditPack): AsyncGenerator<FileInZip> {
    for (const { name } of files) {
      const [row] = await this.database.query<{ bytes: Buffer }>(
        'SELECT bytes FROM audit_pack_file WHERE pack_id = $1 AND name = $2',
        [id, name],
      );
      if (!row) throw new Error(`${number} has lost ${name}`);
      yield { name: `${number}/${name}`, bytes: row.bytes, at: new Date(madeAt ?? 0) };
    }
  }
}
