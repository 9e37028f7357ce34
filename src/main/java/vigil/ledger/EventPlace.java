package vigil.ledger;

/** Where a fact lies: its number in the store, its session and number there, its id. */
record EventPlace(long storeSeq, String stream, long streamSeq, String event) {}
