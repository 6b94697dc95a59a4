import { parseArgs } from 'node:util';
import type { Language } from '../core/explain/language.ts';
import type { Mistake } from './words.ts';

/** What a command line asks for. */
export type Command =
  | { readonly name: 'help' | 'version'; readonly language: Language }
  | {
      readonly name: 'score' | 'check';
      readonly language: Language;
      readonly files: readonly string[];
      /** Where scored workbooks go; null scores without writing. */
      readonly output: string | null;
      readonly overwrite: boolean;
      readonly json: boolean;
      readonly strict: boolean;
      /** File of rules that take the place of the standards they were made for; null for none. */
      readonly rules: string | null;
    }
  | {
      readonly name: 'rule';
      readonly language: Language;
      /** null: read it from standard input. */
      readonly text: string | null;
      readonly indicator: string;
      /** Decimal text, null where none is given. */
      readonly weight: string | null;
      readonly json: boolean;
    };

export type Parsed =
  | { readonly ok: true; readonly command: Command }
  | { readonly ok: false; readonly mistake: Mistake; readonly language: Language };

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  force: { type: 'boolean', short: 'f' },
  json: { type: 'boolean' },
  strict: { type: 'boolean' },
  rules: { type: 'string' },
  lang: { type: 'string' },
  name: { type: 'string' },
  weight: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

type Option = keyof typeof OPTIONS;

/** Options that make sense with each command. */
const ALLOWED: Readonly<Record<'score' | 'check' | 'rule', readonly Option[]>> = {
  score: ['output', 'force', 'json', 'strict', 'rules'],
  check: ['json', 'strict', 'rules'],
  rule: ['json', 'name', 'weight'],
};

/** Commands of the contract that this version does not have yet. */
const LATER = ['report', 'rollup'];

/** Reads the arguments behind `ziping`. */
export function parseCommand(args: readonly string[]): Parsed {
  const spoken = languageOf(args);
  const language = spoken ?? 'zh';
  const mistaken = (mistake: Mistake): Parsed => ({ ok: false, mistake, language });
  const read = readOptions(args);
  if ('code' in read) return mistaken(read);
  const { values, positionals } = read;
  if (spoken === null) return mistaken({ code: 'language-unknown', language: values.lang ?? '' });
  const [name, ...rest] = positionals;
  if (values.help || name === 'help') return { ok: true, command: { name: 'help', language } };
  if (values.version) return { ok: true, command: { name: 'version', language } };
  if (name === undefined) return mistaken({ code: 'command-missing' });
  if (LATER.includes(name)) return mistaken({ code: 'command-later', command: name });
  if (name !== 'score' && name !== 'check' && name !== 'rule') {
    return mistaken({ code: 'command-unknown', command: name });
  }
  const given = Object.keys(values).filter((option) => option !== 'lang');
  const foreign = given.find((option) => !ALLOWED[name].some((each) => each === option));
  if (foreign !== undefined)
    return mistaken({ code: 'option-misplaced', option: `--${foreign}`, command: name });
  const json = values.json ?? false;
  if (name === 'rule') return ruleCommand(rest, values, language);
  if (rest.length === 0) return mistaken({ code: 'files-missing', command: name });
  const { output = null, force: overwrite = false, strict = false, rules = null } = values;
  if (output === '') return mistaken({ code: 'output-missing' });
  return { ok: true, command: { name, language, files: rest, output, overwrite, json, strict, rules } };
}

interface Values {
  readonly output?: string;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly strict?: boolean;
  readonly rules?: string;
  readonly lang?: string;
  readonly name?: string;
  readonly weight?: string;
  readonly help?: boolean;
  readonly version?: boolean;
}

/** Options and the rest, or what is wrong with them. */
function readOptions(
  args: readonly string[],
): { readonly values: Values; readonly positionals: readonly string[] } | Mistake {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    const [message, code] =
      error instanceof Error && 'code' in error ? [error.message, error.code] : ['', ''];
    const option = /'(-[^',\s]*)/.exec(message)?.[1] ?? args.join(' ');
    const known = code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE';
    return { code: known ? 'option-value' : 'option-unknown', option };
  }
}

function ruleCommand(texts: readonly string[], values: Values, language: Language): Parsed {
  const mistaken = (mistake: Mistake): Parsed => ({ ok: false, mistake, language });
  const [text = null, extra] = texts;
  if (extra !== undefined) return mistaken({ code: 'text-split' });
  const { name: indicator = '', weight = null, json = false } = values;
  if (weight !== null && !/^\d+(?:\.\d+)?$/.test(weight))
    return mistaken({ code: 'weight-unreadable', weight });
  return { ok: true, command: { name: 'rule', language, text, indicator, weight, json } };
}

/** The language asked for, before anything else is looked at: mistakes are told in it, too. null for an unknown one. */
function languageOf(args: readonly string[]): Language | null {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (at < 0) return 'zh';
  const value = args[at]?.split('=')[1] ?? args[at + 1] ?? '';
  const [language = ''] = value.toLowerCase().split(/[-_]/);
  return language === 'zh' || language === 'en' ? language : null;
}
