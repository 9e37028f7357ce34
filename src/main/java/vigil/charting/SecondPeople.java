package vigil.charting;

import java.util.Optional;
import vigil.session.Chart;
import vigil.session.Confirmation;
import vigil.session.DosingEvent.DrugWasted;
import vigil.session.SecondPerson;
import vigil.session.Witness;

/** Whom acts name as second person, and the same acts with their signature. */
public final class SecondPeople {
    private SecondPeople() {}

    /**
     * Whom an act names as second person, and what they confirm by it.
     *
     * @param chart as it stands before the act
     */
    public static Optional<SecondPerson> in(Act act, Chart chart) {
        return Facts.speakable(act).isSound()
                ? SecondPerson.in(Facts.of(act), chart)
                : Optional.empty();
    }

    /** The same act with the signature of its second person; refuses an act that names none. */
    public static Act with(Act act, Confirmation confirmation) {
        Optional<Confirmation> signed = Optional.of(confirmation);
        if (act instanceof PreparationAct.CheckDose check) {
            return new PreparationAct.CheckDose(check.context(), check.second(), signed);
        }
        if (act instanceof PreparationAct.SetLineAside line) {
            return new PreparationAct.SetLineAside(
                    line.context(), line.list(), line.code(), line.reason(), line.second(), signed);
        }
        if (act instanceof DosingAct.WasteDrug waste) {
            return new DosingAct.WasteDrug(
                    waste.context(),
                    waste.lot(),
                    waste.amount(),
                    seen(waste.witness(), signed),
                    waste.how());
        }
        if (act instanceof RecordAct.AmendEntry amend
                && amend.content().orElseThrow() instanceof DrugWasted waste) {
            return new RecordAct.AmendEntry(
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
        }
        throw new IllegalArgumentException("names no second person");
    }

    private static Witness seen(Witness witness, Optional<Confirmation> signed) {
        return switch (witness) {
            case Witness.Seen(var by, var _) -> new Witness.Seen(by, signed);
            case Witness.Missing() -> witness;
        };
    }
}
