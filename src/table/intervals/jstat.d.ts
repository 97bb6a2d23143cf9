/** The distribution of jStat that is used here; the package ships no types. */
declare module 'jstat' {
  const jstat: {
    jStat: {
      studentt: { inv(p: number, freedom: number): number };
    };
  };
  export default jstat;
}
