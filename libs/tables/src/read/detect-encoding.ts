import { TextDecoder } from 'node:util';
import type { Encoding } from '../words.js';

const utf16Mark = Buffer.from([0xff, 0xfe]);
const headLength = 4_096;

/** A stray NUL is a problem of its row; many are no text at all. */
const isBinary = (head: Buffer): boolean =>
  head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0) * 100 > head.length;

/** Finds out while a file goes by in which encoding it is written; each byte is looked at once. */
export class EncodingDetector {
  readonly #left = new Map<Encoding, TextDecoder>([
    ['utf-8', new TextDecoder('utf-8', { fatal: true })],
    ['gb18030', new TextDecoder('gb18030', { fatal: true })],
  ]);
  #head = Buffer.alloc(0);

  take(chunk: Buffer): void {
    if (this.#head.length < headLength) this.#head = Buffer.concat([this.#head, chunk]);
    this.decode(chunk, { stream: true });
  }

  /** Undefined for what is no text in any of them, such as a picture. */
  found(): Encoding | undefined {
    if (this.#head.subarray(0, 2).equals(utf16Mark)) return 'utf-16le';
    if (isBinary(this.#head.subarray(0, headLength))) return undefined;
    this.decode(Buffer.alloc(0), { stream: false });
    return [...this.#left.keys()][0];
  }

  private decode(chunk: Buffer, options: { stream: boolean }): void {
    for (const [encoding, decoder] of this.#left) {
      try {
        decoder.decode(chunk, options);
      } catch {
        this.#left.delete(encoding);
      }
    }
  }
}
