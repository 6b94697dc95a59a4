import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseXml } from './element.ts';
import { violations } from './schema.ts';

const manifest = readFileSync(new URL('../../manifest.xml', import.meta.url), 'utf8');

describe('the check of the order of elements', () => {
  test.each<[string, (xml: string) => string, string]>([
    [
      'two that have changed places',
      (xml) => xml.replace(/(<IconUrl .*>\n)(.*\n)/, '$2$1'),
      'OfficeApp: IconUrl comes too late',
    ],
    [
      'one that is missing',
      (xml) => xml.replace(/<Permissions>.*\n/, ''),
      'OfficeApp: Permissions is missing',
    ],
    [
      'one that is there twice',
      (xml) => xml.replace(/<Version>.*\n/, '$&$&'),
      'OfficeApp: Version is there more than once',
    ],
    [
      'one that has no place there',
      (xml) =>
        xml.replace('<OfficeTab id="TabHome">', '<OfficeTab id="TabHome"><Label resid="Group.Label" />'),
      'OfficeApp/VersionOverrides/Hosts/Host/DesktopFormFactor/ExtensionPoint/OfficeTab: Label has no place there',
    ],
  ])('finds %s', (_, change, violation) => {
    expect(change(manifest)).not.toBe(manifest);
    expect(violations(parseXml(change(manifest)))).toEqual([violation]);
  });
});
