package vigil.screen.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.charting.ActContext;
import vigil.charting.DosingAct;
import vigil.charting.ObservationAct;
import vigil.charting.PreparationAct;
import vigil.dosing.DoseBasis;
import vigil.dosing.DoseCalculation;
import vigil.dosing.DoseOrder;
import vigil.dosing.Product;
import vigil.dosing.Weight;
import vigil.people.Patient;
import vigil.protocol.Checklist;
import vigil.protocol.DoseRule;
import vigil.protocol.Protocol;
import vigil.quantity.Kilograms;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerHour;
import vigil.quantity.MilligramsPerKilogram;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.quantity.Millilitres;
import vigil.session.EntryId;
import vigil.session.LeavingEvent;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.PreparationEvent.SeriesPosition;
import vigil.session.RecordedEvent;
import vigil.session.SampleReadings;
import vigil.session.SessionEvent;
import vigil.session.SessionId;
import vigil.session.Stage;
import vigil.session.Taken;
import vigil.vitals.Reading;
import vigil.vitals.VitalSigns;

/** The acts of one invented session: 70 kg, one lot, dose at minute 0. */
public final class TestSession {
    /** The lot drawn up. */
    public static final String LOT = "K2231";

    private static final Kilograms WEIGHT = Kilograms.of("70");

    private final TestDesk at;
    private final SessionId id;
    private final Protocol protocol;
    private final Patient patient;

    TestSession(TestDesk at, SessionId id, Protocol protocol, Patient patient) {
        this.at = at;
        this.id = id;
        this.protocol = protocol;
        this.patient = patient;
    }

    /** Its id. */
    public SessionId id() {
        return id;
    }

    /** Its protocol. */
    public Protocol protocol() {
        return protocol;
    }

    void bring(Stage stage) {
        at.set(-60);
        at.does(
                new PreparationAct.PlanSession(
                        here(),
                        patient,
                        "Infusion room 1",
                        new SeriesPosition(3, 6),
                        at.moment(0),
                        TestDesk.ZONE,
                        true));
        if (stage.compareTo(Stage.CHECKED_IN) >= 0) {
            checkIn();
        }
        if (stage.compareTo(Stage.READY) >= 0) {
            at.set(-3);
            at.does(new PreparationAct.FinishTimeOut(here()));
        }
        at.set(0);
        if (stage.compareTo(Stage.DOSING) >= 0) {
            dose();
        }
        later(stage);
    }

    private void later(Stage stage) {
        switch (stage) {
            case PLANNED, CHECKED_IN, READY, DOSING -> {}
            case PAUSED -> {
                at.set(10);
                at.does(new DosingAct.PauseInfusion(here(), "pressure"));
            }
            case RECOVERING -> stop();
            case FIT_TO_LEAVE -> {
                stop();
                at.set(110);
                writes(new LeavingEvent.FoundFitToLeave(List.of()));
            }
            case DISCHARGED, NOT_TREATED, TRANSFERRED, LEFT_AGAINST_ADVICE ->
                    throw new IllegalArgumentException("bring it there by its own acts");
        }
    }

    private void checkIn() {
        at.set(-30);
        at.does(new PreparationAct.CheckInPatient(here(), "name, date of birth"));
        at.does(new PreparationAct.ChooseProtocol(here(), protocol));
        Weight weight = new Weight(WEIGHT, Weight.Method.SCALE, at.moment(-30));
        at.does(new PreparationAct.RecordWeight(here(), weight, Optional.empty()));
        for (Checklist list : protocol.checklists()) {
            if (list.kind() != Checklist.Kind.DISCHARGE) {
                list.lines().forEach(line -> answer(list.kind(), line));
            }
        }
        at.does(vitals("132/78", 62));
        at.does(new PreparationAct.OrderDose(here(), order(weight)));
        at.does(
                new PreparationAct.DrawUpDrug(
                        here(),
                        new Product(protocol.drug(), "", form(), LOT, LocalDate.of(2027, 6, 30)),
                        drawn(),
                        Optional.empty(),
                        Optional.empty()));
        at.does(new PreparationAct.CheckDose(here(), TestDesk.BELL.id()));
    }

