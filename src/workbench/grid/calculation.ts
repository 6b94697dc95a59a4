import { ICommandService, type ICommandInfo, type IExecutionOptions, type Injector } from '@univerjs/core';
import {
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { isCommand } from './commands.ts';

const TURN_MS = 10;
/**
 * The engine gathers changes for a tenth of a second before it calculates. What has not begun after four times that will
 * not: no formula depends on what changed. Turns are counted and not time, since both timers are late on a busy page.
 */
const TURNS_TO_BEGIN = 40;

/**
 * Knows whether results of formulas are current. The grid calculates on its own, some time after a change, and tells
 * nobody who does not listen from the start.
 */
export class Calculation {
  readonly #stop: () => void;
  /** Turns to wait for the engine to begin; 0 where nothing has changed since it last began. */
  #turnsLeft = TURNS_TO_BEGIN;
  #running = false;

  constructor(injector: Injector) {
    const listener = injector
      .get(ICommandService)
      .onCommandExecuted((command, options) => this.#heard(command, options));
    this.#stop = () => listener.dispose();
  }

  /** Waits until all results are current; false when that takes longer than `limit` milliseconds. */
  async settled(limit: number): Promise<boolean> {
    const until = Date.now() + limit;
    while (this.#running || this.#turnsLeft > 0) {
      if (Date.now() > until) return false;
      await new Promise((resolve) => setTimeout(resolve, TURN_MS));
      if (this.#turnsLeft > 0) this.#turnsLeft--;
    }
    return true;
  }

  dispose(): void {
    this.#stop();
  }

  #heard(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (isCommand(SetRangeValuesMutation, command)) {
      if (!options?.['fromFormula']) this.#turnsLeft = TURNS_TO_BEGIN;
    } else if (isCommand(SetFormulaCalculationStartMutation, command)) {
      this.#turnsLeft = 0;
      this.#running = true;
    } else if (isCommand(SetFormulaCalculationNotificationMutation, command)) {
      if (command.params?.functionsExecutedState !== undefined) this.#running = false;
    }
  }
}
