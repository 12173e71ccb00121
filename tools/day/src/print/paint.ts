import pc from 'picocolors';

type Colour = (text: string) => string;

export interface Paint {
  readonly plain: Colour;
  readonly kefu: Colour;
  readonly refused: Colour;
  readonly breach: Colour;
  readonly heading: Colour;
  readonly quiet: Colour;
  readonly good: Colour;
  readonly bad: Colour;
}

/** Colours where somebody looks, none in a file. */
export const paintFor = (colour: boolean): Paint => {
  const { blue, bold, cyan, dim, green, red, yellow } = pc.createColors(colour);
  return {
    plain: (text) => text,
    kefu: cyan,
    refused: yellow,
    breach: red,
    heading: (text) => bold(blue(text)),
    quiet: dim,
    good: green,
    bad: (text) => bold(red(text)),
  };
};
