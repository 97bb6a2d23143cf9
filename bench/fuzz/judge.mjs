// What must hold of every run, whatever it was given.
import { plain } from '../../dist/base/plain.js';

const STATUSES = [0, 1, 2];
/** Codes that say that something went wrong which nobody foresaw. */
const FAULT = /^(?!\s).*\berror (internal-error|failed-document|run-ended|dead-worker)\b.*/m;
const ERROR = /^(?:\S.* )?error:? [a-z-]/m;

/** What is wrong with the outcome of a command line: a few words for each. `wanted` are lines about the good document. */
export function judge(
  { argv, mayRefuse = false, mayWrite = false, isNamed = false },
  outcome,
  { wanted, added, left },
) {
  const { status, stdout, stderr } = outcome;
  const fault = FAULT.exec(stderr);
  // the errors in lexicons and actors files are what check prints: it ends with 1 where it finds some
  const isCheck = argv.includes('check');
  const hasError = ERROR.test(isCheck ? stdout + stderr : stderr);
  return [
    fault && `a fault: ${fault[0].slice(0, 300)}`,
    !STATUSES.includes(status) && `exit status ${status}`,
    hasError && status !== 2 && !(isCheck && status === 1) && `an error, but exit status ${status}`,
    status === 2 && !hasError && 'exit status 2 without an error',
    plain(stderr) !== stderr && 'standard error is not safe on a terminal',
    !(mayRefuse && status === 2) &&
      wanted.some((line) => !stdout.includes(line)) &&
      'the good document did not come out',
    isNdjson(argv) && !areJson(stdout) && 'a line of the output is not JSON',
    isNamed && argv.includes('--partial') && isSilent(outcome) && 'a file is lost without a word',
    !mayWrite && added.length > 0 && 'files were written that nobody asked for',
    left.length > 0 && 'temporary files were left behind',
  ].filter(Boolean);
}

const isNdjson = (argv) => argv.includes('--format=ndjson') || argv[argv.indexOf('--format') + 1] === 'ndjson';

function areJson(stdout) {
  try {
    for (const line of stdout.split('\n')) if (line) JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

/** A part of one document, the good one, and not a word about the other file. The part has a head and an end. */
const isSilent = ({ stdout, stderr }) => stderr === '' && stdout.trimEnd().split('\n').length < 4;
