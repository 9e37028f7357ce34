package badexample.cycle.ledger.there;

import badexample.cycle.ledger.Here;

public record There(Here here) {}
