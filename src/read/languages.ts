/** What can be asked for: attribution knows English alone, and `any` reads other languages all the same. */
export const LANGUAGES = ['en', 'any'] as const;
export type Language = (typeof LANGUAGES)[number];
