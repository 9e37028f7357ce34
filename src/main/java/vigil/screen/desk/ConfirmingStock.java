package vigil.screen.desk;

import java.util.Optional;
import java.util.function.Consumer;
import vigil.charting.StockAct;
import vigil.session.Confirmation;
import vigil.session.EntryId;
import vigil.session.SecondPerson;
import vigil.session.Seconding;
import vigil.session.Witness;
import vigil.stock.StockSecond;

/** What witnesses confirm of the room's drug. */
record ConfirmingStock(Credentials credentials) implements Confirming<StockAct> {

    @Override
    public Optional<SecondPerson> second(StockAct act) {
        return StockSecond.in(act.event());
    }

    @Override
    public EntryId entry(StockAct act) {
        return act.entry();
    }

    @Override
    public void sign(
            StockAct act, Seconding seconding, char[] password, Consumer<Credentials.Answer> then) {
        credentials.sign(seconding, password, then);
    }

    @Override
    public StockAct with(StockAct act, Confirmation confirmation) {
        Witness seen =
                new Witness.Seen(second(act).orElseThrow().person(), Optional.of(confirmation));
        return new StockAct(act.entry(), act.by(), act.day(), StockSecond.seen(act.event(), seen));
    }

    @Override
    public boolean stands(StockAct act, SecondPerson second) {
        return false;
    }
}
