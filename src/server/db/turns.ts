/** One at a time, in the order of asking. */
export class Turns {
  #last: Promise<void> = Promise.resolve();
  #end: () => void = () => {};

  /**
   * Waits for one's turn; `end()` passes it on. Rejects after `patience` milliseconds: whoever waits inside a turn for
   * another one would wait for ever.
   */
  async begin(patience: number): Promise<void> {
    const before = this.#last;
    let end = () => {};
    this.#last = new Promise((resolve) => (end = resolve));
    try {
      await within(before, patience);
    } catch (error) {
      void before.then(end);
      throw error;
    }
    this.#end = end;
  }

  end(): void {
    this.#end();
  }
}

async function within(turn: Promise<void>, patience: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`The database was still in use by another transaction after ${patience} ms`)),
      patience,
    );
  });
  try {
    await Promise.race([turn, late]);
  } finally {
    clearTimeout(timer);
  }
}
