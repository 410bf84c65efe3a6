/** Several transactions of one process under one COMMIT. See docs/decisions/0005-group-commit.md. */

/** Runs work once what has arrived by now has been begun. */
export type Soon = (work: () => void) => void;

/** Other processes wait while a group is open: so many transactions at most, and no new one after so long (ms). */
const most = 32;
const longest = 20;

type Group = {
  members: number;
  begun: number;
  /** Settles with the COMMIT. */
  ended: Promise<void>;
  done: () => void;
  failed: (error: unknown) => void;
};

function newGroup(): Group {
  let done = () => {};
  let failed: Group['failed'] = () => {};
  const ended = new Promise<void>((resolve, reject) => {
    done = resolve;
    failed = reject;
  });
  // Each member hears of it by itself.
  ended.catch(() => {});
  return { members: 0, begun: Date.now(), ended, done, failed };
}

/**
 * The transactions of one connection, one after the other, each in a savepoint of its own. Whoever calls holds the turn.
 * Without `soon`, each is its own group.
 */
export class CommitGroups {
  readonly #exec: (sql: string) => void;
  readonly #soon: Soon | undefined;
  #open: Group | null = null;

  constructor(exec: (sql: string) => void, soon?: Soon) {
    this.#exec = exec;
    this.#soon = soon;
  }

  /** Before the first member: time for others to come, and for other processes to write. */
  async gather(): Promise<void> {
    const soon = this.#soon;
    if (this.#open === null && soon) await new Promise<void>((resolve) => soon(() => resolve()));
  }

  /** `begin` may throw, and this may be called again, while another process is writing. */
  beginMember(begin: () => void): void {
    if (this.#open === null) {
      begin();
      this.#open = newGroup();
    }
    this.#open.members += 1;
    this.#exec('savepoint member');
  }

  /** Gives what to wait for once the turn has been passed on. `more`: somebody waits for it. */
  endMember(how: 'keep' | 'undo', more: boolean): { ended: Promise<void> } {
    const group = this.#open;
    if (group === null) return { ended: Promise.resolve() };
    try {
      if (how === 'undo') this.#exec('rollback to member');
      this.#exec('release member');
    } catch (error) {
      // SQLite has rolled back everything by itself, as where a disk is full. Whose statement it was knows already.
      this.#fail(group, error);
      return { ended: how === 'undo' ? Promise.resolve() : group.ended };
    }
    const full = group.members >= most || Date.now() - group.begun >= longest;
    if (full || !more || !this.#soon) this.commit();
    return { ended: group.ended };
  }

  /** COMMIT of what is open. Only between members. */
  commit(): void {
    const group = this.#open;
    if (group === null) return;
    try {
      this.#exec('commit');
      this.#open = null;
      group.done();
    } catch (error) {
      this.#fail(group, error);
    }
  }

  #fail(group: Group, error: unknown): void {
    this.#open = null;
    group.failed(error);
    try {
      this.#exec('rollback');
    } catch (second) {
      if (!(second instanceof Error && /no transaction is active/i.test(second.message))) throw second;
    }
  }
}
