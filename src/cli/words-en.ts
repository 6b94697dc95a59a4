import type { CliWords, Mistake } from './words.ts';

const HELP = `ziping reads the scoring standards in a self-assessment form (绩效自评表), works out the scores and says why.

Usage:
  ziping score FILE… [-o OUT] [--json]   score; with -o write scores and explanations into a copy
  ziping check FILE… [--json]            list findings only
  ziping rule [TEXT] [--json]            read one scoring standard, say the rule back and list the facts it needs;
                                         without TEXT it is read from standard input

Options:
  -o, --output OUT    output file; with several input files a folder (made if missing), names stay
  -f, --force         overwrite an existing output; without it only an empty file is. Input files never are
      --json          print JSON; with several files an array
      --rules FILE    (score, check) use the rules of a file, as exported in the pane; they are kept in the output
      --strict        exit status 1 when there are findings of severity error
      --name NAME     (rule) name of the indicator
      --weight POINTS (rule) weight of the indicator
      --lang zh|en    language of messages, Chinese by default
  -h, --help          show this help
  -v, --version       show the version

Exit status: 0 done; 1 done, with errors found (only with --strict); 2 a file or argument can't be used.
`;

export const EN: CliWords = {
  help: HELP,
  mistake,
  problem: (title, action) => `Error: ${title} ${action}`,
  columns: ['Row', 'Indicator', 'Score', 'Weight', 'Status', 'Why'],
  statuses: {
    scored: 'scored',
    'needs-input': 'needs input',
    judgement: 'to judge',
    'not-understood': 'not read',
    'no-rule': '–',
  },
  lost: 'points lost',
  met: 'met',
  unmet: 'not met',
  severities: { error: 'error', warning: 'warning', info: 'note' },
  sheet: (name) => `sheet “${name}”`,
  counts: (total, of) =>
    [
      `${many(total, 'indicator')} found`,
      of.scored > 0 && `${String(of.scored)} scored`,
      of['needs-input'] > 0 && `${String(of['needs-input'])} need input`,
      of.judgement > 0 && `${String(of.judgement)} to judge`,
      of['not-understood'] > 0 && `${String(of['not-understood'])} not understood`,
    ]
      .filter((part) => part !== false)
      .join(', '),
  total: 'Total',
  soFar: (weight) => `out of ${weight} points scored so far`,
  sheetTotal: (score) => `in the sheet ${score}`,
  selfTotal: (score) => `self-assessed total ${score}`,
  reviewedTotal: (score) => `reviewed total ${score}`,
  grade: (grade) => `grade ${grade}`,
  wanted: (needs) => `still needed: ${needs}`,
  wantedHeading: (count) => `Still needed from you (${String(count)})`,
  findingsHeading: (errors, warnings, infos) =>
    `Findings: ${many(errors, 'error')}, ${many(warnings, 'warning')}, ${many(infos, 'note')}`,
  noFindings: 'Nothing was found.',
  leftOut: (title) => `Note: ${title}`,
  written: (file, cells) => `Saved as ${file}, ${many(cells, 'cell')} written. The original is unchanged.`,
  kept: (sheet, cells) =>
    `Cells of “${sheet}” that hold content or formulas of your own were left: ${cells.join(', ')}.`,
  untitled: 'Self-assessment form',
  rule: {
    reads: 'Reads as',
    needs: 'Needs',
    nothingNeeded: 'Needs no other facts.',
    notUnderstood: 'Not fully understood',
  },
};

function many(count: number, thing: string): string {
  return `${String(count)} ${thing}${count === 1 ? '' : 's'}`;
}

function mistake(what: Mistake): string {
  switch (what.code) {
    case 'command-missing':
      return 'Say what to do, for example: ziping score form.xlsx (ziping --help --lang en shows the usage).';
    case 'command-unknown':
      return `There is no command “${what.command}”; there are score, check and rule.`;
    case 'command-later':
      return `This version does not have the command ${what.command} yet; it has score, check and rule.`;
    case 'files-missing':
      return `Name the workbook, for example: ziping ${what.command} form.xlsx.`;
    case 'option-unknown':
      return `There is no option “${what.option}” (ziping --help --lang en shows the usage).`;
    case 'option-value':
      return `The option “${what.option}” is not written right (ziping --help --lang en shows the usage).`;
    case 'option-misplaced':
      return `The command ${what.command} does not take ${what.option}.`;
    case 'language-unknown':
      return `The language “${what.language}” is not supported; use --lang zh or --lang en.`;
    case 'weight-unreadable':
      return `The weight “${what.weight}” is not a number.`;
    case 'output-missing':
      return 'Name the output file behind -o.';
    case 'output-not-folder':
      return `With several input files -o must be a folder, but “${what.file}” is a file.`;
    case 'output-twice':
      return `Two input files would both be written as “${what.file}”; please score them separately.`;
    case 'output-other-kind':
      return `“${what.file}” must end in ${what.kind} like the input file, or Excel will not open it.`;
    case 'text-missing':
      return 'Give the text of a scoring standard, for example: ziping rule "完成率达到90%得满分，否则不得分".';
    case 'text-split':
      return 'Put quotes around a standard with spaces.';
    case 'file-unreadable':
      return `“${what.file}” can’t be read. Check that you may read it and that no other program has it open.`;
    case 'failed':
      return `The program failed on “${what.file}”; the file is unchanged. This is our mistake; please report it with this line: ${what.detail}`;
    default:
      return what satisfies never;
  }
}
