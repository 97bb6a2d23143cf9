import { ACTOR_TYPES, type ActorType, type LocalActor } from '../../types/saying.js';
import { countsOf } from '../part-counts.js';
import { documentOf, type PartLine } from '../part-line.js';
import type { DocumentTally } from '../tally.js';
import { KnownActors, type Named } from './actors.js';
import { NOT_PLAIN, NotPlain, Scan } from './scan.js';

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text));
const ID = bytes('{"id":');
const FIELDS = bytes(',"fields":');
const SHA256 = bytes(',"sha256":');
const ACTORS = bytes(',"actors":');
const KEYS = bytes(',"keys":');
const DIMENSIONS = bytes(',"dimensions":');
const NUMBERS = bytes(',"numbers":');
const END = bytes('}\n');
const [OPEN, COMMA, CLOSE] = ['[', ',', ']'].map(bytes);
const [TRUE, FALSE, NULL] = ['true', 'false', 'null'].map(bytes);

/** Digits of a SHA-256. */
const DIGITS = 64;

const TYPES: ReadonlySet<string> = new Set(ACTOR_TYPES);

/** Reads documents from the bytes of their lines: several times as fast as by way of JSON, and with the same string for the same name. */
export class PlainDocuments {
  private readonly scan = new Scan();
  private readonly actors = new KnownActors();

  /**
   * The document of a line with its line end. Undefined where the line is not written as `documentLine` writes those without entries and
   * targets: then it is to be read as JSON. A document that is given fits the schema.
   */
  read(line: Buffer): DocumentTally | undefined {
    try {
      return this.scanned(line);
    } catch (error) {
      if (error instanceof NotPlain || error instanceof RangeError) return undefined;
      throw error;
    }
  }

  /** The document of a line, with its line end, that this program wrote in this run or has checked. */
  document(line: Buffer): DocumentTally {
    return this.read(line) ?? documentOf(JSON.parse(line.toString()) as PartLine);
  }

  private scanned(line: Buffer): DocumentTally {
    const { scan } = this;
    scan.begin(line);
    scan.past(ID);
    scan.pastText();
    scan.past(FIELDS);
    const fields = new Map(scan.list(this.field));
    scan.past(SHA256);
    const sha256 = scan.hexadecimal(DIGITS);
    scan.past(ACTORS);
    const actors = scan.list(this.actor);
    scan.past(KEYS);
    const keys = scan.list(this.text);
    scan.past(DIMENSIONS);
    const dimensions = scan.list(this.text);
    scan.past(NUMBERS);
    const numbers = scan.numbers();
    scan.past(END);
    if (!scan.isAtEnd || dimensions.includes('')) throw NOT_PLAIN;
    const speakers = actors.map(({ key }) => key);
    if (keys.length) speakers.push(...keys);
    return { fields, sha256, actors, ...countsOf(numbers, speakers, dimensions) };
  }

  private readonly text = (): string => this.scan.text();

  private readonly field = (): [name: string, value: string] => {
    const { scan } = this;
    scan.past(OPEN);
    const name = scan.text();
    scan.past(COMMA);
    const value = scan.text();
    scan.past(CLOSE);
    return [name, value];
  };

  private readonly actor = (): LocalActor => {
    const { scan } = this;
    const { key, name, type, known } = this.named();
    const actor: LocalActor = { key, name, type, known, mentions: scan.count() };
    if (!scan.takes(CLOSE)) this.more(actor);
    return actor;
  };

  /** How an actor begins. */
  private named(): Named {
    const { scan, actors } = this;
    const from = scan.at;
    const before = actors.find(scan.view, from);
    if (before) {
      scan.at += actors.length;
      return before;
    }
    scan.past(OPEN);
    const key = scan.text();
    scan.past(COMMA);
    const name = scan.text();
    scan.past(COMMA);
    const type = scan.text() as ActorType;
    scan.past(COMMA);
    const known = scan.takes(TRUE);
    if (!known) scan.past(FALSE);
    scan.past(COMMA);
    if (!TYPES.has(type)) throw NOT_PLAIN;
    const named = { key, name, type, known };
    actors.keep(scan.view, from, scan.at - from, named);
    return named;
  }

  /** What an actor has only where it is known, up to the end of the actor. */
  private more(actor: LocalActor): void {
    const { scan } = this;
    scan.past(COMMA);
    const role = scan.takes(NULL) ? '' : scan.text();
    if (role) actor.role = role;
    if (scan.takes(CLOSE)) return;
    scan.past(COMMA);
    const affiliation = scan.takes(NULL) ? '' : scan.text();
    if (affiliation) actor.affiliation = affiliation;
    if (scan.takes(CLOSE)) return;
    scan.past(COMMA);
    if (!scan.takes(NULL)) actor.candidates = scan.list(this.text);
    scan.past(CLOSE);
  }
}
