import type { Upstreams } from './settings.js';

/** `degraded`: it answers every request, and what it says to others is late. */
export type Standing = 'ready' | 'degraded' | 'away';

export interface ServiceStanding {
  readonly name: string;
  readonly standing: Standing;
}

const PATIENCE_MS = 2_000;

const get = (url: string): Promise<Response> =>
  fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });

const standingOf = async (upstream: string): Promise<Standing> => {
  try {
    const answer = await get(`${upstream}/health/ready`);
    if (!answer.ok) return 'away';
    const { degraded } = (await answer.json()) as { degraded?: readonly string[] };
    return degraded && degraded.length > 0 ? 'degraded' : 'ready';
  } catch {
    return 'away';
  }
};

const titleOf = async (name: string, upstream: string): Promise<string> => {
  try {
    const document = (await (await get(`${upstream}/api/${name}/openapi.json`)).json()) as {
      info?: { title?: unknown };
    };
    return typeof document.info?.title === 'string' ? document.info.title : name;
  } catch {
    return name;
  }
};

const ofEach = <T>(
  upstreams: Upstreams,
  ask: (name: string, upstream: string) => Promise<T>,
): Promise<T[]> =>
  Promise.all(Object.entries(upstreams).map(([name, upstream]) => ask(name, upstream)));

/** How the services stand. Asked by every probe: their documents, megabytes, are not read for it. */
export const askServices = (upstreams: Upstreams): Promise<ServiceStanding[]> =>
  ofEach(upstreams, async (name, upstream) => ({ name, standing: await standingOf(upstream) }));

/** What the services call themselves, by name. */
export const askTitles = async (upstreams: Upstreams): Promise<ReadonlyMap<string, string>> =>
  new Map(
    await ofEach(
      upstreams,
      async (name, upstream) => [name, await titleOf(name, upstream)] as const,
    ),
  );
