/** The distributions of jStat that are used here; the package ships no types. */
declare module 'jstat' {
  const jstat: {
    jStat: {
      beta: { inv(p: number, a: number, b: number): number };
      studentt: { inv(p: number, freedom: number): number };
    };
  };
  export default jstat;
}
