import type { Rational } from '../quantity/rational.ts';
import type { Rule } from '../rule/rule.ts';
import type { Language } from './language.ts';
import { sayEn } from './say/en.ts';
import { countsStatements, definedMeasures, sayDefinition, sayStatements } from './say/expression.ts';
import { sayBody } from './say/rule.ts';
import { sayZh } from './say/zh.ts';

/**
 * Says a rule back in plain words, one line, ending in a full stop. The Chinese compiles to the same rule; definitions
 * of the figures stand at the end, statements that are counted at the head. `full` is the
 * indicator's weight: with it, graded steps are said in points.
 */
export function sayRule(rule: Rule, language: Language, full: Rational | null = null): string {
  const words = language === 'zh' ? sayZh : sayEn;
  const defined = definedMeasures(rule);
  const statements = defined.filter(countsStatements).map((measure) => sayStatements(measure, words));
  const definitions = defined.filter((m) => !countsStatements(m)).map((m) => sayDefinition(m, words));
  const body = sayBody(rule, words, { depth: 0, full });
  const sentences = [...statements, body, ...definitions].join(words.stop) + words.stop.trimEnd();
  return language === 'zh' ? sentences : capitalised(sentences);
}

function capitalised(sentences: string): string {
  return sentences.replace(
    /(?:^|\. (?:\([^)]*\) )?)[a-z]/g,
    (start) => start.slice(0, -1) + start.slice(-1).toUpperCase(),
  );
}
