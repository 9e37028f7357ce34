package vigil.charting;

import java.util.Optional;
import vigil.session.Chart;
import vigil.session.Confirmation;
import vigil.session.DosingEvent.DrugWasted;
import vigil.session.SecondPerson;
import vigil.session.SessionEvent;
import vigil.session.Witness;

/** The second person of acts, and acts with their confirmation. */
final class Seconds {
    private Seconds() {}

    /** Whom an act names as second person, if it names one. */
    static Optional<SecondPerson> in(Act act, Chart chart) {
        SessionEvent event =
                act instanceof RecordAct.AmendEntry amend
                        ? amend.content().orElseThrow()
                        : Facts.of(act);
        return SecondPerson.in(event, chart);
    }

    /** The same act, confirmed. */
    static Act with(Act act, Confirmation confirmation) {
        Optional<Confirmation> signed = Optional.of(confirmation);
        return switch (act) {
            case PreparationAct.CheckDose check ->
                    new PreparationAct.CheckDose(check.context(), check.second(), signed);
            case PreparationAct.SetLineAside line ->
                    new PreparationAct.SetLineAside(
                            line.context(),
                            line.list(),
                            line.code(),
                            line.reason(),
                            line.second(),
                            signed);
            case DosingAct.WasteDrug waste ->
                    new DosingAct.WasteDrug(
                            waste.context(),
                            waste.lot(),
                            waste.amount(),
                            seen(waste.witness(), signed),
                            waste.how());
            case RecordAct.AmendEntry amend
                    when amend.content().orElseThrow() instanceof DrugWasted waste ->
                    new RecordAct.AmendEntry(
                            amend.context(),
                            amend.entry(),
                            Optional.of(
                                    new DrugWasted(
                                            waste.lot(),
                                            waste.amount(),
                                            seen(waste.witness(), signed),
                                            waste.how())),
                            amend.taken(),
                            amend.reason(),
                            amend.note());
            default -> throw new AssertionError(act + " names nobody");
        };
    }

    private static Witness seen(Witness witness, Optional<Confirmation> signed) {
        return switch (witness) {
            case Witness.Seen(var by, var ignored) -> new Witness.Seen(by, signed);
            case Witness.Missing() -> witness;
        };
    }
}
