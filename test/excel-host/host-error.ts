/** An error as Excel reports it: a code that programs read and a message that they must not show. */
export class HostError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export function itemNotFound(): HostError {
  return new HostError('ItemNotFound', "The requested resource doesn't exist.", 404);
}

export function itemAlreadyExists(): HostError {
  return new HostError(
    'ItemAlreadyExists',
    'A resource with the same name or identifier already exists.',
    409,
  );
}

export function invalidArgument(): HostError {
  return new HostError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
}

export function accessDenied(): HostError {
  return new HostError('AccessDenied', 'You cannot perform the requested operation.', 403);
}

/** Ours, not Excel's: the add-in asked for something that this host does not know. It is never answered with a guess. */
export function notInHost(what: string): HostError {
  return new HostError('HostNotImplemented', `The in-memory Excel does not know ${what}.`, 501);
}
