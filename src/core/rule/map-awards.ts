import type { Award, Band, Rule, Span } from './rule.ts';

/** What an award becomes; `span` is the clause it stands in, where the rule has it. */
type Change = (award: Award, span: Span | null) => Award;

/** A rule with every award in it changed, the innermost first. */
export function mapAwards(rule: Rule, change: Change): Rule {
  const ofAward = (award: Award, span: Span | null): Award =>
    change(award.kind === 'rule' ? { ...award, rule: mapAwards(award.rule, change) } : award, span);
  const ofBands = (bands: readonly Band[]): readonly Band[] =>
    bands.map((band) => ({ ...band, award: ofAward(band.award, band.span) }));
  switch (rule.kind) {
    case 'bands':
    case 'goals':
      return { ...rule, bands: ofBands(rule.bands) };
    case 'condition': {
      const { met, unmet, span } = rule;
      return { ...rule, met: ofAward(met, span), unmet: unmet && ofAward(unmet, span) };
    }
    case 'parts':
      return { ...rule, parts: rule.parts.map((part) => ({ ...part, rule: mapAwards(part.rule, change) })) };
    case 'choice':
      return {
        ...rule,
        options: rule.options.map((option) => ({ ...option, rule: mapAwards(option.rule, change) })),
      };
    case 'bounded':
      return { ...rule, rule: mapAwards(rule.rule, change) };
    case 'veto':
      return { ...rule, award: ofAward(rule.award, rule.span), rule: mapAwards(rule.rule, change) };
    case 'deduction':
      return rule.from ? { ...rule, from: mapAwards(rule.from, change) } : rule;
    case 'formula':
    case 'steps':
    case 'grades':
    case 'adjustment':
      return rule;
    default:
      return rule satisfies never;
  }
}
