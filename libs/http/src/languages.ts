export type Language = 'zh' | 'en';

/** The better liked of Chinese and English in an Accept-Language; Chinese where neither is. */
export const languageOf = (accepted: string | undefined): Language => {
  if (!accepted) return 'zh';
  let best: Language = 'zh';
  let most = 0;
  for (const part of accepted.slice(0, 200).split(',')) {
    const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
    const primary = tag.trim().split('-')[0];
    const weight = rest.map((item) => /^\s*q=([\d.]+)\s*$/.exec(item)?.[1]).find(Boolean);
    const quality = weight === undefined ? 1 : Number(weight);
    if ((primary === 'zh' || primary === 'en') && quality > most) {
      best = primary;
      most = quality;
    }
  }
  return best;
};
