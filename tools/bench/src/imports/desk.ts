import { setTimeout as pause } from 'node:timers/promises';
import { rateOf } from '../measure.js';

/** Asks the desk where files are imported. */
export class Desk {
  constructor(
    private readonly url: string,
    private readonly token: Readonly<Record<string, string>>,
  ) {}

  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { 'content-type': 'application/json', ...this.token };
    const answer = await fetch(`${this.url}/${path}`, { headers, ...init });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return answer;
  }

  async bring(text: string): Promise<string> {
    const headers = { ...this.token, 'content-type': 'text/csv' };
    const sent = await this.ask('imports', { method: 'POST', headers, body: text });
    return ((await sent.json()) as { id: string }).id;
  }

  async post(path: string, body: object): Promise<void> {
    await this.ask(path, { method: 'POST', body: JSON.stringify(body) });
  }

  async until(id: string, status: string): Promise<void> {
    for (;;) {
      const view = (await (await this.ask(`imports/${id}`)).json()) as { status: string };
      if (view.status === status) return;
      if (['failed', 'cancelled'].includes(view.status)) throw new Error(view.status);
      await pause(50);
    }
  }

  /** Rows a second, from when it is told to file them until the last one is. */
  async rateOfRun(id: string, rows: number, mode: 'all-or-nothing' | 'skip-bad'): Promise<number> {
    await this.post(`imports/${id}/check`, {});
    await this.until(id, 'checked');
    return rateOf(rows, async () => {
      await this.post(`imports/${id}/run`, { mode });
      await this.until(id, 'done');
    });
  }
}
