import type { Encoding, FileRefusal, Format } from '../words.js';
import { EncodingDetector } from './detect-encoding.js';

const zip = Buffer.from('PK\u0003\u0004', 'latin1');
/** The container of XLS, and of an XLSX that has a password. */
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
/** What some programs call an XLS is a page with a table. */
const page = /^[^<,;\t]{0,8}<(?:!doctype html|html|head|meta|table|\?xml[^>]*>\s*<html)[\s>]/iu;
const charset = /charset\s*=\s*["']?([\w-]+)/iu;

export interface FoundFormat {
  readonly format: Format;
  /** Those in which the text has no fault. */
  readonly encodings: readonly Encoding[];
  /** The file itself says in which of them it is, by its mark or by being UTF-8. */
  readonly said: boolean;
}

/** Finds out while a file goes by what it is. */
export class FormatDetector {
  readonly #encodings = new EncodingDetector();
  #head: Buffer | undefined;

  take(piece: Buffer): void {
    this.#head ??= piece;
    if (!this.beginsWith(zip)) this.#encodings.take(piece);
  }

  /** What it is, or why it is nothing that can be read. */
  found(): FoundFormat | FileRefusal {
    if (this.beginsWith(zip)) return { format: 'xlsx', encodings: [], said: true };
    if (this.beginsWith(compound)) return 'old-or-locked-workbook';
    const found = this.#encodings.found();
    if (found.encodings.length === 0) return 'not-a-table';
    const head = this.#head?.subarray(0, 2_000).toString('latin1').replaceAll('\0', '') ?? '';
    if (!page.test(head)) return { format: 'csv', ...found };
    const named = found.said ? undefined : encodingNamed(charset.exec(head)?.[1]);
    return named && found.encodings.includes(named)
      ? { format: 'html', encodings: [named], said: true }
      : { format: 'html', ...found };
  }

  private beginsWith(mark: Buffer): boolean {
    return this.#head?.subarray(0, mark.length).equals(mark) ?? false;
  }
}

const encodingNamed = (label: string | undefined): Encoding | undefined => {
  try {
    const { encoding } = new TextDecoder(label);
    return (encoding === 'gbk' ? 'gb18030' : encoding) as Encoding;
  } catch {
    return undefined;
  }
};
