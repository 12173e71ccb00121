import { newId } from '@kefu/kernel';
import { waitFor } from '@kefu/testing';
import type { TokenClaims } from '@kefu/testing/tokens';
import { Archive, type Answer, type Ask } from './archive.js';

export const archivist = { sub: 'archivist-1', roles: ['archivist'] };

export const fields = [
  { field: 'name', column: '姓名' },
  { field: 'phones', column: '电话' },
  { field: 'regionCode', text: 'east' },
];

/** What somebody does who brings files of customers to the archive. */
export class ImportDesk {
  constructor(
    readonly archive: Archive,
    readonly as: TokenClaims = archivist,
  ) {}

  async upload(
    body: string | Uint8Array<ArrayBuffer> | ReadableStream,
    { as = this.as, headers = {} }: Ask = {},
    name = 'file',
  ): Promise<Answer> {
    const answer = await fetch(
      `${this.archive.service.url}/api/customers/imports?name=${encodeURIComponent(name)}`,
      {
        method: 'POST',
        headers: {
          ...(await this.archive.header(as)),
          'content-type': 'text/csv',
          // as the console sends each request
          'idempotency-key': newId(),
          ...headers,
        },
        body,
        duplex: 'half',
      },
    );
    const text = await answer.text();
    return {
      status: answer.status,
      etag: answer.headers.get('etag'),
      headers: answer.headers,
      body: (text === '' ? {} : JSON.parse(text)) as Answer['body'],
    };
  }

  /** Uploaded, mapped and checked; its id and what the dry run counted. */
  async checked(
    file: string | Uint8Array<ArrayBuffer>,
    mapping: object = { fields },
    check: object = {},
  ): Promise<Answer['body']> {
    const { status, body: uploaded } = await this.upload(file);
    if (status !== 201) throw new Error(JSON.stringify(uploaded));
    await this.do(uploaded.id, 'map', mapping);
    await this.do(uploaded.id, 'check', check);
    return this.until(uploaded.id, 'checked');
  }

  async run(id: string, mode: string): Promise<Answer['body']> {
    await this.do(id, 'run', { mode });
    return this.until(id, 'done', 'failed', 'cancelled');
  }

  async do(id: string, verb: string, body: object): Promise<Answer['body']> {
    const answer = await this.archive.post(`imports/${id}/${verb}`, body, { as: this.as });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  }

  async until(id: string, ...statuses: string[]): Promise<Answer['body']> {
    let body: Answer['body'] | undefined;
    await waitFor(
      async () => {
        ({ body } = await this.archive.get(`imports/${id}`, { as: this.as }));
        return statuses.includes(String(body['status']));
      },
      { timeoutMs: 240_000, everyMs: 50 },
    );
    if (!body) throw new Error('no answer');
    return body;
  }

  /** Each as `row column code`. */
  async problems(id: string): Promise<string[]> {
    const { body } = await this.archive.get(`imports/${id}/problems?limit=200`, { as: this.as });
    return body.items.map(
      ({ row, column, code }) => `${String(row)} ${String(column)} ${String(code)}`,
    );
  }
}
