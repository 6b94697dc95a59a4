import { describe, expect, test } from 'vitest';
import { ziping } from './desk.ts';

const BANDS =
  '固定资产利用率≥90%的，得2分；75%（含）-90%的，得1.5分；60%（含）-75%的，得1分；低于60%的，不得分。';

describe('ziping rule', () => {
  test('says the rule back and lists what it needs', async () => {
    const { status, out, error } = await ziping(['rule', BANDS, '--weight', '2', '--name', '固定资产利用率']);
    expect({ status, error }).toEqual({ status: 0, error: '' });
    expect(out).toMatch(/^读作 +固定资产利用率/m);
    expect(out).toMatch(/^需要 +固定资产利用率（%）/m);
  });

  test('reads standard input', async () => {
    const given = await ziping(['rule', BANDS, '--json']);
    const piped = await ziping(['rule', '--json'], `${BANDS}\n`);
    expect(piped).toEqual(given);
    expect(JSON.parse(piped.out)).toMatchObject({
      schema: 'ziping/rule/1',
      text: BANDS,
      status: 'understood',
      needs: ['固定资产利用率（%）'],
      troubles: [],
      tree: { kind: 'bands' },
    });
  });

  test('says what it could not read', async () => {
    const { status, out } = await ziping(['rule', '根据工作完成质量由考核组研究确定。', '--json']);
    expect(status).toBe(0);
    const reading: unknown = JSON.parse(out);
    expect(reading).toMatchObject({ status: 'not-understood' });
    expect(reading).toHaveProperty('troubles.0');
  });

  test('in English', async () => {
    const { out } = await ziping(['rule', BANDS, '--lang', 'en']);
    expect(out).toMatch(/^Reads as/m);
    expect(out).toMatch(/^Needs/m);
  });

  test('nothing on standard input is a mistake', async () => {
    expect(await ziping(['rule'], ' \n')).toMatchObject({ status: 2, out: '' });
  });
});
