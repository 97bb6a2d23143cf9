import { allBranches, type Branch, groupsOf, nameOf, type Switch } from './tree.js';

// A library (@bomb.sh/tab 0.0.22) starts the program at every press of Tab, which takes half a second; these scripts hold all words.

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** The script that makes a shell complete `stance`. */
export function completionScript(shell: Shell, program: Branch): string {
  return { bash, zsh, fish }[shell](program);
}

const flagsOf = ({ short, long }: Switch): string[] => [short, long].filter((flag) => flag !== undefined);
const isChoice = (value: Switch['value']): value is readonly string[] => Array.isArray(value);

/** The words that may follow a command other than options: its commands, or the choices of its argument. */
const wordsOf = (branch: Branch): readonly string[] =>
  branch.commands.length ? branch.commands.map(nameOf) : branch.words;

/** Bash from 3.2 on. Where nothing fits, it completes files. */
function bash(program: Branch): string {
  const all = allBranches(program);
  const reply = (words: readonly string[]) => `COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$cur"))`;
  const values = all.flatMap(({ path, switches }) =>
    switches.flatMap((one) =>
      isChoice(one.value)
        ? [
            `    ${flagsOf(one)
              .map((flag) => `'${path} ${flag}'`)
              .join('|')}) ${reply(one.value)}; return ;;`,
          ]
        : [],
    ),
  );
  const options = all.map(({ path, switches }) => `      '${path}') ${reply(switches.flatMap(flagsOf))} ;;`);
  const words = all
    .filter((branch) => wordsOf(branch).length)
    .map((branch) => `    '${branch.path}') ${reply(wordsOf(branch))} ;;`);
  return `# Completion of stance for bash: source <(stance completion bash)
_stance() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} name=''
  if [[ $cur == '=' ]]; then cur=''
  elif [[ $prev == '=' ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  local word words=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    if [[ $word != -* ]]; then words+=("$word"); fi
  done
  if (( \${#words[@]} > 0 )); then name=\${words[0]}; fi
  case $name in
    ${groupsOf(program).join('|')}) if (( \${#words[@]} > 1 )); then name="$name \${words[1]}"; fi ;;
  esac
  COMPREPLY=()
  case "$name $prev" in
${values.join('\n')}
  esac
  if [[ $cur == -* ]]; then
    case $name in
${options.join('\n')}
    esac
    return
  fi
  case $name in
${words.join('\n')}
  esac
}
complete -o default -F _stance stance
`;
}

/** Text in single quotation marks, as bash and zsh read it. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

function zsh(program: Branch): string {
  const all = allBranches(program);
  const described = (name: string, about: string) => quoted(`${name}:${about}`);
  const values = all.flatMap(({ path, switches }) =>
    switches.flatMap((one) =>
      isChoice(one.value)
        ? [
            `    ${flagsOf(one)
              .map((flag) => `'${path} ${flag}'`)
              .join('|')}) compadd -- ${one.value.join(' ')}; return ;;`,
          ]
        : [],
    ),
  );
  const options = all.map(
    ({ path, switches }) =>
      `      '${path}') found=(${switches.flatMap((one) => flagsOf(one).map((flag) => described(flag, one.about))).join(' ')}) ;;`,
  );
  const words = all.flatMap((branch) => {
    const found = branch.commands.length
      ? branch.commands.map((sub) => described(nameOf(sub), sub.about))
      : branch.words.map(quoted);
    return found.length ? [`    '${branch.path}') found=(${found.join(' ')}); _describe word found; return ;;`] : [];
  });
  return `#compdef stance
# Completion of stance for zsh: source <(stance completion zsh), or as _stance in a folder of $fpath
compdef _stance stance
_stance() {
  local cur=\${words[CURRENT]} prev=\${words[CURRENT-1]} name=''
  local -a found
  local -a before=(\${\${words[2,CURRENT-1]}:#-*})
  (( $#before > 0 )) && name=\${before[1]}
  case $name in
    ${groupsOf(program).join('|')}) (( $#before > 1 )) && name="$name \${before[2]}" ;;
  esac
  case "$name $prev" in
${values.join('\n')}
  esac
  if [[ $cur == -* ]]; then
    case $name in
${options.join('\n')}
    esac
    _describe option found
    return
  fi
  case $name in
${words.join('\n')}
  esac
  _files
}
if [[ \${funcstack[1]} == _stance ]]; then _stance "$@"; fi
`;
}

function fish(program: Branch): string {
  const text = (value: string) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  const line = ({ path }: Branch, rest: string) => `complete -c stance -n "__stance_at '${path}'" ${rest}`;
  const value = ({ value }: Switch): string => {
    if (value === undefined) return '';
    if (value === 'file') return ' -r -F';
    return isChoice(value) ? ` -x -a ${text(value.join(' '))}` : ' -x';
  };
  const option = (one: Switch): string =>
    `${one.short ? `-s ${one.short.slice(1)} ` : ''}-l ${one.long.slice(2)}${value(one)} -d ${text(one.about)}`;
  const lines = allBranches(program).flatMap((branch) => [
    ...branch.commands.map((sub) => line(branch, `-f -a ${nameOf(sub)} -d ${text(sub.about)}`)),
    ...branch.words.map((word) => line(branch, `-f -a ${word}`)),
    ...branch.switches.map((one) => line(branch, option(one))),
  ]);
  return `# Completion of stance for fish: stance completion fish > ~/.config/fish/completions/stance.fish
function __stance_at
    set -l words (commandline -opc)
    set -e words[1]
    set words (string match -v -- '-*' $words)
    set -l name "$words[1]"
    if contains -- "$name" ${groupsOf(program).join(' ')}; and set -q words[2]
        set name "$name $words[2]"
    end
    test "$name" = "$argv[1]"
end
${lines.join('\n')}
`;
}
