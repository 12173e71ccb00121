import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CentreClient } from '@kefu/up';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Request } from '../requests/request.js';
import { xlsxType } from './read-workbook.js';
import { send } from './send.js';

const server = createServer((_request, response) => {
  response.setHeader('content-type', xlsxType);
  response.end('no workbook');
});
let url: string;

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

const sheet = { method: 'GET', path: '/sheet', query: [], headers: {}, spoiled: [] };
const ask = (method: string) =>
  send(url, new CentreClient(url, 'nobody'), { ...sheet, method } as unknown as Request);

it('a workbook that is none is a fault', async () => {
  await expect(ask('GET')).rejects.toThrow();
});

it('what is asked of it without its body is no workbook, and no fault', async () => {
  expect(await ask('HEAD')).toMatchObject({ status: 200, type: xlsxType, text: '' });
});
