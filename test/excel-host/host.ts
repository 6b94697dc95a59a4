import { parseCell } from '../../src/core/grid/address.ts';
import { HostError } from './host-error.ts';
import { Interpreter } from './interpreter.ts';
import { newBook, sheetBy, type Book, type Content } from './model.ts';
import { typeInto } from './objects/range-data.ts';
import { addinInternalService, workbook } from './objects/workbook.ts';
import { ActionType, PathType, RequestFlag, isRequest, type RequestBody } from './wire.ts';

/** One request of the add-in and what came back. */
export interface RoundTrip {
  readonly request: RequestBody;
  /** Office.js declared the request as one that may write. */
  readonly write: boolean;
  readonly bytes: number;
  readonly answerBytes: number;
}

/** An answer, or the error of a request that Excel did not take up at all. */
export type Answer =
  { readonly body: unknown } | { readonly refused: { readonly code: string; readonly message: string } };

/** An event as it travels to Office.js. */
export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

/** Excel in memory: a workbook, and Excel's side of the conversation with Office.js. */
export class ExcelHost {
  readonly book: Book;
  /** Every request that the add-in made; releases of proxies by Office.js itself are not counted. */
  readonly trips: RoundTrip[] = [];
  /** Where events go; set by whatever carries the messages. */
  onEvents: ((entries: readonly EventEntry[]) => void) | null = null;
  /** Most bytes of a request and of an answer; Excel on the web has 5 MB. */
  payloadLimit = Infinity;
  /** Excel versions before ExcelApi 1.14 do not tell who caused a change. */
  tellsTriggerSource = true;
  /** What a call on a null object gives: a null object (documented), or an error. */
  absorbsNull = true;
  readonly #interpreter: Interpreter;
  readonly #failures: { location: string | null; code: string; skip: number }[] = [];
  #editing: Promise<void> | null = null;

  constructor(book: Book = newBook('工作簿1.xlsx')) {
    this.book = book;
    this.#interpreter = new Interpreter({
      root: workbook.of(book),
      services: { [addinInternalService.name]: addinInternalService.of({}) },
      before: (location) => this.#failAt(location),
      absorbNull: () => this.absorbsNull,
    });
  }

  get keptReferences(): number {
    return this.#interpreter.keptReferences;
  }

  /** The next request fails as a whole. */
  failNext(code: string): void {
    this.#failures.push({ location: null, code, skip: 0 });
  }

  /** The action at `location` ("Range.values") fails when it is reached for the nth time, and with it the rest of its request. */
  failAt(location: string, code: string, nth = 1): void {
    this.#failures.push({ location, code, skip: nth - 1 });
  }

  /** A cell is being edited until the returned function is called. */
  startEditing(): () => void {
    let done = () => {};
    this.#editing = new Promise((resolve) => (done = resolve));
    return () => {
      this.#editing = null;
      done();
    };
  }

  /** What a person types into a cell. */
  type(sheet: string, cell: string, content: Content): void {
    const at = parseCell(cell);
    if (!at) throw new Error(`no cell: ${cell}`);
    typeInto(sheetBy(this.book, sheet), at.row, at.column, content);
    this.#tell();
  }

  /** Carries out one request; Excel sees nothing but its JSON text. */
  async execute(body: unknown, flags: number): Promise<Answer> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const request: unknown = JSON.parse(text);
    if (!isRequest(request)) throw new Error('no request of Office.js');
    if (this.#editing) {
      if ((flags & RequestFlag.delayForCellEdit) === 0) return refusal('InvalidOperationInCellEditMode');
      await this.#editing;
    }
    const counted = isOfTheAddin(request);
    const failure = counted && this.#failures.findIndex(({ location }) => location === null);
    if (typeof failure === 'number' && failure >= 0) {
      const [{ code } = { code: '' }] = this.#failures.splice(failure, 1);
      return refusal(code);
    }
    if (text.length > this.payloadLimit) return refusal('RequestPayloadSizeLimitExceeded');
    const response = JSON.stringify(this.#interpreter.process(request));
    if (counted) {
      const write = (flags & RequestFlag.write) !== 0;
      this.trips.push({ request, write, bytes: text.length, answerBytes: response.length });
    }
    queueMicrotask(() => this.#tell());
    if (response.length > this.payloadLimit) return refusal('ResponsePayloadSizeLimitExceeded');
    const answer: unknown = JSON.parse(response);
    return { body: answer };
  }

  #failAt(location: string): void {
    const failure = this.#failures.find((each) => each.location === location);
    if (!failure) return;
    if (failure.skip > 0) {
      failure.skip -= 1;
      return;
    }
    this.#failures.splice(this.#failures.indexOf(failure), 1);
    throw new HostError(failure.code, 'Asked for by the test.', 500);
  }

  #tell(): void {
    const events = this.book.events.splice(0);
    if (events.length === 0) return;
    this.onEvents?.(
      events.map(({ sheet, address, changeType, own }) => ({
        messageCategory: 65_536,
        messageType: 10,
        targetId: 'Workbook',
        message: JSON.stringify({
          changeType,
          source: 'Local',
          worksheetId: sheet.id,
          address,
          shiftDirection: 'None',
          ...(this.tellsTriggerSource && { triggerSource: own ? 'ThisLocalAddin' : 'Unknown' }),
        }),
      })),
    );
  }
}

function refusal(code: string): Answer {
  return { refused: { code, message: `Excel refused the request: ${code}.` } };
}

/** Not the releases of proxies and the announcements that Office.js makes by itself. */
function isOfTheAddin({ Actions, ObjectPaths }: RequestBody): boolean {
  const typeOf = (path: number) => ObjectPaths[String(path)]?.ObjectPathType;
  if (Actions.some(({ ObjectPathId }) => typeOf(ObjectPathId) === PathType.newObject)) return false;
  return Actions.some(
    ({ ActionType: type, Name, ObjectPathId }) =>
      Name !== '_RemoveReference' &&
      !(type === ActionType.instantiate && typeOf(ObjectPathId) === PathType.global),
  );
}
