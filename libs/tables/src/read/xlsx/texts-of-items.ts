import { NotReadable } from '../not-readable.js';
import type { Reading } from './parse-xml.js';

/** A cell holds 32,767 characters. */
const longestText = 1_000_000;

/**
 * The text of each `si` or `is`: of all its runs, without the phonetic guide that may stand by them.
 */
export class TextsOfItems implements Reading {
  #texts: string[] = [];
  #text = '';
  #inGuide = false;
  #inText = false;

  opened(name: string): void {
    if (name === 'si' || name === 'is') this.#text = '';
    else if (name === 'rPh') this.#inGuide = true;
    else if (name === 't') this.#inText = !this.#inGuide;
  }

  said(text: string): void {
    if (!this.#inText) return;
    this.#text += text;
    if (this.#text.length > longestText) throw new NotReadable('not-a-table');
  }

  closed(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#inGuide = false;
    else if (name === 'si' || name === 'is') this.#texts.push(unescaped(this.#text));
  }

  /** What was read since it was asked last. */
  take(): string[] {
    const texts = this.#texts;
    this.#texts = [];
    return texts;
  }
}

/** `_x000D_` is how a workbook writes what XML cannot (ECMA-376, 22.4.2.4). */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_all, code: string) =>
        String.fromCharCode(parseInt(code, 16)),
      )
    : text;
