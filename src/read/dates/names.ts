const ENGLISH = 'january february march april may june july august september october november december'.split(' ');
const ENGLISH_DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
/** Months of other languages, as databases in these languages write the dates of English articles; written out and cut. */
const OTHERS = [
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'janv févr mars avr mai juin juil août sept oct nov déc',
  'januar februar märz april mai juni juli august september oktober november dezember',
  'jan feb mär apr mai jun jul aug sep okt nov dez',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'ene feb mar abr may jun jul ago sep oct nov dic',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  'januari februari maart april mei juni juli augustus september oktober november december',
].map((names) => names.split(' '));
const OTHER_DAYS = new Set(
  [
    'lundi mardi mercredi jeudi vendredi samedi dimanche',
    'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag',
    'lunes martes miércoles jueves viernes sábado domingo',
    'lunedì martedì mercoledì giovedì venerdì sabato domenica',
    'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira',
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
  ].flatMap((names) => names.split(' ')),
);
const SHORTEST = 3;

/** The number of a month, from 1: in English written out or cut after its first letters ("Sept."), in other languages as is usual there. */
export function monthOf(part: string): number | undefined {
  const word = part.replace(/\.$/, '');
  if (word.length < SHORTEST) return undefined;
  const english = ENGLISH.findIndex((name) => name.startsWith(word));
  if (english >= 0) return english + 1;
  for (const names of OTHERS) {
    const month = names.indexOf(word);
    if (month >= 0) return month + 1;
  }
  return undefined;
}

/** Whether a word is a day of the week. */
export function isWeekday(part: string): boolean {
  const word = part.replace(/\.$/, '');
  return OTHER_DAYS.has(word) || (word.length >= SHORTEST && ENGLISH_DAYS.some((name) => name.startsWith(word)));
}
