export interface WaitOptions {
  timeoutMs?: number;
  everyMs?: number;
  /** What is awaited, as the error is to name it: "the server's answer". */
  what?: string;
}

/**
 * Asks `check` again and again until it answers something truthy, and returns that.
 * A check that throws counts as "not yet"; its last error becomes the cause when time runs out.
 */
export async function waitFor<T>(
  check: () => T | Promise<T>,
  { timeoutMs = 10_000, everyMs = 20, what = 'a condition' }: WaitOptions = {},
): Promise<NonNullable<T>> {
  const end = performance.now() + timeoutMs;
  let cause: unknown;
  for (;;) {
    try {
      const value = await check();
      if (value) return value;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    if (performance.now() >= end) {
      throw new Error(`Waited ${timeoutMs} ms in vain for ${what}.`, { cause });
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
