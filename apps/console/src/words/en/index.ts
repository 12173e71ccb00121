import type { Words } from '../zh-CN';
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
} satisfies Words;
