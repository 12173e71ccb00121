import { client } from '../api/runtime/client.gen';
import { fetchTogether } from './ask-together';
import { hearTime } from './clock';
import { Refused, type Problem } from './refused';
import { freshToken, signIn } from './session';
import { settings } from './settings';

export { isWorthAgain, problemOf, unreachable, type Problem } from './refused';

client.setConfig({
  baseUrl: '',
  throwOnError: true,
  auth: () => freshToken(),
  // Answered in the reader's words, whatever the browser itself prefers
  fetch: async (input, init) => {
    const request = new Request(input, init);
    request.headers.set('accept-language', settings().language);
    const answer = await fetchTogether(request);
    hearTime(answer.headers.get('date'));
    return answer;
  },
});

client.interceptors.error.use((error, response) => {
  if (response?.status === 401) void signIn();
  const isProblem = typeof error === 'object' && error !== null && 'code' in error;
  return isProblem ? new Refused(error as Problem) : error;
});

interface Ask {
  readonly method: string;
  readonly url: string;
  readonly path?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The same for every try of one deed, so that it is done once. */
  readonly key?: string;
  readonly ifMatch?: number;
}

/** Does what a route does. @throws Refused, or the browser's own error where no answer came */
export const send = async <T>({ method, url, path, body, key, ifMatch }: Ask): Promise<T> => {
  const answer = await client.request({
    method: method as 'POST',
    url,
    path,
    body,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
    },
    security: [{ scheme: 'bearer', type: 'http' }],
    throwOnError: true,
  });
  return answer.data as T;
};

/** Sends a file as it is. @throws Refused, or the browser's own error where no answer came */
export const sendFile = async <T>(url: string, file: Blob, key: string): Promise<T> => {
  const answer = await client.request({
    method: 'POST',
    url,
    body: file,
    bodySerializer: null,
    headers: { 'content-type': 'application/octet-stream', 'idempotency-key': key },
    security: [{ scheme: 'bearer', type: 'http' }],
    throwOnError: true,
  });
  return answer.data as T;
};
