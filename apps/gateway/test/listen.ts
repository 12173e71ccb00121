import { waitFor } from '@kefu/testing';

export interface Told {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: Record<string, unknown>;
}

/** A browser that listens: what it was told, and whether the stream is over. */
export class Listener {
  readonly told: Told[] = [];
  ended = false;

  private constructor(readonly answer: Response) {
    void this.read();
  }

  static async open(url: string, headers: Record<string, string>): Promise<Listener> {
    const answer = await fetch(`${url}/api/changes`, { headers });
    return new Listener(answer);
  }

  get changes(): Record<string, unknown>[] {
    return this.told.filter(({ event }) => event === 'message').map(({ data }) => data);
  }

  get position(): string {
    return this.told.findLast(({ id }) => id !== undefined)?.id ?? '';
  }

  /** Until it was told so many changes of that record, or once. */
  async of(id: string, count = 1): Promise<Record<string, unknown>[]> {
    const mine = () => this.changes.filter((change) => change['id'] === id);
    await waitFor(() => mine().length >= count, { what: `${count} changes of ${id}` });
    return mine();
  }

  async hears(event: string, count = 1): Promise<Told[]> {
    const heard = () => this.told.filter((one) => one.event === event);
    await waitFor(() => heard().length >= count, { what: `${count} times ${event}` });
    return heard();
  }

  async close(): Promise<void> {
    await this.#reader?.cancel();
  }

  #reader: ReadableStreamDefaultReader<string> | undefined;

  private async read(): Promise<void> {
    if (!this.answer.body) return;
    this.#reader = this.answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    for (;;) {
      const { value, done } = await this.#reader.read().catch(() => ({ value: '', done: true }));
      if (done) break;
      const blocks = (text + value).split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) this.take(block);
    }
    this.ended = true;
  }

  private take(block: string): void {
    const fields = new Map(
      block.split('\n').map((line) => {
        const at = line.indexOf(':');
        return [line.slice(0, at), line.slice(at + 1).trim()] as const;
      }),
    );
    const data = fields.get('data');
    if (data === undefined) return;
    this.told.push({
      event: fields.get('event') ?? 'message',
      id: fields.get('id'),
      data: JSON.parse(data) as Record<string, unknown>,
    });
  }
}
