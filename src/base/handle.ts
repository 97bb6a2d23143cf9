/** "@AdaObi": the name of an account. */
export const isHandle = (text: string): boolean => /^@\w{2,30}$/.test(text);
