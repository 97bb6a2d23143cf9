/** Everything in docs/ that comes from the program itself. */
import { Readable, Writable } from 'node:stream';
import { commandsPage } from './commands.mjs';
import { gallery, readmePicture } from './gallery.mjs';

/** What is printed on a stream. */
class Sink extends Writable {
  text = '';
  _write(chunk, _encoding, done) {
    this.text += chunk;
    done();
  }
}

/** Texts by their paths from the project's root. `program` is what src/cli/main.ts exports; commands are run in `root`. */
export async function generated({ createProgram, run }, root) {
  const streams = () => ({ stdin: Readable.from([]), stdout: new Sink(), stderr: new Sink(), env: {}, cwd: root });
  const print = async (argv) => {
    const io = streams();
    const status = await run(argv, io);
    if (status !== 0) throw new Error(`stance ${argv.join(' ')}: exit status ${status}\n${io.stderr.text}`);
    return io.stdout.text;
  };
  const program = await createProgram(
    streams(),
    () => {},
    () => {},
  );
  return {
    'docs/commands.md': await commandsPage(program, print),
    ...(await gallery(print)),
    ...(await readmePicture(print)),
  };
}
