/** One at a time, in the order of asking. */
export class Turns {
  #taken = false;
  readonly #waiting = new Set<() => void>();

  /** Does anybody wait? */
  get wanted(): boolean {
    return this.#waiting.size > 0;
  }

  /**
   * Waits for one's turn; `end()` passes it on. Rejects after `patience` milliseconds: whoever waits inside a turn for
   * another one would wait for ever.
   */
  async begin(patience: number): Promise<void> {
    if (!this.#taken) {
      this.#taken = true;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const begin = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(begin);
        reject(new Error(`The database was still in use by another transaction after ${patience} ms`));
      }, patience);
      this.#waiting.add(begin);
    });
  }

  end(): void {
    const [next] = this.#waiting;
    if (next === undefined) {
      this.#taken = false;
      return;
    }
    this.#waiting.delete(next);
    next();
  }
}
