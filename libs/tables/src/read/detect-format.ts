import type { Encoding, FileRefusal, Format } from '../words.js';
import { EncodingDetector } from './detect-encoding.js';
import { detectSeparator } from './detect-separator.js';

const zip = Buffer.from('PK\u0003\u0004', 'latin1');
/** The container of XLS, and of an XLSX that has a password. */
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

export interface FoundFormat {
  readonly format: Format;
  /** Of CSV only. */
  readonly encoding?: Encoding;
  readonly separator?: string;
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
    if (this.beginsWith(zip)) return { format: 'xlsx' };
    if (this.beginsWith(compound)) return 'old-or-locked-workbook';
    const encoding = this.#encodings.found();
    if (!encoding) return 'not-a-table';
    const separator = detectSeparator(new TextDecoder(encoding).decode(this.#head));
    return { format: 'csv', encoding, separator };
  }

  private beginsWith(mark: Buffer): boolean {
    return this.#head?.subarray(0, mark.length).equals(mark) ?? false;
  }
}
