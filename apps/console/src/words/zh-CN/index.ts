import { app, deadlines, forms, lists, menu, people, refusals } from './app';
import { choices } from './choices';
import { deeds, follows } from './deeds';
import { fields } from './fields';
import { screens } from './screens';

export const words = {
  app,
  menu,
  lists,
  forms,
  refusals,
  deadlines,
  people,
  screens,
  fields,
  choices,
  deeds,
  follows,
};

/** The words of a language: the same keys as here, each a text of its own. */
export type Words = {
  readonly [P in keyof typeof words]: { readonly [K in keyof (typeof words)[P]]: string };
};
