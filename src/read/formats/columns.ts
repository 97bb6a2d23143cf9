/** The columns' names, each once: a name that stands again gets a number, so that no column is lost. `warn` is told. */
export function nameColumns(header: readonly string[], warn: (message: string, hint: string) => void): string[] {
  const names = header.map((written) => written.trim());
  const taken = new Set(names);
  const times = new Map<string, number>();
  return names.map((name) => {
    let n = (times.get(name) ?? 0) + 1;
    times.set(name, n);
    if (n === 1) return name;
    while (taken.has(`${name} (${n})`)) n++;
    times.set(name, n);
    const own = `${name} (${n})`;
    taken.add(own);
    if (name) warn(`two columns are called “${name.slice(0, 80)}”`, `This one is read as “${own.slice(0, 90)}”.`);
    return own;
  });
}
