import type { Element } from './element.ts';

/**
 * The children of each element in the order that Office demands, from Microsoft's manifest reference. "!" must be there,
 * "+" may be several. Elements that are not in the table have no children.
 */
const CHILDREN: Readonly<Record<string, string>> = {
  OfficeApp:
    'Id! AlternateId Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl! HighResolutionIconUrl! ' +
    'SupportUrl AppDomains Hosts! Requirements DefaultSettings! Permissions! Dictionary VersionOverrides',
  'OfficeApp/Hosts': 'Host!+',
  Requirements: 'Sets Methods',
  Sets: 'Set!+',
  DefaultSettings: 'SourceLocation! RequestedWidth RequestedHeight',
  DisplayName: 'Override+',
  'OfficeApp/Description': 'Override+',
  VersionOverrides: 'Description Requirements Hosts! Resources!',
  'VersionOverrides/Hosts': 'Host!+',
  'VersionOverrides/Hosts/Host': 'Runtimes AllFormFactors DesktopFormFactor!',
  Runtimes: 'Runtime!',
  DesktopFormFactor: 'GetStarted FunctionFile! ExtensionPoint!+',
  ExtensionPoint: 'CustomTab OfficeTab!',
  OfficeTab: 'Group!+',
  Group: 'Label! Icon! Control!+',
  Control: 'Label! Supertip! Icon! Action! Enabled',
  Supertip: 'Title! Description!',
  Icon: 'Image!+',
  Action: 'TaskpaneId SourceLocation FunctionName Title',
  Resources: 'Images! Urls! ShortStrings! LongStrings!',
  Images: 'Image!+',
  Urls: 'Url!+',
  ShortStrings: 'String!+',
  LongStrings: 'String!+',
  String: 'Override+',
};

/** What is out of order, missing, twice or unknown, as "OfficeApp/Hosts: …". */
export function violations(element: Element, path: readonly string[] = []): string[] {
  const here = [...path, element.name];
  const rule = ruleOf(here);
  const found: string[] = [];
  let place = 0;
  for (const { name } of element.children) {
    const at = rule.findIndex((each) => each.name === name);
    if (at < 0) found.push(`${here.join('/')}: ${name} has no place there`);
    else if (at < place) found.push(`${here.join('/')}: ${name} comes too late`);
    place = Math.max(place, at);
  }
  for (const { name, required, several } of rule) {
    const count = element.children.filter((child) => child.name === name).length;
    if (required && count === 0) found.push(`${here.join('/')}: ${name} is missing`);
    if (!several && count > 1) found.push(`${here.join('/')}: ${name} is there more than once`);
  }
  return [...found, ...element.children.flatMap((child) => violations(child, here))];
}

/** The rule for the longest end of the path that has one. */
function ruleOf(path: readonly string[]) {
  const key = path.map((_, i) => path.slice(i).join('/')).find((end) => CHILDREN[end] !== undefined);
  const text = key === undefined ? '' : (CHILDREN[key] ?? '');
  return text
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => ({
      name: part.replaceAll(/[!+]/g, ''),
      required: part.includes('!'),
      several: part.includes('+'),
    }));
}
