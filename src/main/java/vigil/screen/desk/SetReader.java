package vigil.screen.desk;

import vigil.quantity.Parsed;
import vigil.session.TreatmentSession;
import vigil.vitals.Circumstances;
import vigil.vitals.Dissociation;
import vigil.vitals.Plausibility;
import vigil.vitals.PlausibilityJudge;
import vigil.vitals.Reading;
import vigil.vitals.Sedation;
import vigil.vitals.TypedVitals;
import vigil.vitals.VitalItem;

/** Reads what is typed of a set, in the scales of the open session, and judges typing errors. */
public final class SetReader {
    private final SessionDesk desk;
    private final PlausibilityJudge judge;

    /** Reads for the session that is open at a desk. */
    public SetReader(SessionDesk desk) {
        this.desk = desk;
        this.judge = new PlausibilityJudge(desk.clinic().plausibility());
    }

    private TypedVitals typed() {
        return desk.session()
                .get()
                .map(TreatmentSession::chart)
                .map(chart -> chart.reads(desk.clinic().plausibility()))
                .orElseGet(
                        () ->
                                new TypedVitals(
                                        Sedation.Scale.MOAAS,
                                        Dissociation.Scale.CLINIC_0_10,
                                        desk.clinic().plausibility()));
    }

    /** The scale of sedation of this session. */
    public Sedation.Scale sedationScale() {
        return typed().sedation();
    }

    /** The scale of dissociation of this session. */
    public Dissociation.Scale dissociationScale() {
        return typed().dissociation();
    }

    /** Reads what is typed for an item. */
    public Parsed<Reading> read(VitalItem item, String text, Circumstances around) {
        return typed().read(item, text, around);
    }

    /** Whether no further key could change what is typed into another value. */
    public boolean complete(VitalItem item, String text) {
        return typed().complete(item, text);
    }

    /** Whether a reading can be recorded. */
    public Plausibility plausibility(Reading reading) {
        return switch (reading) {
            case Reading.Measured(var value) -> judge.judge(value);
            case Reading.NotTaken _ -> new Plausibility.Usual();
        };
    }
}
