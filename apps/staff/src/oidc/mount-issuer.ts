import type { IncomingMessage } from 'node:http';
import { languageOf, LOGGER, Unavailable, type Language } from '@kefu/service';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errors, type Provider } from 'oidc-provider';
import type { Logger } from 'pino';
import { CheckPassword, Credentials, refuseWeak } from '../sign-in/index.js';
import { answerFailures } from './answer-failures.js';
import { Issuer } from './issuer.js';
import { pageHeaders } from './page-frame.js';
import { failurePage, signInPage, type SignInFault } from './pages.js';
import { MOUNT, SIGN_IN } from './settings.js';

interface Parts {
  readonly issuer: Issuer;
  readonly check: CheckPassword;
  readonly credentials: Credentials;
}

/** Serves the issuer and its sign-in page, unless people sign in somewhere else. */
export const mountIssuer = async (app: NestFastifyApplication): Promise<void> => {
  const issuer = app.get(Issuer);
  if (!issuer.settings.ours) return;
  const parts = { issuer, check: app.get(CheckPassword), credentials: app.get(Credentials) };
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  const fail = answerFailures(app.get<Logger>(LOGGER));
  await fastify.register((inner, _options, done) => {
    inner.removeAllContentTypeParsers();
    inner.setErrorHandler(fail);
    // The issuer reads the body itself
    inner.addContentTypeParser('*', (_request, _payload, parsed) => {
      parsed(null);
    });
    inner.all(`${MOUNT}/*`, (request, reply) => {
      const answer = providerOf(issuer).callback();
      reply.hijack();
      void answer(asTheIssuerSees(request, issuer, MOUNT), reply.raw);
    });
    done();
  });
  await fastify.register((inner, _options, done) => {
    inner.removeAllContentTypeParsers();
    inner.setErrorHandler(fail);
    inner.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 8_192 },
      (_request, body, parsed) => {
        parsed(null, Object.fromEntries(new URLSearchParams(String(body))));
      },
    );
    inner.get(`${SIGN_IN}/:uid`, (request, reply) => signIn(request, reply, parts));
    inner.post(`${SIGN_IN}/:uid`, (request, reply) => signIn(request, reply, parts));
    done();
  });
};

const providerOf = (issuer: Issuer): Provider => {
  if (issuer.provider) return issuer.provider;
  throw new Unavailable('issuer', {
    zh: '登录服务正在启动，请稍后再试',
    en: 'Sign-in is starting; try again shortly',
  });
};

/**
 * Under the issuer's own address, whatever Host or forwarding headers came along: links and cookies are
 * made from it.
 */
const asTheIssuerSees = (
  request: FastifyRequest,
  { settings }: Issuer,
  mount: string,
): IncomingMessage => {
  const { host, protocol } = new URL(settings.issuer);
  const raw = request.raw as IncomingMessage & { originalUrl?: string };
  raw.headers.host = host;
  raw.headers['x-forwarded-proto'] = protocol.slice(0, -1);
  raw.headers['x-forwarded-for'] = request.ip;
  delete raw.headers['x-forwarded-host'];
  if (mount !== '') {
    raw.originalUrl = request.url;
    raw.url = request.url.slice(mount.length);
  }
  return raw;
};

const languageAsked = (request: FastifyRequest): Language => {
  const { lang } = request.query as { lang?: unknown };
  return lang === 'zh' || lang === 'en' ? lang : languageOf(request.headers['accept-language']);
};

const text = (fields: unknown, name: string): string => {
  const value = (fields as Record<string, unknown> | null | undefined)?.[name];
  return typeof value === 'string' ? value : '';
};

const signIn = async (
  request: FastifyRequest,
  reply: FastifyReply,
  { issuer, check, credentials }: Parts,
): Promise<FastifyReply> => {
  const provider = providerOf(issuer);
  const language = languageAsked(request);
  void reply.headers(pageHeaders(issuer.settings.origins));
  const raw = asTheIssuerSees(request, issuer, '');
  const asked = await provider.interactionDetails(raw, reply.raw).catch((error: unknown) => {
    if (error instanceof errors.OIDCProviderError) return undefined;
    throw error;
  });
  if (asked?.prompt.name !== 'login') {
    return reply.code(400).send(failurePage(language, asked ? 'unexpected' : 'no_request'));
  }
  const path = `${SIGN_IN}/${asked.uid}`;
  const number = text(request.body, 'number');
  const show = (status: number, fault?: SignInFault, change = false) =>
    reply.code(status).send(signInPage({ language, path, number, fault, change }));
  if (request.method === 'GET') return show(200);

  const [password, next] = [text(request.body, 'password'), text(request.body, 'next')];
  if (number === '' || password === '') return show(400, 'missing');
  let since = Date.now();
  const outcome = await check.check(number, password, request.ip);
  if (!outcome.done) {
    if (outcome.why === 'wrong') return show(401, 'wrong', next !== '');
    void reply.header('Retry-After', String(outcome.waitSeconds));
    return show(429, 'too-many', next !== '');
  }
  const { person, mustChange } = outcome;
  if (mustChange) {
    if (next === '') return show(200, undefined, true);
    if (isWeak(next, person.number) || next === password) return show(400, 'weak', true);
    const themselves = { id: person.id, kind: 'person', roles: [], regions: [] } as const;
    await credentials.changePassword(person, themselves, next);
    since = Date.now();
  }
  // As of the password that was looked at: one that was replaced meanwhile opens nothing
  const ts = Math.floor(since / 1000);
  const login = { accountId: person.id, amr: ['pwd'], remember: true, ts };
  const returnTo = await provider.interactionResult(raw, reply.raw, { login });
  return reply.redirect(returnTo, 303);
};

const isWeak = (password: string, number: string): boolean => {
  try {
    refuseWeak(password, number);
    return false;
  } catch {
    return true;
  }
};
