/** Lets the browser do what waits. */
export const turn = () => new Promise((done) => setTimeout(done));
