import type { Handbook, Question } from '@kefu/handbook';
import type { Bilingual } from '@kefu/kernel';
import {
  partNames,
  usualGuides,
  wantsToComplain,
  type GuidedPlan,
  type PartName,
} from './usual-guides.js';

export interface ScriptPart {
  readonly part: PartName;
  readonly text: Bilingual;
  /** CB-17; where the profile has it. */
  readonly cantonese?: string;
}

/** What to ask and what to say in one callback. */
export interface Guide {
  readonly title: Bilingual;
  readonly questions: readonly Question[];
  readonly script: readonly ScriptPart[];
}

/**
 * Of the centre's profile where it plans this rule's callbacks, else the usual one. The question that
 * the rule is about always comes first, whether the customer wants to complain last, in the centre's own
 * words where it has some.
 */
export const guideOf = ({ profile }: Handbook, plan: GuidedPlan, contractKind: string): Guide => {
  const usual = usualGuides[plan];
  const planned = profile.callbackPlans?.find(
    ({ rule, contractKinds }) => rule === plan && (contractKinds?.includes(contractKind) ?? true),
  );
  const own = profile.questionnaires?.find(({ code }) => code === planned?.questionnaire);
  const script = profile.scripts?.find(({ questionnaire }) => questionnaire === own?.code && own);
  const asked = own?.questions ?? usual.questions;
  const main =
    asked.find(({ code, kind }) => code === usual.main?.code && kind === 'yes-no') ?? usual.main;
  const last = asked.find(({ code, kind }) => code === wantsToComplain.code && kind === 'yes-no');
  const ends = [main?.code, wantsToComplain.code];
  const questions = asked.filter(({ code }) => !ends.includes(code));
  return {
    title: planned?.title ?? usual.title,
    questions: [
      ...(main ? [main] : []),
      ...questions,
      ...(plan === 'CP-10' ? [] : [last ?? wantsToComplain]),
    ],
    script: partNames.map((part) => {
      const said = script?.parts.find((one) => one.part === part);
      return {
        part,
        text: said ? { zh: said.mandarin, en: usual.script[part].en } : usual.script[part],
        ...(said?.cantonese ? { cantonese: said.cantonese } : {}),
      };
    }),
  };
};
