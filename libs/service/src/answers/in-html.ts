const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in HTML, between tags and in quotes. */
export const inHtml = (text: string): string =>
  text.replace(/[&<>"']/gu, (character) => entities[character] ?? '');
