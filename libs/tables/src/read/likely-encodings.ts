import { analyse } from 'chardet';
import type { Encoding } from '../words.js';

type Range = readonly [number, number];

/** Where the characters of everyday text are in the standards that those encodings write. */
const everyday: Partial<Readonly<Record<Encoding, Range>>> = {
  gb18030: [0xb0a1, 0xd7f9],
  big5: [0xa440, 0xc67e],
  shift_jis: [0x829f, 0x9872],
  'euc-kr': [0xb0a1, 0xc8fe],
};

/** The share of two-byte characters that are everyday ones, 0 to 1. */
const everydayShare = (bytes: Buffer, [from, to]: Range): number => {
  let [all, good] = [0, 0];
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x81) continue;
    const pair = bytes.readUInt16BE(at);
    // Punctuation says nothing
    if (pair >= 0xa1a1 && pair <= 0xa3fe && from !== 0xa440) all += 0;
    else {
      all += 1;
      const trail = pair & 0xff;
      const whole = from === 0xb0a1 ? trail >= 0xa1 : trail >= 0x40;
      if (pair >= from && pair <= to && whole) good += 1;
    }
    at += 1;
  }
  return all === 0 ? 0 : good / all;
};

/** The share of accented letters that stand by a plain one, as in Müller. */
const westernShare = (bytes: Buffer): number => {
  const text = bytes.toString('latin1');
  const high = text.match(/[\u0080-\u00ff]/gu)?.length ?? 0;
  const letters =
    text.match(/(?<=[A-Za-z])[\u00c0-\u00ff](?![\u0080-\u00ff]{2})|[\u00c0-\u00ff](?=[a-z])/gu) ??
    [];
  return high === 0 ? 0 : letters.length / high;
};

const chardetNames: Readonly<Record<string, Encoding>> = {
  GB18030: 'gb18030',
  Big5: 'big5',
  Shift_JIS: 'shift_jis',
  'EUC-KR': 'euc-kr',
  'ISO-8859-1': 'windows-1252',
  'windows-1252': 'windows-1252',
};

/** How plausible it is that bytes are written in each of some encodings, higher for likelier. */
export const plausibility = (
  bytes: Buffer,
  candidates: readonly Encoding[],
): ReadonlyMap<Encoding, number> => {
  const statistics = analyse(bytes);
  return new Map(
    candidates.map((encoding) => {
      const range = everyday[encoding];
      const share = range ? everydayShare(bytes, range) : westernShare(bytes);
      const found = statistics.find(({ name }) => chardetNames[name] === encoding);
      return [encoding, share * 100 + (found?.confidence ?? 0) / 2];
    }),
  );
};
