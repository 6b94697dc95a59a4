import { describe, expect, test } from 'vitest';
import { parseUnit, readUnit, unitConflict, unitInName } from '../../../src/core/quantity/unit.ts';

const shown = (parsed: ReturnType<typeof parseUnit>): string | null =>
  parsed === null ? null : `${parsed.unit.dimension} ${parsed.unit.word} ×${parsed.factor.toFraction()}`;

describe('a unit column', () => {
  test.each([
    ['万元', 'money 元 ×10000'],
    ['亿美元', 'money 美元 ×100000000'],
    ['%', 'ratio % ×1/100'],
    ['百分比', 'ratio 百分比 ×1/100'],
    ['‰', 'ratio ‰ ×1/1000'],
    ['个', 'count 个 ×1'],
    ['万人次', 'count 人次 ×10000'],
    ['平方米', 'area 平方米 ×1'],
    ['万平方米', 'area 平方米 ×10000'],
    ['亩', 'area 亩 ×2000/3'],
    ['工作日', 'time 工作日 ×1'],
    ['天', 'time 天 ×24'],
    ['年', 'time 年 ×12'],
    ['分', 'score 分 ×1'],
    ['元/人', 'count 元/人 ×1'],
    ['万元/个', 'count 元/个 ×10000'],
    ['次/年', 'count 次/年 ×1'],
    ['单位：万元', 'money 元 ×10000'],
    ['孵化器', 'count 孵化器 ×1'],
    ['', null],
    ['/', null],
    ['—', null],
    ['无', null],
    ['是/否', null],
    ['按文件要求执行的各项工作任务', null],
  ])('%s is %s', (text, expected) => {
    expect(shown(parseUnit(text))).toBe(expected);
  });
});

describe('brackets behind a name', () => {
  test.each([
    ['展会面积(平方米)', 'area 平方米 ×1'],
    ['全市进口额（亿元）', 'money 元 ×100000000'],
    ['跨境电子商务企业备案数同比增长(%)', 'ratio % ×1/100'],
    ['支持企业数（家）', 'count 家 ×1'],
    ['项目绩效（试行）', null],
    ['满意度（调查问卷满意家数/调查问卷数*100%）', null],
    ['服务企业', null],
  ])('%s: %s', (name, expected) => {
    expect(shown(unitInName(name))).toBe(expected);
  });
});

describe('a unit in a text', () => {
  test.each([
    ['家企业', '家'],
    ['家庭', null],
    ['次性', null],
    ['人民币', '人民币'],
    ['人均', null],
    ['元旦', null],
    ['分之', null],
    ['分钟', '分钟'],
    ['年度', null],
    ['个百分点', '个百分点'],
    ['个工作日', '个工作日'],
    ['个多月', null],
    ['km2', 'km2'],
    ['kmh', null],
    ['起草', null],
    ['套取', null],
  ])('%s begins with %s', (text, word) => {
    expect(readUnit(text, 0)?.unit.word ?? null).toBe(word);
  });
});

describe('what can be compared', () => {
  test.each([
    ['家', '户', null],
    ['个', '家', null],
    ['个', '人次', 'units-differ'],
    ['人', '人次', 'units-differ'],
    ['人', '名', null],
    ['项', '家', 'units-differ'],
    ['元', '美元', 'currencies-differ'],
    ['元', '万元', null],
    ['元', '元/人', 'units-differ'],
    ['%', '‰', null],
    ['%', '个百分点', 'units-differ'],
    ['%', '倍', 'units-differ'],
    ['天', '小时', null],
    ['天', '工作日', 'units-differ'],
    ['天', '个月', 'units-differ'],
    ['年', '个月', null],
    ['亩', '公顷', null],
    ['亩', '米', 'units-differ'],
  ])('%s and %s: %s', (a, b, expected) => {
    const [left, right] = [parseUnit(a)!.unit, parseUnit(b)!.unit];
    expect(unitConflict(left, right)).toBe(expected);
    expect(unitConflict(right, left)).toBe(expected);
  });
});
