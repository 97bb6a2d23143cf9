declare module 'wink-eng-lite-web-model/dist/feature.js' {
  const feature: (languages: object) => import('./kinds.js').WordFeatures;
  export default feature;
}

declare module 'wink-eng-lite-web-model/dist/lemmatize.js' {
  const lemmatize: import('./kinds.js').Lemmatize;
  export default lemmatize;
}
