import { intervalComplement } from '../../rule/complement.ts';
import type { Award, Band, BandsRule } from '../../rule/rule.ts';
import type { SayWords } from './words.ts';

type Plain = Exclude<Award, { kind: 'rule' }>;

/** Values of a figure, and of another where they matter too, with what they give. */
interface Said {
  readonly condition: string;
  readonly award: Plain;
}

/** 合格率=100%且优良率≥70%，得8分: tiers of two figures in one sentence each; null for any other rule. */
export function sayPair(rule: BandsRule, words: SayWords): string | null {
  const inner = rule.bands.flatMap((band) => tiersIn(band) ?? []);
  const [second] = inner;
  if (!second || inner.some((of) => of.measure.name !== second.measure.name)) return null;
  if (second.measure.name === rule.measure.name) return null;
  const said: Said[] = [];
  for (const band of rule.bands) {
    const limit = words.interval(words.text(rule.measure.name), band.interval, rule.measure.unit);
    const tiers = tiersIn(band);
    if (!tiers) {
      if (band.award.kind === 'rule') return null;
      said.push({ condition: limit, award: band.award });
      continue;
    }
    for (const { interval, award } of tiers.bands) {
      if (award.kind === 'rule') return null;
      const other = words.interval(words.text(tiers.measure.name), interval, tiers.measure.unit);
      said.push({ condition: words.joint(limit, other), award });
    }
  }
  const whole = [rule, ...inner].every(
    (of) => intervalComplement(of.bands.map((b) => b.interval)).length === 0,
  );
  const rest = whole ? commonest(said) : null;
  const clauses = said
    .filter(({ award }) => rest === null || !same(award, rest))
    .map(({ condition, award }) => words.gives(condition, words.award(award)));
  if (rest === null) return clauses.join(words.item);
  return clauses.join(words.item) + (clauses.length > 1 ? words.item : words.clause) + words.otherwise(rest);
}

function tiersIn({ award }: Band): BandsRule | null {
  return award.kind === 'rule' && award.rule.kind === 'bands' ? award.rule : null;
}

/** What most of the values give: they need not be said one by one. Null where each gives something of its own. */
function commonest(said: readonly Said[]): Plain | null {
  const counts = said.map(({ award }) => said.filter((other) => same(other.award, award)).length);
  const most = Math.max(...counts);
  return most < 2 || most === said.length ? null : (said[counts.indexOf(most)]?.award ?? null);
}

function same(a: Award, b: Award): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
