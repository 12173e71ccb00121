import { once } from 'node:events';
import { IncomingMessage } from 'node:http';
import { connect, Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@kefu/testing';
import { Controller, Module, Post } from '@nestjs/common';
import {
  FileBody,
  Public,
  startService,
  TakesFile,
  SentFile,
  type ServiceDefinition,
} from '../src/index.js';
import { sample } from './sample-service.js';

@Controller('files')
class FilesController {
  @Public()
  @TakesFile()
  @Post()
  async take(@FileBody() file: SentFile) {
    for await (const bytes of file.bytes(10)) expect(bytes.length).toBeLessThan(11);
  }
}

@Module({ controllers: [FilesController] })
class FilesModule {}

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

it('a file that was read is not there again: who asks for it again is told to send it again', async () => {
  const message = new IncomingMessage(new Socket());
  message.push('one');
  message.push(null);
  const file = new SentFile(message);
  const read = async () => {
    const pieces: Buffer[] = [];
    for await (const bytes of file.bytes(10)) pieces.push(bytes);
    return Buffer.concat(pieces).toString();
  };
  expect(await read()).toBe('one');
  await expect(read()).rejects.toMatchObject({ name: 'Unavailable', what: 'busy' });
});

it('a service that stops does not wait for a file that it refused and that is still being sent', async () => {
  const definition: ServiceDefinition = { ...sample, name: 'files', module: FilesModule };
  const service = await startService(definition, {
    KEFU_FILES_DATABASE_URL: database.url,
    KEFU_OIDC_ISSUER: 'http://127.0.0.1:1',
    KEFU_LOG_LEVEL: 'silent',
  });
  await service.ready;
  const socket = connect(service.port, '127.0.0.1');
  const head = 'Host: kefu\r\nContent-Type: text/csv\r\nTransfer-Encoding: chunked';
  socket.write(`POST /api/files/files HTTP/1.1\r\n${head}\r\n\r\nc\r\nmore than 10\r\n`);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString()).toContain('HTTP/1.1 413');
  await service.stop();
  if (!socket.closed) await once(socket, 'close');
});
