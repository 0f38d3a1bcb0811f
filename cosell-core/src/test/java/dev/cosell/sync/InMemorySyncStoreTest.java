package dev.cosell.sync;

class InMemorySyncStoreTest extends SyncStoreContract {
  @Override
  SyncStore emptyStore() {
    return new InMemorySyncStore();
  }
}
