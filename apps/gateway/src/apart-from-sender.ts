import { PassThrough, type Readable } from 'node:stream';

/**
 * A body on its way to a service, which may stop listening in the middle: the client of the proxy then
 * destroys the stream that it was given. Were that the sender's own, nobody could read on, and their
 * connection would hang at the next request.
 */
export const apartFromSender = (body: Readable): PassThrough => {
  const through = new PassThrough();
  body.once('error', (error) => through.destroy(error));
  body.once('close', () => {
    if (!through.writableEnded) through.destroy();
  });
  return body.pipe(through);
};
