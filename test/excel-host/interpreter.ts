import { HostError, invalidArgument, itemNotFound, notInHost } from './host-error.ts';
import type { HostObject } from './objects/type.ts';
import { answerQuery } from './query.ts';
import {
  ActionType,
  PathType,
  type Action,
  type Arguments,
  type ObjectPath,
  type RequestBody,
} from './wire.ts';
import type { ResponseBody } from './wire.ts';

export interface InterpreterOptions {
  readonly root: HostObject;
  /** Objects that are made by their type's name. */
  readonly services: Readonly<Record<string, HostObject>>;
  /** Called before every action with "Range.values" and the like; what it throws fails the action. */
  readonly before: (location: string) => void;
  /** Whether calls on a null object give null objects, as documented, or fail. */
  readonly absorbNull: () => boolean;
}

/** Carries out requests: which object is meant, what is done with it, what is answered. The objects know the rest. */
export class Interpreter {
  readonly #options: InterpreterOptions;
  readonly #kept = new Map<string, HostObject>();
  readonly #references = new WeakMap<HostObject, string>();
  #made = 0;

  constructor(options: InterpreterOptions) {
    this.#options = options;
  }

  /** Objects that the add-in still holds. */
  get keptReferences(): number {
    return this.#kept.size;
  }

  /** Carries out the actions in order. The first that fails ends the request; what was done before it stays done. */
  process(body: RequestBody): ResponseBody {
    const response: ResponseBody = { Results: [], TraceIds: [] };
    const request = new Request(body, this.#options, (name) => this.#kept.get(name));
    for (const [index, action] of body.Actions.entries()) {
      try {
        if (action.ActionType === ActionType.trace) response.TraceIds.push(action.Id);
        const value = action.ActionType === ActionType.trace ? null : this.#act(action, request);
        response.Results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        response.Error = {
          Code: error.code,
          Message: error.message,
          Location: request.location(action),
          ActionIndex: index,
          HttpStatusCode: error.status,
        };
        break;
      }
    }
    return response;
  }

  #act(action: Action, request: Request): unknown {
    const object = request.object(action.ObjectPathId);
    if (action.ActionType !== ActionType.instantiate) this.#options.before(request.location(action));
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object && { ...object.identity(), ...this.#referenceOf(object) };
      case ActionType.query:
        return object && { ...this.#referenceOf(object), ...answerQuery(object, action.QueryInfo ?? {}) };
      case ActionType.method:
        return this.#call(object, action, request);
      case ActionType.setProperty:
        if (object) this.#set(object, action, request);
        return null;
      default:
        throw notInHost(`action type ${String(action.ActionType)}`);
    }
  }

  #call(object: HostObject | null, action: Action, request: Request): unknown {
    const args = request.args(action.ArgumentInfo);
    if (action.Name === '_RemoveReference') {
      this.#kept.delete(String(args[0]));
      return null;
    }
    if (!object) return { _IsNull: true };
    if (action.Name === '_KeepReference') {
      this.#keep(object);
      return null;
    }
    const method = object.method(action.Name);
    if (!method) throw notInHost(`${object.typeName}.${action.Name}()`);
    const result = method(args);
    return typeof result === 'object' || result === undefined ? null : result;
  }

  #set(object: HostObject, action: Action, request: Request): void {
    const scalar = object.scalar(action.Name);
    if (!scalar?.set) throw notInHost(`setting ${object.typeName}.${action.Name}`);
    const [value] = request.args(action.ArgumentInfo);
    if (value === undefined) throw invalidArgument();
    scalar.set(value);
  }

  #keep(object: HostObject): void {
    this.#made += 1;
    const name = this.#references.get(object) ?? `reference-${String(this.#made)}`;
    this.#references.set(object, name);
    this.#kept.set(name, object);
  }

  #referenceOf(object: HostObject): Readonly<Record<string, string>> {
    const name = this.#references.get(object);
    return name !== undefined && this.#kept.has(name) ? { _ReferenceId: name } : {};
  }
}

/** One request's objects: every object path is walked once. */
class Request {
  readonly #body: RequestBody;
  readonly #options: InterpreterOptions;
  readonly #kept: (name: string) => HostObject | undefined;
  readonly #found = new Map<number, HostObject | null>();

  constructor(
    body: RequestBody,
    options: InterpreterOptions,
    kept: (name: string) => HostObject | undefined,
  ) {
    this.#body = body;
    this.#options = options;
    this.#kept = kept;
  }

  object(id: number): HostObject | null {
    const known = this.#found.get(id);
    if (known !== undefined) return known;
    const path = this.#body.ObjectPaths[String(id)];
    if (!path) throw new HostError('InvalidObjectPath', `There is no object path ${String(id)}.`);
    const object = this.#walk(path);
    this.#found.set(id, object);
    return object;
  }

  /** The arguments, with proxies replaced by what they stand for. */
  args(info: Arguments | undefined): readonly unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, index) => {
      const id = ids[index];
      return typeof id === 'number' && id !== 0 ? this.object(id) : argument;
    });
  }

  /** "Range.values", "WorksheetCollection.getItem": how Excel names the place of an error. */
  location(action: Action): string {
    const path = this.#body.ObjectPaths[String(action.ObjectPathId)];
    const owner = action.Name ? action.ObjectPathId : (path?.ParentObjectPathId ?? 0);
    const type = this.#found.get(owner)?.typeName ?? '?';
    const name = action.Name || path?.Name || 'GetItem';
    return `${type}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  }

  #walk(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.global:
        return this.#options.root;
      case PathType.nullObject:
        return null;
      case PathType.newObject:
        return this.#options.services[path.Name] ?? fail(notInHost(path.Name));
      case PathType.reference:
        return this.#kept(path.Name) ?? fail(new HostError('InvalidReference', 'No such reference.', 404));
      default:
        return this.#child(path);
    }
  }

  #child(path: ObjectPath): HostObject | null {
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (!parent) return this.#options.absorbNull() ? null : fail(itemNotFound());
    const args = this.args(path.ArgumentInfo);
    const name = `${parent.typeName}.${path.Name}`;
    if (path.ObjectPathType === PathType.indexer) {
      return parent.item(args[0]) ?? fail(notInHost(`${parent.typeName}.getItem()`));
    }
    if (path.ObjectPathType === PathType.property) {
      return (parent.navigation(path.Name) ?? fail(notInHost(name))).follow();
    }
    this.#options.before(`${parent.typeName}.${path.Name.charAt(0).toLowerCase()}${path.Name.slice(1)}`);
    const made = (parent.method(path.Name) ?? fail(notInHost(`${name}()`)))(args);
    return isHostObject(made) ? made : null;
  }
}

function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'typeName' in value;
}

function fail(error: HostError): never {
  throw error;
}
