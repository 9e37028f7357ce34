package vigil.screen.checkin;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vigil.charting.Act;
import vigil.charting.ActContext;
import vigil.charting.PreparationAct;
import vigil.dosing.DoseBasis;
import vigil.dosing.DoseCalculation;
import vigil.dosing.DoseOrder;
import vigil.dosing.Product;
import vigil.dosing.Weight;
import vigil.people.Allergies;
import vigil.protocol.Checklist;
import vigil.quantity.Kilograms;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerKilogram;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.quantity.Millilitres;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.FxHarness;
import vigil.session.Stage;

/** A session that others have prepared as far as a step, by acts and not by the screen. */
record Prepared(TestDesk at) {
    static final Weight WEIGHT_70 =
            new Weight(
                    Kilograms.of("70"),
                    Weight.Method.SCALE,
                    vigil.quantity.Moment.of(TestDesk.START.minusSeconds(2700), TestDesk.ZONE));

    /** Planned, without a protocol. */
    static Prepared planned(Path folder, String protocol) {
        return at(TestDesk.at(folder, protocol, Stage.PLANNED));
    }

    /** Planned on ketamine, where everybody has keys. */
    static Prepared keyed(Path folder) {
        return at(TestDesk.keyed(folder, "ketamine-iv", Stage.PLANNED));
    }

    private static Prepared at(TestDesk at) {
        at.minute(-45);
        return new Prepared(at);
    }

    /** Planned on a protocol. */
    static Prepared chosen(Path folder, String protocol) {
        return chosen(planned(folder, protocol));
    }

    static Prepared chosen(Prepared planned) {
        return planned.does(
                new PreparationAct.ChooseProtocol(planned.here(), planned.at.session().protocol()));
    }

    /** Here, weighed, with an escort. */
    static Prepared arrived(Path folder, String protocol) {
        return arrived(chosen(folder, protocol));
    }

    static Prepared arrived(Prepared chosen) {
        Prepared here = hereAndWeighed(chosen);
        return here.does(
                new PreparationAct.ArrangeEscort(
                        here.here(), "Tom Hargreaves", "brother", "555 0100"));
    }

    /** Here, with allergies gone through, and weighed. */
    static Prepared hereAndWeighed(Path folder, String protocol) {
        return hereAndWeighed(chosen(folder, protocol));
    }

    private static Prepared hereAndWeighed(Prepared chosen) {
        return chosen.does(
                        new PreparationAct.CheckInPatient(
                                chosen.here(), "Miriam Hargreaves, 04-Mar-1980"))
                .does(
                        new PreparationAct.ReviewAllergies(
                                chosen.here(), new Allergies.Known(List.of("penicillin (rash)"))))
                .does(new PreparationAct.RecordWeight(chosen.here(), WEIGHT_70, Optional.empty()));
    }

    /** Dose ordered, 35 mg. */
    static Prepared ordered(Path folder) {
        return ordered(arrived(folder, "ketamine-iv"));
    }

    static Prepared ordered(Prepared arrived) {
        MilligramsPerKilogram half = MilligramsPerKilogram.of("0.5");
        return arrived.does(
                new PreparationAct.OrderDose(
                        arrived.here(),
                        new DoseOrder(
                                arrived.at.session().protocol().drug(),
                                arrived.at.session().protocol().route(),
                                new DoseBasis.ByWeight(half, WEIGHT_70),
                                DoseCalculation.dose(WEIGHT_70.kilograms(), half).value(),
                                Optional.of(40),
                                Optional.of(Millilitres.of("50")),
                                "Dr Mbeki")));
    }

    /** Drawn up and not yet checked. */
    static Prepared drawn(Path folder) {
        return drawn(ordered(folder));
    }

    static Prepared drawn(Prepared ordered) {
        return ordered.does(
                new PreparationAct.DrawUpDrug(
                        ordered.here(),
                        new Product(
                                ordered.at.session().protocol().drug(),
                                "",
                                new Product.Form.Vial(MilligramsPerMillilitre.of("50")),
                                "K2231",
                                LocalDate.of(2027, 6, 30)),
                        Milligrams.of("35"),
                        Optional.of(Millilitres.of("0.7")),
                        Optional.of(Millilitres.of("50"))));
    }

    /** Checked by a second person, with every line of the check-in answered as it should be. */
    static Prepared checked(Path folder) {
        return checked(drawn(folder));
    }

    static Prepared checked(Prepared drawn) {
        drawn.does(new PreparationAct.CheckDose(drawn.here(), TestDesk.BELL.id()));
        return drawn.answers(Checklist.Kind.CHECK_IN);
    }

    Prepared answers(Checklist.Kind kind) {
        at.session()
                .protocol()
                .checklist(kind)
                .ifPresent(
                        list ->
                                list.lines()
                                        .forEach(
                                                line ->
                                                        does(
                                                                new PreparationAct.AnswerChecklist(
                                                                        here(),
                                                                        kind,
                                                                        line.code(),
                                                                        line.passes(),
                                                                        "as asked"))));
        return this;
    }

    ActContext here() {
        return FxHarness.onFx(() -> at.desk().here());
    }

    Prepared does(Act act) {
        at.does(act);
        return this;
    }

    /** The check-in of it, as it is opened from the board. */
    CheckInDesk open() {
        at.reopen();
        FxHarness.doOnFx(at.desk()::refresh);
        at.settle();
        return CheckInDesk.of(at);
    }
}
