package vigil.ledger;

import vigil.keeping.Damage;

/** Where a fact lies: its number in the store, its session and number there, its id. */
record EventPlace(long storeSeq, String stream, long streamSeq, String event) {

    /** How a finding begins that is of this fact. */
    String said() {
        return "fact " + storeSeq + ": ";
    }

    /** What does not fit here. */
    Damage damage(String finding) {
        return new Damage(storeSeq, SessionFacts.session(stream), finding);
    }
}
