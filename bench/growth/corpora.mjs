export function corpora() { return []; }
