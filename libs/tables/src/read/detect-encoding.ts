import { isAscii } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { encodings, type Encoding } from '../words.js';

const headLength = 4_096;
const marks = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
] as const;
/** What is no character of it; its decoder takes them for control characters. */
const notWindows = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/** A stray NUL is a problem of its row; many are no text at all, or UTF-16 without its mark. */
const zeros = (head: Buffer, from: 0 | 1): number =>
  head.reduce((count, byte, at) => count + (byte === 0 && at % 2 === from ? 1 : 0), 0);

const nobodys = /[\ue000-\uf8ff]/u;

const mostHigh = 0.4;

const highShare = (head: Buffer): number =>
  head.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0) / Math.max(head.length, 1);

/** Finds out while a file goes by in which encodings it can be written; each byte is looked at once. */
export class EncodingDetector {
  readonly #left = new Map<Encoding, TextDecoder>(
    encodings
      .filter((encoding) => !encoding.startsWith('utf-16'))
      .map((encoding) => [encoding, new TextDecoder(encoding, { fatal: true })]),
  );
  #head = Buffer.alloc(0);
  /** The last byte was half a character perhaps. */
  #open = false;

  take(chunk: Buffer): void {
    if (this.#head.length < headLength) this.#head = Buffer.concat([this.#head, chunk]);
    if (isAscii(chunk) && !this.#open) return;
    this.#open = (chunk.at(-1) ?? 0) >= 0x80;
    if (notWindows.some((byte) => chunk.includes(byte))) this.#left.delete('windows-1252');
    this.decode(chunk, { stream: true });
  }

  /** Those in which it has no fault, and whether it says itself which; none for a picture. */
  found(): { readonly encodings: readonly Encoding[]; readonly said: boolean } {
    const head = this.#head.subarray(0, headLength);
    for (const [encoding, mark] of marks) {
      if (head.subarray(0, mark.length).equals(Buffer.from(mark))) {
        return { encodings: [encoding], said: true };
      }
    }
    const [even, odd] = [zeros(head, 0), zeros(head, 1)];
    if ((even + odd) * 100 > head.length) {
      if (odd * 5 > head.length && even === 0) return { encodings: ['utf-16le'], said: false };
      if (even * 5 > head.length && odd === 0) return { encodings: ['utf-16be'], said: false };
      return { encodings: [], said: false };
    }
    this.decode(Buffer.alloc(0), { stream: false });
    // No other encoding makes what is UTF-8 by chance
    if (this.#left.has('utf-8')) return { encodings: ['utf-8'], said: true };
    const left = [...this.#left.keys()];
    // Any bytes are Windows-1252; a text has more plain letters than others
    const isWestern = highShare(head) < mostHigh;
    return {
      encodings: left.filter((encoding) => encoding !== 'windows-1252' || isWestern),
      said: false,
    };
  }

  private decode(chunk: Buffer, options: { stream: boolean }): void {
    for (const [encoding, decoder] of this.#left) {
      try {
        const text = decoder.decode(chunk, options);
        // Bytes that mean nothing become characters of nobody's in some decoders, fatal or not
        if (encoding !== 'gb18030' && nobodys.test(text)) this.#left.delete(encoding);
      } catch {
        this.#left.delete(encoding);
      }
    }
  }
}
