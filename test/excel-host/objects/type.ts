import { HostError } from '../host-error.ts';

/** A property with a plain value. */
export interface Scalar<D> {
  readonly get?: (data: D) => unknown;
  readonly set?: (data: D, value: unknown) => void;
}

/** What objects of one Excel type offer, in the names of the wire. */
export interface Members<D> {
  /** What an object is known by when Excel has made or found it: its id, its name. */
  readonly identity?: (data: D) => Readonly<Record<string, unknown>>;
  readonly scalars?: Readonly<Record<string, Scalar<D>>>;
  readonly navigations?: Readonly<Record<string, (data: D) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (data: D, args: readonly unknown[]) => unknown>>;
  /** `getItem` of a collection. */
  readonly indexer?: (data: D, key: unknown) => HostObject;
  readonly items?: (data: D) => readonly HostObject[];
}

/** An object of the host, asked by name. Names that it does not have give undefined. */
export interface HostObject {
  readonly typeName: string;
  identity(): Readonly<Record<string, unknown>>;
  scalarNames(): readonly string[];
  scalar(
    name: string,
  ): { readonly name: string; get?: () => unknown; set?: (value: unknown) => void } | undefined;
  navigation(name: string): { readonly name: string; follow: () => HostObject | null } | undefined;
  method(name: string): ((args: readonly unknown[]) => unknown) | undefined;
  item(key: unknown): HostObject | undefined;
  items(): readonly HostObject[] | undefined;
}

/** An Excel type: makes its objects and takes their data out of arguments. */
export class HostType<D> {
  readonly name: string;
  readonly members: Members<D>;
  readonly #data = new WeakMap<HostObject, D>();

  constructor(name: string, members: Members<D>) {
    this.name = name;
    this.members = members;
  }

  of(data: D): HostObject {
    const object = new Instance(this, data);
    this.#data.set(object, data);
    return object;
  }

  /** The data of an argument that is an object of this type. */
  dataOf(argument: unknown): D | undefined {
    return argument instanceof Instance ? this.#data.get(argument) : undefined;
  }
}

class Instance<D> implements HostObject {
  readonly type: HostType<D>;
  readonly data: D;

  constructor(type: HostType<D>, data: D) {
    this.type = type;
    this.data = data;
  }

  get typeName(): string {
    return this.type.name;
  }

  identity(): Readonly<Record<string, unknown>> {
    return this.type.members.identity?.(this.data) ?? {};
  }

  scalarNames(): readonly string[] {
    return Object.keys(this.type.members.scalars ?? {});
  }

  scalar(name: string) {
    const found = find(this.type.members.scalars, name);
    if (!found) return undefined;
    const { get, set } = found.value;
    return {
      name: found.name,
      ...(get && { get: () => get(this.data) }),
      ...(set && { set: (value: unknown) => set(this.data, value) }),
    };
  }

  navigation(name: string) {
    const found = find(this.type.members.navigations, name);
    return found && { name: found.name, follow: () => found.value(this.data) };
  }

  method(name: string): ((args: readonly unknown[]) => unknown) | undefined {
    const call = (wanted: string) => {
      const found = find(this.type.members.methods, wanted);
      return found && ((args: readonly unknown[]) => found.value(this.data, args));
    };
    const twin = /^(.+)OrNullObject$/.exec(name)?.[1];
    return call(name) ?? (twin === undefined ? undefined : this.orNull(twin, call(twin)));
  }

  item(key: unknown): HostObject | undefined {
    return this.type.members.indexer?.(this.data, key);
  }

  items(): readonly HostObject[] | undefined {
    return this.type.members.items?.(this.data);
  }

  /** Every …OrNullObject has a twin that fails where this one gives nothing. */
  private orNull(twin: string, call: ((args: readonly unknown[]) => unknown) | undefined) {
    const found =
      call ??
      (twin === 'GetItem' && this.type.members.indexer
        ? ([key]: readonly unknown[]) => this.item(key)
        : undefined);
    return (
      found &&
      ((args: readonly unknown[]) => {
        try {
          return found(args);
        } catch (error) {
          if (error instanceof HostError && error.code === 'ItemNotFound') return null;
          throw error;
        }
      })
    );
  }
}

/** Excel takes names whatever their case. */
function find<T>(table: Readonly<Record<string, T>> | undefined, name: string) {
  for (const [key, value] of Object.entries(table ?? {})) {
    if (key.toLowerCase() === name.toLowerCase()) return { name: key, value };
  }
  return undefined;
}
