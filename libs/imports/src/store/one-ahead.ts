/** The same items, each asked for while the one before is being worked on. */
export async function* oneAhead<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]();
  try {
    let next = iterator.next();
    for (;;) {
      const reached = await next;
      if (reached.done) return;
      next = iterator.next();
      // Where the work fails first, nobody waits for it any more
      next.catch(() => undefined);
      yield reached.value;
    }
  } finally {
    await iterator.return?.();
  }
}
