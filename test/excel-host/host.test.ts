import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ExcelHost } from './host.ts';
import { bookOf, contentAt } from './load.ts';
import { attach } from './node.ts';

let host: ExcelHost;

beforeEach(() => {
  host = new ExcelHost(
    bookOf({
      表一: [
        ['名称', 3],
        ['李四', null],
      ],
      'Data 2': [],
    }),
  );
  attach(host);
});

type Batch = (context: Excel.RequestContext, sheet: Excel.Worksheet) => void;

/** Queues something on the first sheet and sends it. */
function send(batch: Batch): Promise<void> {
  return Excel.run(async (context) => {
    batch(context, context.workbook.worksheets.getItem('表一'));
    await context.sync();
  });
}

/** The code of the error that a request ends with. */
async function codeOf(request: Promise<unknown>): Promise<string> {
  try {
    await request;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
  return 'none';
}

const cell = (name: string) => contentAt(host.book.sheets[0], name);

describe('the conversation with the real library', () => {
  test('a used range is read in one round trip and let go of', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('表一').getUsedRange(true);
      range.load('values,address,numberFormat,text');
      await context.sync();
      expect(range.address).toBe("'表一'!A1:B2");
      expect(range.values).toEqual([
        ['名称', 3],
        ['李四', ''],
      ]);
      expect(range.text).toEqual([
        ['名称', '3'],
        ['李四', ''],
      ]);
      expect(range.numberFormat).toEqual([
        ['General', 'General'],
        ['General', 'General'],
      ]);
    });
    expect(host.trips).toHaveLength(1);
    expect(host.trips[0]?.write).toBe(false);
    expect(host.keptReferences).toBe(0);
  });

  test('a property that was not loaded cannot be read', async () => {
    const read = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      return [sheet.name, sheet.visibility];
    });
    expect(await codeOf(read)).toBe('PropertyNotLoaded');
  });

  test('what is missing fails, or is a null object that passes nothing on', async () => {
    expect(
      await codeOf(send((context) => void context.workbook.worksheets.getItem('没有').load('name'))),
    ).toBe('ItemNotFound');
    await Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('没有');
      const beyond = missing.getNextOrNullObject().load('name');
      missing.getRange('A1').values = [[1]];
      await context.sync();
      expect(beyond.isNullObject).toBe(true);
    });
  });

  test('a failing action ends the request; what came before stays', async () => {
    const request = send((_, sheet) => {
      sheet.getRange('D1').values = [['先']];
      sheet.getRange('D2:D3').values = [['大小不对']];
      sheet.getRange('D4').values = [['后']];
    });
    expect(await codeOf(request)).toBe('InvalidArgument');
    expect(cell('D1')).toBe('先');
    expect(cell('D4')).toBeUndefined();
  });

  test('a call that it does not know fails by name', async () => {
    const request = send((_, sheet) => void sheet.charts.load('items/name'));
    await expect(request).rejects.toMatchObject({ code: 'HostNotImplemented' });
    await expect(send((_, sheet) => sheet.getRange('A1').delete('Up'))).rejects.toThrow('Range.Delete()');
  });

  test('larger writes arrive in parts and as one', async () => {
    const rows = Array.from({ length: 900 }, (_, i) => [i, `第${String(i)}行`]);
    await send((_, sheet) => (sheet.getRange('F1:G900').values = rows));
    expect([cell('F900'), cell('G900')]).toEqual([899, '第899行']);
    expect(host.trips).toHaveLength(1);
  });

  test('null leaves a cell alone and "" empties it', async () => {
    await send((_, sheet) => (sheet.getRange('A1:B1').values = [[null, '']]));
    expect([cell('A1'), cell('B1')]).toEqual(['名称', '']);
  });
});

