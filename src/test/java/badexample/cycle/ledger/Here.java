package badexample.cycle.ledger;

import badexample.cycle.ledger.there.There;

public interface Here {
    There there();
}
