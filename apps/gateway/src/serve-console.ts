import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import { answerProblem, problemOfStatus } from '@kefu/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const YEAR_S = 365 * 24 * 60 * 60;

/** Where the console's package builds to, from `src` and from `dist` alike. */
export const builtConsole = fileURLToPath(new URL('../../console/dist', import.meta.url));

export const isBuilt = (folder: string): boolean => existsSync(join(folder, 'index.html'));

/** What pages of the console may do: run and load what is ours, and nobody frames them. */
export const consolePolicy = (issuer: string | undefined) => ({
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  // antd writes its styles into the page
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  // Tokens are asked for where people sign in, which may be somebody else's
  connectSrc: ["'self'", ...(issuer === undefined ? [] : [new URL(issuer).origin])],
  workerSrc: ["'self'"],
  // Papers are shown beside the record that they belong to
  frameSrc: ["'self'", 'blob:'],
  frameAncestors: ["'none'"],
  objectSrc: ["'none'"],
  baseUri: ["'self'"],
  // Over plain http the browser would ask for scripts and documents at a port that is not there
  upgradeInsecureRequests: null,
});

/** Photos of a no-show are taken, and arrivals may say where; nothing else of the device is asked for. */
const permissions = 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()';

/** Assets are named by what is in them; a page names the assets of one build. */
const setHeaders = (reply: FastifyReply, path: string): void => {
  const hashed = path.includes('/assets/');
  const kept = hashed ? `public, max-age=${YEAR_S}, immutable` : 'no-cache';
  void reply.header('cache-control', kept);
  if (/\.html(?:\.br|\.gz)?$/u.test(path)) void reply.header('permissions-policy', permissions);
};

const isPage = ({ method, url, headers }: FastifyRequest): boolean =>
  ['GET', 'HEAD'].includes(method) &&
  !/^\/(?:api|health|metrics|assets)(?:[/?]|$)/u.test(url) &&
  (headers.accept ?? '').includes('text/html');

/**
 * The console at `/`: its files, and its first page for every address that a page may have. Where it is not
 * built, `/` leads to the list of services, which says so.
 */
export const serveConsole = async (app: FastifyInstance, folder: string): Promise<void> => {
  const built = isBuilt(folder);
  if (built) {
    const options = {
      preCompressed: true,
      cacheControl: false,
      dotfiles: 'ignore',
      setHeaders,
    } as const;
    await app.register(fastifyStatic, { root: folder, ...options });
  } else {
    app.get('/', (_request, reply) => reply.redirect('/services'));
  }
  app.setNotFoundHandler((request, reply): FastifyReply =>
    built && isPage(request)
      ? reply.sendFile('index.html')
      : answerProblem(problemOfStatus(404), request, reply),
  );
};
