import { CentreClient, openCentre, type OpenCentre } from '@kefu/up';
import type { Browser } from 'playwright-core';
import { openBrowser, Somebody, type Window } from './a-browser.js';

/** A centre of the demo, a browser, and whoever is needed before it. */
export class Stage {
  readonly client: CentreClient;

  private constructor(
    readonly centre: OpenCentre,
    readonly browser: Browser,
  ) {
    this.client = new CentreClient(centre.url, centre.secrets.demoPassword);
  }

  /** Nothing where there is no browser. */
  static async open(): Promise<Stage | undefined> {
    const browser = await openBrowser();
    if (!browser) return undefined;
    const centre = await openCentre({ name: 'console' });
    await centre.ready(300_000);
    return new Stage(centre, browser);
  }

  /** Somebody of the demo at a browser of their own. */
  as(number: string, window?: Window): Promise<Somebody> {
    const url = this.centre.url.replace('127.0.0.1', 'localhost');
    const { demoPassword: password } = this.centre.secrets;
    return Somebody.signedIn(this.browser, { url, number, password }, window);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.centre.close();
  }
}

export const MINUTE = 60_000;

/** `2026-03-02T16:00` of the centre's zone, as somebody types it. */
export const typed = (later: number): string =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  })
    .format(Date.now() + later)
    .replace(' ', 'T');
