import type { ICommand, ICommandInfo } from '@univerjs/core';

/** Whether what was carried out is this command; its identifier vouches for the type of its parameters. */
export function isCommand<P extends object>(
  definition: ICommand<P>,
  carriedOut: Readonly<ICommandInfo>,
): carriedOut is Readonly<ICommandInfo<P>> {
  return carriedOut.id === definition.id;
}
