import { describe, expect, it } from '@jest/globals';
import { waitFor } from './wait-for.js';

describe('waiting', () => {
  it('ends with the first answer that is truthy', async () => {
    let asked = 0;
    const answer = await waitFor(() => (++asked === 3 ? 'third' : undefined), { everyMs: 1 });
    expect([answer, asked]).toEqual(['third', 3]);
  });

  it('takes an error for "not yet", and gives the last one as the cause', async () => {
    const cause = new Error('refused');
    const check = () => Promise.reject(cause);
    await expect(
      waitFor(check, { timeoutMs: 5, everyMs: 1, what: 'the door' }),
    ).rejects.toMatchObject({ message: expect.stringContaining('the door'), cause });
  });
});
