import { blank, type Question, type QuestionPlaceholder } from './define-question.ts';

/** Words of one interview; what is not known is said in general terms instead. */
export type QuestionWords = { readonly [K in QuestionPlaceholder]?: string | null };

const general: Readonly<Record<QuestionPlaceholder, string>> = {
  field: 'your field',
  role: 'person in your role',
  org: 'your organization',
  program: 'my studies',
};

/** The question as it is read out. `[…]` stays: only the student can fill it. */
export function fillQuestion(question: Pick<Question, 'text'>, words: QuestionWords): string {
  return question.text.replaceAll(
    /(\b[Aa] )?\{(field|role|org|program)\}/g,
    (_, article: string | undefined, name: QuestionPlaceholder) => {
      const word = words[name]?.trim() || general[name];
      return article === undefined ? word : `${withArticle(article, word)}${word}`;
    },
  );
}

export function hasBlank(text: string): boolean {
  return text.includes(blank);
}

function withArticle(article: string, word: string): string {
  const [a] = article;
  return soundsOpen(word) ? `${a}n ` : article;
}

/** "an engineer", "an HR partner", "a UX designer", "a university librarian", "an hourly …". */
function soundsOpen(word: string): boolean {
  const first = /^[\p{L}\p{N}]+/u.exec(word)?.[0] ?? '';
  if (/^[A-Z]{2,}$/.test(first)) return /^[AEFHILMNORSX]/.test(first);
  return /^(?:[aeio]|hono|hour|heir|u(?!ni|se|til|ro))/i.test(first) && !/^(?:eu|one)/i.test(first);
}
