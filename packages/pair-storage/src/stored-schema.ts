import { isMigrated, migrate, type Migration } from './migrate.ts';

/** The schema of an object's storage: not there before something is to be stored. */
export class StoredSchema {
  readonly #storage: DurableObjectStorage;
  readonly #migrations: readonly Migration[];
  readonly #newest: readonly string[] | undefined;
  #isNewest = false;

  /** @see migrate */
  constructor(
    storage: DurableObjectStorage,
    migrations: readonly Migration[],
    newest?: readonly string[],
  ) {
    this.#storage = storage;
    this.#migrations = migrations;
    this.#newest = newest;
  }

  /** Makes it where there is none, and brings it up to date. */
  create(): void {
    if (!this.#isNewest) migrate(this.#storage, this.#migrations, this.#newest);
    this.#isNewest = true;
  }

  /** Whether there is one, brought up to date where there is. Creates nothing. */
  isThere(): boolean {
    if (!this.#isNewest && isMigrated(this.#storage.sql)) this.create();
    return this.#isNewest;
  }

  /** Everything goes, and the schema with it. */
  async delete(): Promise<void> {
    this.#isNewest = false;
    await this.#storage.deleteAll();
  }
}
