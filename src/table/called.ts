/** Whether the id or name of an actor contains a name, in any case. */
export const isCalled = ({ id, name }: { readonly id: string; readonly name: string }, wanted: string): boolean =>
  [id, name].some((own) => own.toLowerCase().includes(wanted.toLowerCase()));
