package vigil.charting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.charting.Refusal.Reason;
import vigil.people.StaffId;
import vigil.protocol.Checklist;
import vigil.quantity.Milligrams;
import vigil.session.DosingEvent.DrugWasted;
import vigil.session.SampleProtocol;
import vigil.session.Stage;
import vigil.session.Witness;

/** Who can be the second of two people: somebody else, known, who may treat patients. */
class SecondPersonTest {

    private static final StaffId STRANGER = new StaffId("nobody-of-ours");

    record Way(String name, Stage stage, BiFunction<Acts, StaffId, Act> act) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Way> WAYS =
            List.of(
                    new Way(
                            "check of the dose",
                            Stage.CHECKED_IN,
                            (acts, second) -> new PreparationAct.CheckDose(acts.now(), second)),
                    new Way("line of the check-in", Stage.CHECKED_IN, SecondPersonTest::line),
                    new Way("criterion of leaving", Stage.RECOVERING, SecondPersonTest::criterion),
                    new Way(
                            "waste",
                            Stage.RECOVERING,
                            (acts, second) -> acts.waste("K2231", "5", new Witness.Seen(second))),
                    new Way("waste, named afterwards", Stage.RECOVERING, SecondPersonTest::named));

    private static Act line(Acts acts, StaffId second) {
        return new PreparationAct.SetLineAside(
                acts.now(), Checklist.Kind.CHECK_IN, "CONSENT", "given in writing", second);
    }

    private static Act criterion(Acts acts, StaffId second) {
        return new PreparationAct.SetLineAside(
                acts.now(),
                Checklist.Kind.DISCHARGE,
                "SCORE_MODIFIED_ALDRETE_MMHG",
                "seen by the doctor",
                second);
    }

    private static Act named(Acts acts, StaffId second) {
        acts.does(acts.waste("K2231", "5", new Witness.Missing()));
        return acts.amend(
                acts.first(DrugWasted.class),
                new DrugWasted("K2231", Milligrams.of("5"), new Witness.Seen(second), "drug bin"));
    }

    static Stream<Arguments> refused() {
        return WAYS.stream()
                .flatMap(
                        way ->
                                Stream.of(
                                        Arguments.of(way, Ward.NURSE, Reason.SECOND_PERSON_NEEDED),
                                        Arguments.of(way, Ward.OFFICE, Reason.ROLE_NEEDED),
                                        Arguments.of(way, STRANGER, Reason.UNKNOWN_PERSON)));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void theSamePersonAnOfficeAndAStrangerCannot(Way way, StaffId second, Reason reason) {
        Acts acts = new Ward(new MemoryLedger()).in(way.stage(), SampleProtocol.infusion());

        assertThat(acts.refused(way.act().apply(acts, second))).isEqualTo(reason);
    }

    static Stream<Arguments> accepted() {
        return WAYS.stream()
                .flatMap(
                        way ->
                                Stream.of(Ward.SECOND, Ward.DOCTOR)
                                        .map(second -> Arguments.of(way, second)));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void anotherNurseAndADoctorCan(Way way, StaffId second) {
        Acts acts = new Ward(new MemoryLedger()).in(way.stage(), SampleProtocol.infusion());

        acts.does(way.act().apply(acts, second));
    }

    @Test
    void whoEnteredItForAnotherIsNotItsSecondPersonEither() {
        Acts acts = new Ward(new MemoryLedger()).in(Stage.CHECKED_IN, SampleProtocol.infusion());
        ActContext now = acts.now();
        ActContext forAnother =
                new ActContext(now.entry(), now.session(), now.taken(), Ward.DOCTOR, Ward.SECOND);

        assertThat(acts.refused(new PreparationAct.CheckDose(forAnother, Ward.SECOND)))
                .isEqualTo(Reason.SECOND_PERSON_NEEDED);
        assertThat(acts.refused(new PreparationAct.CheckDose(forAnother, Ward.DOCTOR)))
                .isEqualTo(Reason.SECOND_PERSON_NEEDED);
        acts.does(new PreparationAct.CheckDose(forAnother, Ward.NURSE));
    }

    @Test
    void anOfficeMayNotGiveTheDrug() {
        Acts acts = new Ward(new MemoryLedger()).in(Stage.READY, SampleProtocol.infusion());
        ActContext now = acts.now();
        ActContext office =
                new ActContext(now.entry(), now.session(), now.taken(), Ward.OFFICE, Ward.OFFICE);

        assertThat(
                        acts.refused(
                                new DosingAct.StartInfusion(
                                        office,
                                        vigil.quantity.MilligramsPerHour.of("52.5"),
                                        "right forearm")))
                .isEqualTo(Reason.ROLE_NEEDED);
    }
}
