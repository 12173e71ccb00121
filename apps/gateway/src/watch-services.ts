import type { Upstreams } from './settings.js';

export interface ServiceStanding {
  readonly name: string;
  readonly ready: boolean;
  readonly title: string;
}

const PATIENCE_MS = 2_000;

const get = (url: string): Promise<Response> =>
  fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });

const isReady = async (upstream: string): Promise<boolean> => {
  try {
    return (await get(`${upstream}/health/ready`)).ok;
  } catch {
    return false;
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

/** Which services are ready, and what they call themselves. */
export const askServices = (upstreams: Upstreams): Promise<ServiceStanding[]> =>
  Promise.all(
    Object.entries(upstreams).map(async ([name, upstream]) => {
      const [ready, title] = await Promise.all([isReady(upstream), titleOf(name, upstream)]);
      return { name, ready, title };
    }),
  );
