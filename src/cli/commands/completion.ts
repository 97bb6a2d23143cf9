import { Argument, Command } from 'commander';
import { SHELLS, type Shell } from '../completion/scripts.js';
import { type Streams, write } from '../streams.js';

export function completionCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('completion')
    .description('Print a script with which a shell completes commands, options and their values.')
    .addArgument(new Argument('<shell>', 'which shell').choices(SHELLS))
    .addHelpText('before', EXAMPLES);
  return command.action(async (shell: Shell) => {
    const { completionScript } = await import('../completion/scripts.js');
    const { branchOf } = await import('../completion/tree.js');
    await write(io.stdout, completionScript(shell, branchOf(command.parent!)));
    exit(0);
  });
}

const EXAMPLES = `Examples:
  source <(stance completion bash)      in ~/.bashrc
  source <(stance completion zsh)       in ~/.zshrc, after compinit
  stance completion fish > ~/.config/fish/completions/stance.fish
`;
