/** The one distribution of jStat that is used here; the package ships no types. */
declare module 'jstat' {
  const jstat: { jStat: { beta: { inv(p: number, a: number, b: number): number } } };
  export default jstat;
}
