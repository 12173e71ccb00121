import { open, unlink, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { parseXml } from './parse-xml.js';
import { TextsOfItems } from './texts-of-items.js';

interface Block {
  readonly first: number;
  readonly at: number;
  readonly length: number;
}

const blockLength = 32_000;
const cachedLength = 16_000_000;

/**
 * The texts that the cells of a workbook share. They are read no further than somebody asks, and put in
 * a file that has no name any more, in blocks: a million different names do not stay in memory.
 */
export class SharedStrings {
  readonly #reading = new TextsOfItems();
  readonly #source: AsyncGenerator<void>;
  readonly #blocks: Block[] = [];
  readonly #cache = new LRUCache<Block, readonly string[]>({
    maxSize: cachedLength,
    sizeCalculation: (_texts, { length }) => length,
  });
  #recent: string[] = [];
  #recentFirst = 0;
  #recentLength = 0;
  #file: FileHandle | undefined;
  #fileLength = 0;
  #ended = false;

  constructor(bytes: AsyncIterable<Buffer>) {
    this.#source = parseXml(bytes, this.#reading);
  }

  /** Undefined where the workbook has not so many. */
  async at(index: number): Promise<string | undefined> {
    while (index >= this.#recentFirst + this.#recent.length && !this.#ended) await this.readOn();
    if (index >= this.#recentFirst) return this.#recent[index - this.#recentFirst];
    const block = this.blockOf(index);
    return block && (await this.textsOf(block))[index - block.first];
  }

  async close(): Promise<void> {
    await this.#source.return(undefined);
    await this.#file?.close();
  }

  private async readOn(): Promise<void> {
    const { done } = await this.#source.next();
    this.#ended = done ?? false;
    for (const text of this.#reading.take()) {
      this.#recent.push(text);
      this.#recentLength += text.length;
      if (this.#recentLength >= blockLength) await this.putAway();
    }
  }

  private async putAway(): Promise<void> {
    this.#file ??= await openNameless();
    const bytes = Buffer.from(JSON.stringify(this.#recent));
    const block = { first: this.#recentFirst, at: this.#fileLength, length: bytes.length };
    await this.#file.write(bytes, 0, bytes.length, block.at);
    this.#blocks.push(block);
    this.#fileLength += bytes.length;
    this.#recentFirst += this.#recent.length;
    this.#recent = [];
    this.#recentLength = 0;
  }

  private blockOf(index: number): Block | undefined {
    let [from, to] = [0, this.#blocks.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#blocks[middle]?.first ?? 0) <= index) from = middle + 1;
      else to = middle;
    }
    return this.#blocks[from - 1];
  }

  private async textsOf(block: Block): Promise<readonly string[]> {
    const cached = this.#cache.get(block);
    if (cached) return cached;
    const bytes = Buffer.alloc(block.length);
    await this.#file?.read(bytes, 0, block.length, block.at);
    const texts = JSON.parse(bytes.toString()) as string[];
    this.#cache.set(block, texts);
    return texts;
  }
}

/** It is gone with whoever has it open, however that ends. */
const openNameless = async (): Promise<FileHandle> => {
  const path = join(tmpdir(), `kefu-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  await unlink(path);
  return file;
};