describe('entries are read as typing', () => {
  test.each<[string, string | number | boolean, string | number | boolean]>([
    ['a number', '3.50', 3.5],
    ['thousands', '1,234', 1234],
    ['a percentage', '85%', 0.85],
    ['a date', '2023-12-31', 45291],
    ['a date in Chinese', '2023年12月31日', 45291],
    ['a logical value', 'true', true],
    ['text', '支出率85%', '支出率85%'],
    ['text by an apostrophe', "'007", '007'],
    ['a formula', '=B1*2', 6],
  ])('%s', async (_, entry, content) => {
    await send((__, sheet) => (sheet.getRange('E5').values = [[entry]]));
    expect(cell('E5')).toBe(content);
  });

  test('a text that begins like a formula and is none is refused', async () => {
    expect(await codeOf(send((_, sheet) => (sheet.getRange('E5').values = [['-2分：未公开']])))).toBe(
      'InvalidArgument',
    );
  });

  test('a cell in text format takes numbers and apostrophes as text', async () => {
    await send((_, sheet) => {
      const range = sheet.getRange('E5:E6');
      range.numberFormat = [['@'], ['@']];
      range.values = [[3.5], ["'甲"]];
    });
    expect([cell('E5'), cell('E6')]).toEqual(['3.5', "'甲"]);
  });

  test('totals follow; a formula that would have to be guessed is refused', async () => {
    await send((_, sheet) => {
      sheet.getRange('E1').values = [['=SUM(B1:B2,10)-1']];
      sheet.getRange('B2').values = [[4]];
    });
    expect(cell('E1')).toBe(16);
    await expect(send((_, sheet) => (sheet.getRange('E2').values = [['=IF(B1>1,1,2)']]))).rejects.toThrow(
      'calculating =IF(B1>1,1,2)',
    );
  });
});

describe('Excel refuses', () => {
  test.each<[string, Batch]>([
    ['values', (_, sheet) => (sheet.getRange('A1').values = [[1]])],
    ['formats', (_, sheet) => (sheet.getRange('A1').numberFormat = [['0']])],
    ['copied formats', (_, sheet) => sheet.getRange('A1').copyFrom('B1', 'Formats')],
    ['conditional formats', (_, sheet) => void sheet.getRange('A1').conditionalFormats.add('Custom')],
  ])('%s on a protected sheet', async (_, batch) => {
    host.book.sheets[0]!.protected = true;
    expect(await codeOf(send(batch))).toBe('AccessDenied');
    expect(cell('A1')).toBe('名称');
  });

  test('everything while a cell is being edited, unless it may wait', async () => {
    const done = host.startEditing();
    expect(await codeOf(send((_, sheet) => void sheet.load('name')))).toBe('InvalidOperationInCellEditMode');
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem('表一').getRange('A9').values = [['之后']];
      await context.sync();
    });
    setTimeout(done, 10);
    await waiting;
    expect(cell('A9')).toBe('之后');
  });

  test('requests and answers that are too large; what an answer was about has happened', async () => {
    host.payloadLimit = 2_000;
    expect(await codeOf(send((_, sheet) => (sheet.getRange('A3').values = [['长'.repeat(3_000)]])))).toBe(
      'RequestPayloadSizeLimitExceeded',
    );
    expect(cell('A3')).toBeUndefined();
    const request = send((_, sheet) => {
      sheet.getRange('A3').values = [['短']];
      sheet.getRange('A1:Z50').load('text');
    });
    expect(await codeOf(request)).toBe('ResponsePayloadSizeLimitExceeded');
    expect(cell('A3')).toBe('短');
  });

  test('what a test tells it to, once', async () => {
    host.failAt('Range.values', 'GeneralException', 2);
    const request = () =>
      send((_, sheet) => {
        sheet.getRange('D1').values = [[1]];
        sheet.getRange('D2').values = [[2]];
      });
    expect(await codeOf(request())).toBe('GeneralException');
    expect([cell('D1'), cell('D2')]).toEqual([1, undefined]);
    await request();
    host.failNext('InactiveWorkbook');
    expect(await codeOf(request())).toBe('InactiveWorkbook');
  });
});

test('changes are told, and who made them', async () => {
  const heard: unknown[] = [];
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(async ({ address, triggerSource }) => {
      heard.push([address, triggerSource]);
    });
    await context.sync();
    return added;
  });
  await send((_, sheet) => (sheet.getRange('C1').values = [[1]]));
  host.type('Data 2', 'B9', 'x');
  await vi.waitFor(() =>
    expect(heard).toEqual([
      ['C1', 'ThisLocalAddin'],
      ['B9', 'Unknown'],
    ]),
  );
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  host.type('Data 2', 'B9', 'y');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toHaveLength(2);
});
