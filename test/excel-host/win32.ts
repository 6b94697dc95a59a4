import type { ExcelHost } from './host.ts';

/** What Excel for Windows calls are known by. */
const RICH_API = 93;
const RICH_API_EVENT = 33;
const RIBBON_EVENT = 39;
const RIBBON_DONE = 94;

/** Excel's answer when it does not take a request up because a cell is being edited; 5001 is "internal error". */
const CELL_IS_EDITED = 5004;
const INTERNAL_ERROR = 5001;

/** API sets that this Excel has; texts, since the number 1.10 would be 1.1. */
const REQUIREMENT_SETS = {
  ExcelApi: '1.15',
  SharedRuntime: '1.1',
  RibbonApi: '1.1',
  RichApiRuntimeFlag: '1.1',
};

/** Arrays come from Excel for Windows as objects that have to be asked. */
function array(items: readonly unknown[]): { toArray: () => readonly unknown[] } {
  return { toArray: () => items };
}

type Handler = (id: number, payload: unknown) => void;

/** The ribbon of the in-memory Excel. */
export interface Ribbon {
  /** Presses the button of that function; comes back when the add-in says that it is done. */
  press(name: string): Promise<void>;
}

/**
 * Lets a page find itself in the task pane of Excel for Windows: `window.external` speaks as it does there, and every
 * call goes to the host. Runs before Office.js, which then goes its usual way.
 */
export function installExcel(host: ExcelHost, language = 'zh-CN'): Ribbon {
  const handlers = new Map<number, Handler>();
  const pressed = new Map<string, () => void>();
  host.onEvents = (entries) => {
    const events = entries.map(({ messageCategory, messageType, targetId, message }) =>
      array([messageCategory, messageType, targetId, message, '', false]),
    );
    handlers.get(RICH_API_EVENT)?.(RICH_API_EVENT, array(events));
  };

  const execute = async (id: number, params: readonly unknown[]): Promise<unknown> => {
    if (id === RIBBON_DONE) {
      pressed.get(String(params[0]))?.();
      return array([0]);
    }
    const [message] = params;
    if (id !== RICH_API || !Array.isArray(message)) return array([INTERNAL_ERROR]);
    const answer = await host.execute(message[4], Number(message[6]));
    if ('body' in answer) return array([0, [200, [], JSON.stringify(answer.body)]]);
    const isEdited = answer.refused.code === 'InvalidOperationInCellEditMode';
    return array([isEdited ? CELL_IS_EDITED : INTERNAL_ERROR]);
  };

  const external = {
    GetHostInfo: () => `Excel$Win32$16.01$${language}$$$disableLogging$0`,
    GetContext: () => contextOf(host, language),
    GetLoggingAllowed: () => false,
    Execute(id: number, params: readonly unknown[], done: (answer: unknown) => void) {
      // Excel never answers in the same tick.
      setTimeout(() => void execute(id, params).then(done), 0);
    },
    RegisterEvent(id: number, _target: string, handler: Handler, done: (status: number) => void) {
      handlers.set(id, handler);
      setTimeout(() => done(0), 0);
    },
    UnregisterEvent(id: number, _target: string, done: (status: number) => void) {
      handlers.delete(id);
      setTimeout(() => done(0), 0);
    },
  };
  Object.defineProperty(window, 'external', { value: external, configurable: true });

  return {
    press: (name) =>
      new Promise((resolve, reject) => {
        const handler = handlers.get(RIBBON_EVENT);
        if (!handler) {
          reject(new Error('the page has not asked for ribbon buttons'));
          return;
        }
        const call = `press-${String(pressed.size)}`;
        pressed.set(call, resolve);
        handler(RIBBON_EVENT, array([call, name, JSON.stringify({ source: { id: name } })]));
      }),
  };
}

/** What Office.js asks of the add-in's surroundings while it starts. */
function contextOf(host: ExcelHost, language: string) {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => 'ziping',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => language,
    GetAppDataLocale: () => language,
    GetDocUrl: () => `C:\\${host.book.name}`,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => '00000000-0000-0000-0000-000000000000',
    GetInstanceId: () => 'ziping-1',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => true,
    GetSupportedMatrix: () => JSON.stringify(REQUIREMENT_SETS),
    GetHostFullVersion: () => '16.0.17628.20000',
    GetDialogRequirementMatrix: () => '{}',
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify({ bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0 }),
    GetSettings: () => ({ Read: () => {}, Write: () => {} }),
  };
}
