import { Readable } from 'node:stream';
import { fromRandomAccessReaderPromise, RandomAccessReader, type Entry, type ZipFile } from 'yauzl';
import { NotReadable } from '../not-readable.js';

/** The bytes of a file from one place to before another. */
export type ReadRange = (range: readonly [number, number]) => AsyncIterable<Buffer>;

export interface PackedFile {
  readonly length: number;
  readonly range: ReadRange;
  /** What may come out of it, in bytes, all parts together. */
  readonly mostUnpacked: number;
}

/** The file itself could not be had, which says nothing of what is in it. */
class SourceFailed extends Error {}

async function* fromSource(read: ReadRange, from: number, to: number): AsyncGenerator<Buffer> {
  try {
    yield* read([from, to]);
  } catch (error) {
    throw new SourceFailed('the file cannot be had', { cause: error });
  }
}

const asNotReadable = (error: unknown): unknown => {
  if (error instanceof SourceFailed) return error.cause;
  return error instanceof NotReadable ? error : new NotReadable('not-a-table', error);
};

class RangeReader extends RandomAccessReader {
  readonly #open = new Set<Readable>();

  constructor(private readonly range: ReadRange) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const stream = Readable.from(fromSource(this.range, start, end), { objectMode: false });
    this.#open.add(stream);
    stream.once('close', () => this.#open.delete(stream));
    return stream;
  }

  /** Nothing is asked of the file after this. */
  async letGo(): Promise<void> {
    await Promise.all(
      [...this.#open].map((stream) => {
        const closed = new Promise((resolve) => stream.once('close', resolve));
        stream.destroy();
        return closed;
      }),
    );
  }
}

const mostParts = 10_000;

/** The parts of an OPC package, which is a ZIP file. What it says of their sizes is held against them. */
export class Package {
  private constructor(
    private readonly reader: RangeReader,
    private readonly zip: ZipFile,
    private readonly parts: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws NotReadable for what is no ZIP file, or unpacks to too much */
  static async open({ length, range, mostUnpacked }: PackedFile): Promise<Package> {
    const reader = new RangeReader(range);
    try {
      const zip = await fromRandomAccessReaderPromise(reader, length, { autoClose: false });
      if (zip.entryCount > mostParts) throw new NotReadable('unpacks-too-large');
      const parts = new Map<string, Entry>();
      let unpacked = 0;
      for await (const entry of zip.eachEntry()) {
        unpacked += entry.uncompressedSize;
        if (unpacked > mostUnpacked) throw new NotReadable('unpacks-too-large');
        parts.set(entry.fileName.toLowerCase(), entry);
      }
      return new Package(reader, zip, parts);
    } catch (error) {
      await reader.letGo();
      throw asNotReadable(error);
    }
  }

  has(name: string): boolean {
    return this.parts.has(name.toLowerCase());
  }

  /** @throws NotReadable where there is no such part, it is encrypted, or it is damaged */
  async *bytes(name: string): AsyncGenerator<Buffer> {
    const entry = this.parts.get(name.toLowerCase());
    if (!entry?.canDecodeFileData()) throw new NotReadable('not-a-table');
    const stream = await this.zip.openReadStreamPromise(entry).catch((error: unknown) => {
      throw asNotReadable(error);
    });
    const chunks = (stream as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
    try {
      for (;;) {
        const next = await chunks.next().catch((error: unknown) => {
          throw asNotReadable(error);
        });
        if (next.done) return;
        yield next.value;
      }
    } finally {
      stream.destroy();
    }
  }

  close(): Promise<void> {
    this.zip.close();
    return this.reader.letGo();
  }
}
