import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

export interface FileInZip {
  readonly name: string;
  readonly bytes: Buffer;
  readonly at: Date;
}

/** Files as one ZIP, as they come; only the one that is being written waits in memory. */
export const zipBytes = (files: AsyncIterable<FileInZip>): Readable => {
  const zip = new ZipFile();
  const output = Readable.from(zip.outputStream);
  const write = async (): Promise<void> => {
    for await (const { name, bytes, at } of files) zip.addBuffer(bytes, name, { mtime: at });
    zip.end();
  };
  write().catch((error: unknown) => {
    output.destroy(error instanceof Error ? error : new Error('no files', { cause: error }));
  });
  return output;
};
