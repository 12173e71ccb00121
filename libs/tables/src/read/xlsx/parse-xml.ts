import { SaxesParser } from 'saxes';
import { NotReadable } from '../not-readable.js';

export type Attributes = Readonly<Record<string, string>>;

/** What is made of a document as it goes by; names are without their prefixes. */
export interface Reading {
  opened?(name: string, attributes: Attributes): void;
  /** The text of an element, which may come in pieces. */
  said?(text: string): void;
  closed?(name: string): void;
}

/** A parser keeps a text, a tag and those above it until their end: without one they must not fill memory. */
const longestToken = 1_000_000;
const deepest = 100;

/**
 * Reads a part of a package chunk by chunk. After each it yields, so that what the reading has gathered
 * can be passed on: nothing is kept here.
 * @throws NotReadable for what is no XML in UTF-8
 */
export async function* parseXml(
  bytes: AsyncIterable<Buffer>,
  reading: Reading,
): AsyncGenerator<void> {
  const parser = new SaxesParser();
  let [quiet, depth] = [0, 0];
  parser.on('opentag', ({ name, attributes }) => {
    quiet = 0;
    depth += 1;
    if (depth > deepest) throw new NotReadable('not-a-table');
    reading.opened?.(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    quiet = 0;
    depth -= 1;
    reading.closed?.(localName(name));
  });
  parser.on('text', (text) => reading.said?.(text));
  parser.on('cdata', (text) => reading.said?.(text));
  parser.on('error', (error) => {
    throw new NotReadable('not-a-table', error);
  });
  const decode = decoder();
  const take = (text: string) => {
    quiet += text.length;
    parser.write(text);
    if (quiet > longestToken) throw new NotReadable('not-a-table');
  };
  for await (const chunk of bytes) {
    take(decode(chunk));
    yield;
  }
  take(decode());
  parser.close();
  yield;
}

/** Reads all of a small part. */
export const readXml = async (bytes: AsyncIterable<Buffer>, reading: Reading): Promise<void> => {
  for await (const _chunk of parseXml(bytes, reading));
};

/** An attribute that has a prefix in some workbooks and in others none. */
export const attribute = (attributes: Attributes, name: string): string | undefined =>
  Object.entries(attributes).find(
    ([key]) => !key.startsWith('xmlns') && localName(key) === name,
  )?.[1];

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const decoder = () => {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  return (chunk?: Buffer): string => {
    try {
      return chunk ? utf8.decode(chunk, { stream: true }) : utf8.decode();
    } catch (error) {
      throw new NotReadable('not-a-table', error);
    }
  };
};
