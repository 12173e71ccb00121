/** The address holds plain texts: what somebody typed into it is asked as it stands. */
export const addressesOfText = {
  validateSearch: (search: Record<string, unknown>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(search).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value as string]],
      ),
    ),
  spelled: {
    parseSearch: (text: string) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search: Record<string, unknown>) => {
      const said = Object.entries(search).filter(
        ([, value]) => value !== undefined && value !== '',
      );
      const text = new URLSearchParams(
        said.map(([name, value]) => [name, String(value)]),
      ).toString();
      return text ? `?${text}` : '';
    },
  },
};
