/** So many items at a time; the last ones may be fewer. */
export async function* inChunks<Item>(
  items: AsyncIterable<Item>,
  size: number,
): AsyncGenerator<Item[]> {
  let chunk: Item[] = [];
  for await (const item of items) {
    chunk.push(item);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

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
