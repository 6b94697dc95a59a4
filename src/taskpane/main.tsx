import { createRoot } from 'react-dom/client';
import { registerCommands } from '../commands/register.ts';
import { excelLook } from '../excel/look.ts';
import { openExcel } from '../excel/open.ts';
import { startExcel } from '../excel/start.ts';
import { deskOf } from './desk.ts';
import { OutsideExcel } from './OutsideExcel.tsx';
import { DeskPane } from './TaskPane.tsx';

/** The add-in's page: the pane in Excel, and behind it the ribbon, on one workbook. */
async function start(place: HTMLElement): Promise<void> {
  const root = createRoot(place);
  if ((await startExcel()) === 'none') {
    root.render(<OutsideExcel />);
    return;
  }
  const look = excelLook();
  const language = look.language.startsWith('zh') ? 'zh' : 'en';
  const desk = deskOf(openExcel(), language);
  registerCommands({ recalculate: desk.recalculate });
  document.documentElement.lang = look.language;
  root.render(<DeskPane desk={desk} language={language} theme={look.dark ? 'dark' : 'light'} />);
}

const place = document.getElementById('pane');
if (place) void start(place);
