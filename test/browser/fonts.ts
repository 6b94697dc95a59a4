import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import wawoff2 from 'wawoff2';
import { CACHE, moveInto } from './unpack.ts';

/** Chinese faces that forms name; none of them is on a bare machine. */
const FORM_FACES = [
  '宋体',
  'SimSun',
  '黑体',
  'SimHei',
  '仿宋',
  '楷体',
  '等线',
  'DengXian',
  'Microsoft YaHei',
];

/**
 * Lets a browser on Linux draw Chinese whatever is installed: Noto Sans SC from npm as a system font. As a web font it
 * would come too late for text on a canvas, and the page's content security policy would have to allow it.
 * @returns what to add to the browser's environment
 */
export async function chineseFonts(): Promise<Readonly<Record<string, string>>> {
  if (process.platform !== 'linux') return {};
  const folder = join(CACHE, 'fonts');
  if (!existsSync(folder)) {
    await mkdir(CACHE, { recursive: true });
    const staging = await mkdtemp(join(CACHE, 'fonts-'));
    await unpackFonts(staging);
    await writeFile(join(staging, 'fonts.conf'), configuration(folder));
    await moveInto(staging, folder);
  }
  return { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
}

/** The package holds about a hundred slices of the font, packed for the web. */
async function unpackFonts(folder: string): Promise<void> {
  const packed = join(
    dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json')),
    'files',
  );
  for (const name of await readdir(packed)) {
    if (!name.endsWith('.woff2')) continue;
    const font = await wawoff2.decompress(await readFile(join(packed, name)));
    await writeFile(join(folder, name.replace('.woff2', '.ttf')), font);
  }
}

function configuration(folder: string): string {
  const alias = (family: string) =>
    `<alias binding="same"><family>${family}</family><prefer><family>Noto Sans SC Thin</family></prefer></alias>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<dir>${folder}</dir>
<cachedir>${join(folder, 'cache')}</cachedir>
${[...FORM_FACES, 'sans-serif', 'serif'].map(alias).join('\n')}
</fontconfig>
`;
}
