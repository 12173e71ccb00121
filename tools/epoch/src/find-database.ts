type Environment = Readonly<Record<string, string | undefined>>;

/** @throws Error that says what to set */
export const databaseUrlOf = (service: string | undefined, environment: Environment): string => {
  if (service === undefined) {
    const url = environment['DATABASE_URL'];
    if (url) return url;
    throw new Error('Whose database? npm run new-epoch -- --service NAME, or set DATABASE_URL');
  }
  const setting = `KEFU_${service.replaceAll('-', '_').toUpperCase()}_DATABASE_URL`;
  const url = environment[setting] ?? environment['DATABASE_URL'];
  if (url) return url;
  throw new Error(`${setting} is not set, nor DATABASE_URL: where is the database of ${service}?`);
};
