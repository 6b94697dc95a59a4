/**
 * The messages between Office.js and Excel: one request for every `context.sync()` with work in it.
 * Names are PascalCase here; what the add-in typed into `load` travels as it was typed.
 */
export interface Arguments {
  readonly Arguments?: readonly unknown[];
  /** In the same places as the arguments: the object path of each argument that is a proxy. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

export interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: Query;
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** Whether a message has the outer shape of a request; what is inside is looked at where it is used. */
export function isRequest(value: unknown): value is RequestBody {
  return typeof value === 'object' && value !== null && 'Actions' in value && 'ObjectPaths' in value;
}

export interface ResponseBody {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number };
}

export const PathType = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export const ActionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

/** What Office.js says of a request as a whole. */
export const RequestFlag = {
  /** Something in it may write. Excel versions without undo for add-ins forget the user's undo history then. */
  write: 1,
  /** `delayForCellEdit`: wait until no cell is being edited. */
  delayForCellEdit: 64,
} as const;
