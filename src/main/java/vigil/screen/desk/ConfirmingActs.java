package vigil.screen.desk;

import java.util.Optional;
import java.util.function.Consumer;
import vigil.charting.Act;
import vigil.charting.RecordAct.AmendEntry;
import vigil.charting.SecondPeople;
import vigil.session.Chart;
import vigil.session.Confirmation;
import vigil.session.EntryId;
import vigil.session.SecondPerson;
import vigil.session.Seconding;
import vigil.session.TreatmentSession;

/** What second people confirm of the open session. */
record ConfirmingActs(SessionDesk desk) implements Confirming<Act> {

    private Optional<Chart> chart() {
        return desk.session().get().map(TreatmentSession::chart);
    }

    @Override
    public Optional<SecondPerson> second(Act act) {
        return chart().flatMap(open -> SecondPeople.in(act, open));
    }

    @Override
    public EntryId entry(Act act) {
        return act.context().entry();
    }

    @Override
    public void sign(
            Act act, Seconding seconding, char[] password, Consumer<Credentials.Answer> then) {
        desk.credentials().sign(act.context().session(), seconding, password, then);
    }

    @Override
    public Act with(Act act, Confirmation confirmation) {
        return SecondPeople.with(act, confirmation);
    }

    /** A correction that leaves what was confirmed, and by whom, as it is on the record. */
    @Override
    public boolean stands(Act act, SecondPerson second) {
        return act instanceof AmendEntry amend
                && chart().flatMap(
                                open ->
                                        open.entry(amend.entry())
                                                .flatMap(
                                                        entry ->
                                                                SecondPerson.in(entry.now(), open)))
                        .filter(second::equals)
                        .isPresent();
    }
}