    private void answer(Checklist.Kind list, Checklist.Line line) {
        at.does(
                new PreparationAct.AnswerChecklist(
                        here(), list, line.code(), line.passes(), "as asked"));
    }

    private Product.Form form() {
        return protocol.dose() instanceof DoseRule.SprayDevices spray
                ? new Product.Form.SprayDevice(spray.each())
                : new Product.Form.Vial(MilligramsPerMillilitre.of("50"));
    }

    private Milligrams drawn() {
        return protocol.dose() instanceof DoseRule.SprayDevices spray
                ? DoseCalculation.devices(spray.count(), spray.each()).value()
                : Milligrams.of("50");
    }

    private DoseOrder order(Weight weight) {
        return switch (protocol.dose()) {
            case DoseRule.InfusedByWeight rule ->
                    byWeight(rule.steps().getFirst(), weight, Optional.of(rule.minutes()));
            case DoseRule.AtOnceByWeight rule ->
                    byWeight(rule.steps().getFirst(), weight, Optional.empty());
            case DoseRule.AtOnceWithin rule -> byWeight(rule.least(), weight, Optional.empty());
            case DoseRule.SprayDevices rule ->
                    ordered(
                            new DoseBasis.Devices(rule.count(), rule.each()),
                            drawn(),
                            Optional.empty());
            case DoseRule.ByRate _ ->
                    ordered(
                            new DoseBasis.ByRate(MilligramsPerHour.of("10")),
                            Milligrams.of("10"),
                            Optional.of(60));
        };
    }

    private DoseOrder byWeight(
            MilligramsPerKilogram step, Weight weight, Optional<Integer> minutes) {
        return ordered(
                new DoseBasis.ByWeight(step, weight),
                DoseCalculation.dose(weight.kilograms(), step).value(),
                minutes);
    }

    private DoseOrder ordered(DoseBasis basis, Milligrams dose, Optional<Integer> minutes) {
        return new DoseOrder(
                protocol.drug(),
                protocol.route(),
                basis,
                dose,
                minutes,
                minutes.map(known -> Millilitres.of("50")),
                "Dr Mbeki");
    }

    private void dose() {
        at.does(
                switch (protocol.dose()) {
                    case DoseRule.InfusedByWeight _ -> start("52.5");
                    case DoseRule.ByRate _ -> start("10");
                    case DoseRule.SprayDevices rule ->
                            new DosingAct.GiveDevice(here(), 1, rule.each(), LOT);
                    case DoseRule.AtOnceByWeight _, DoseRule.AtOnceWithin _ -> given();
                });
    }

    private DosingAct start(String rate) {
        return new DosingAct.StartInfusion(here(), MilligramsPerHour.of(rate), "right forearm");
    }

    private DosingAct given() {
        Milligrams dose = at.chart().order().orElseThrow().dose();
        return new DosingAct.GiveDose(here(), dose, "left deltoid");
    }

    private void stop() {
        at.set(40);
        at.does(new DosingAct.StopDosing(here(), true, ""));
    }

    /** A full set, taken now. */
    public ObservationAct.RecordVitals vitals(String pressure, int heart) {
        List<Reading> readings =
                List.of(
                        SampleReadings.pressure(pressure),
                        SampleReadings.heart(heart),
                        SampleReadings.saturation(98),
                        SampleReadings.breaths(14),
                        SampleReadings.sedation(5),
                        SampleReadings.dissociation(0));
        return new ObservationAct.RecordVitals(
                here(), new VitalSigns(readings), SetKind.FULL, Set.of());
    }

    /** The nurse at the desk, now. */
    public ActContext here() {
        return new ActContext(
                new EntryId(at.next()),
                id,
                Taken.observed(vigil.quantity.Moment.of(at.now(), TestDesk.ZONE)),
                TestDesk.OSEI.id(),
                TestDesk.OSEI.id());
    }

    private void writes(SessionEvent event) {
        ActContext context = here();
        at.writes(
                new RecordedEvent(
                        context.entry(),
                        id,
                        at.facts().size() + 1L,
                        context.taken(),
                        context.taken().at(),
                        context.measuredBy(),
                        context.enteredBy(),
                        event));
    }
}
