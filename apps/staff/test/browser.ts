import { createHash, randomBytes } from 'node:crypto';

export interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly id_token: string;
  readonly expires_in: number;
}

/** As much of a browser as signing in takes: cookies by path, and redirects one at a time. */
export class Browser {
  readonly #cookies = new Map<string, { value: string; path: string }>();
  readonly verifier = randomBytes(32).toString('base64url');

  constructor(
    readonly issuer: string,
    readonly redirectUri = `${new URL(issuer).origin}/console/callback`,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  async go(url: string, form?: Readonly<Record<string, string>>): Promise<Response> {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: {
        cookie: this.cookiesFor(new URL(url).pathname),
        'accept-language': 'en',
        ...this.headers,
      },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const line of answer.headers.getSetCookie()) this.keep(line);
    return answer;
  }

  /** Opens the sign-in page; its URL. */
  async open(changes: Readonly<Record<string, string>> = {}): Promise<string> {
    const answer = await this.go(this.authorizationUrl(changes));
    return this.target(answer);
  }

  authorizationUrl(changes: Readonly<Record<string, string>> = {}): string {
    const url = new URL(`${this.issuer}/auth`);
    const parameters: Record<string, string> = {
      client_id: 'console',
      response_type: 'code',
      redirect_uri: this.redirectUri,
      scope: 'openid kefu',
      state: 'a-state',
      code_challenge: createHash('sha256').update(this.verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...changes,
    };
    for (const [name, value] of Object.entries(parameters)) {
      if (value !== '') url.searchParams.set(name, value);
    }
    return url.href;
  }

  target(answer: Response): string {
    const location = answer.headers.get('location');
    if (!location) throw new Error(`no redirect: ${answer.status}`);
    return new URL(location, this.issuer).href;
  }

  /** From the sign-in form back to the console: the URL with the code, or with an error. */
  async follow(answer: Response): Promise<URL> {
    let here = this.target(answer);
    while (!here.startsWith(this.redirectUri)) here = this.target(await this.go(here));
    return new URL(here);
  }

  async signIn(number: string, password: string): Promise<Tokens> {
    const page = await this.open();
    const back = await this.follow(await this.go(page, { number, password }));
    const answer = await this.redeem(back.searchParams.get('code') ?? '');
    if (!answer.ok) throw new Error(`no tokens: ${await answer.text()}`);
    return (await answer.json()) as Tokens;
  }

  redeem(code: string, verifier = this.verifier): Promise<Response> {
    return this.token({
      grant_type: 'authorization_code',
      code,
      redirect_uri: this.redirectUri,
      code_verifier: verifier,
    });
  }

  refresh(refreshToken: string): Promise<Response> {
    return this.token({ grant_type: 'refresh_token', refresh_token: refreshToken });
  }

  private token(fields: Readonly<Record<string, string>>): Promise<Response> {
    return fetch(`${this.issuer}/token`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: 'console', ...fields }),
    });
  }

  private cookiesFor(path: string): string {
    return [...this.#cookies]
      .filter(([, cookie]) => path.startsWith(cookie.path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
  }

  private keep(line: string): void {
    const [pair = '', ...rest] = line.split(';').map((part) => part.trim());
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    const path = rest.find((part) => part.toLowerCase().startsWith('path='))?.slice(5) ?? '/';
    if (value === '') this.#cookies.delete(name);
    else this.#cookies.set(name, { value, path });
  }
}
