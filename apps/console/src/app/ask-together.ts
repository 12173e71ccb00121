/**
 * What a page reads at one moment is one request: the gateway asks the services, and each answer is taken as
 * it comes. A home asks up to twenty lists, and a browser opens six connections.
 */

const WAIT_MS = 8;
/** The gateway takes so many, and proxies before it take addresses so long. */
const MOST = 40;
const LONGEST = 6_000;

interface Asked {
  readonly request: Request;
  readonly spelled: string;
  readonly answer: (answer: Response | Promise<Response>) => void;
  readonly fail: (error: unknown) => void;
}

interface Line {
  readonly at: number;
  readonly status: number;
  readonly body?: unknown;
}

const addressOf = ({ url }: Request): URL => new URL(url, window.location.origin);

const isRead = (request: Request): boolean => {
  const { origin, pathname } = addressOf(request);
  const isHere = origin === window.location.origin && pathname.startsWith('/api/');
  return request.method === 'GET' && isHere;
};

/** No two people and no two languages share one. */
const nameOf = ({ headers }: Request): string =>
  `${headers.get('authorization') ?? ''} ${headers.get('accept-language') ?? ''}`;

const linesOf = async function* (answer: Response): AsyncGenerator<Line> {
  const texts = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let read = await texts?.read(); read?.value !== undefined; read = await texts?.read()) {
    const lines = (rest + read.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line) as Line;
  }
};

const answerOf = ({ status, body }: Line, answer: Response): Response => {
  const date = answer.headers.get('date');
  const headers = { 'content-type': 'application/json', ...(date === null ? {} : { date }) };
  return new Response(JSON.stringify(body), { status, headers });
};

const askAll = async (asked: readonly Asked[], first: Asked): Promise<void> => {
  const left = new Map(asked.entries());
  try {
    const address = `/api/together?${asked.map(({ spelled }) => spelled).join('&')}`;
    const answer = await fetch(address, { headers: first.request.headers });
    if (!answer.ok) {
      // Refused as a whole: whoever asked for one of them is refused so
      for (const { answer: take } of asked) take(answer.clone());
      return;
    }
    for await (const line of linesOf(answer)) {
      const one = left.get(line.at);
      left.delete(line.at);
      one?.answer(line.body === undefined ? fetch(one.request) : answerOf(line, answer));
    }
    if (left.size > 0) throw new TypeError('The connection ended before everything was answered');
  } catch (error) {
    for (const { fail } of left.values()) fail(error);
  }
};

const send = (asked: readonly Asked[]): void => {
  const [first] = asked;
  if (!first) return;
  if (asked.length === 1) first.answer(fetch(first.request));
  else void askAll(asked, first);
};

/** As few requests as they fit into. */
const sendAll = (asked: readonly Asked[]): void => {
  let batch: Asked[] = [];
  let length = 0;
  for (const one of asked) {
    if (batch.length === MOST || length + one.spelled.length > LONGEST) {
      send(batch);
      [batch, length] = [[], 0];
    }
    batch.push(one);
    length += one.spelled.length + 1;
  }
  send(batch);
};

let waiting: Asked[] = [];

/** As `fetch` does; what is read within the same moment goes in one request. */
export const fetchTogether = (request: Request): Promise<Response> => {
  if (!isRead(request)) return fetch(request);
  return new Promise((answer, fail) => {
    if (waiting.length === 0) {
      setTimeout(() => {
        const all = waiting;
        waiting = [];
        for (const ofOne of Map.groupBy(all, (one) => nameOf(one.request)).values()) sendAll(ofOne);
      }, WAIT_MS);
    }
    const { pathname, search } = addressOf(request);
    const spelled = `ask=${encodeURIComponent(pathname + search)}`;
    waiting.push({ request, spelled, answer, fail });
  });
};
