/** The set of the words in a string, for lists that would else stand a word a line. */
export const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
