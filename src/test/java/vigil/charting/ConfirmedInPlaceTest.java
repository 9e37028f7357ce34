package vigil.charting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.charting.Refusal.Reason;
import vigil.ledger.SqliteLedger;
import vigil.people.Role;
import vigil.people.StaffId;
import vigil.protocol.Checklist;
import vigil.quantity.Milligrams;
import vigil.session.Confirmation;
import vigil.session.DosingEvent.DrugWasted;
import vigil.session.EntryId;
import vigil.session.SampleProtocol;
import vigil.session.SecondPerson;
import vigil.session.SessionId;
import vigil.session.Stage;
import vigil.session.Witness;

/** A second person confirms with their own key; where people have keys nothing less will do. */
class ConfirmedInPlaceTest {

    @TempDir private Path folder;
    private SqliteLedger store;
    private Ward ward;

    @BeforeEach
    void aStore() {
        store = Stores.in(folder);
        ward = Ward.keyed(store);
    }

    @AfterEach
    void closes() {
        store.close();
    }

    /** A place where a second person is named. */
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
                    new Way(
                            "line of the check-in",
                            Stage.CHECKED_IN,
                            (acts, second) ->
                                    line(acts, Checklist.Kind.CHECK_IN, "CONSENT", second)),
                    new Way(
                            "criterion of leaving",
                            Stage.RECOVERING,
                            (acts, second) ->
                                    line(
                                            acts,
                                            Checklist.Kind.DISCHARGE,
                                            "SCORE_MODIFIED_ALDRETE_MMHG",
                                            second)),
                    new Way(
                            "waste",
                            Stage.RECOVERING,
                            (acts, second) -> acts.waste("K2231", "5", new Witness.Seen(second))),
                    new Way(
                            "waste, named afterwards",
                            Stage.RECOVERING,
                            ConfirmedInPlaceTest::named));

    private static Act line(Acts acts, Checklist.Kind list, String code, StaffId second) {
        return new PreparationAct.SetLineAside(acts.now(), list, code, "given in writing", second);
    }

    /** Waste of which nobody is named yet is charted once, whatever is tried of it then. */
    private static Act named(Acts acts, StaffId second) {
        if (acts.ward().charting.open(acts.session()).chart().all(DrugWasted.class).isEmpty()) {
            acts.does(acts.waste("K2231", "5", new Witness.Missing()));
        }
        return acts.amend(
                acts.first(DrugWasted.class),
                new DrugWasted("K2231", Milligrams.of("5"), new Witness.Seen(second), "drug bin"));
    }

    static Stream<Arguments> ways() {
        return WAYS.stream().map(Arguments::of);
    }

    private Acts in(Way way) {
        return ward.in(way.stage(), SampleProtocol.infusion());
    }

    /** The act, confirmed as somebody would with one thing of it different. */
    private interface Signs {
        Confirmation sign(SecondPerson second, Act act);
    }

    private Act signed(Way way, Acts acts, Signs signs) {
        Act act = way.act().apply(acts, Ward.SECOND);
        SecondPerson second =
                SecondPeople.in(act, ward.charting.open(acts.session()).chart()).orElseThrow();
        return SecondPeople.with(act, signs.sign(second, act));
    }

    private Signs properly() {
        return (second, act) -> proper(second, act, act.context().session(), act.context().entry());
    }

    private Confirmation proper(SecondPerson second, Act act, SessionId session, EntryId entry) {
        return ward.keys()
                .sign(session, second.signs(entry, Role.NURSE, act.context().taken().at()));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void withTheirOwnKeyItIsAcceptedAndTheProofLiesInTheFact(Way way) {
        Acts acts = in(way);
        Act act = signed(way, acts, properly());

        var fact = acts.does(act).facts().getLast();
        assertThat(store.fact(fact.id())).contains(fact);
        assertThat(fact.event().toString()).contains("Confirmation[role=NURSE");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void onlyNamedItIsRefused(Way way) {
        Acts acts = in(way);

        assertThat(acts.refused(way.act().apply(acts, Ward.SECOND)))
                .isEqualTo(Reason.SECOND_PERSON_NOT_CONFIRMED);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aProofOfAnythingElseIsRefused(Way way) {
        Acts acts = in(way);
        List<Signs> others =
                List.of(
                        // by the key of who enters it
                        (second, act) ->
                                ward.keys()
                                        .sign(
                                                acts.session(),
                                                second.signs(
                                                        act.context().entry(),
                                                        Role.NURSE,
                                                        act.context().taken().at()),
                                                Ward.NURSE),
                        // for another entry
                        (second, act) ->
                                proper(second, act, acts.session(), new EntryId(ward.next())),
                        // in another session
                        (second, act) ->
                                proper(
                                        second,
                                        act,
                                        new SessionId(ward.next()),
                                        act.context().entry()),
                        // of something else
                        (second, act) ->
                                proper(
                                        new SecondPerson(
                                                second.person(),
                                                second.purpose(),
                                                List.of("K2231", "50"),
                                                second.confirmation()),
                                        act,
                                        acts.session(),
                                        act.context().entry()),
                        // in a role they do not have
                        (second, act) ->
                                ward.keys()
                                        .sign(
                                                acts.session(),
                                                second.signs(
                                                        act.context().entry(),
                                                        Role.SUPERVISING_CLINICIAN,
                                                        act.context().taken().at())),
                        // at a time that has not come
                        (second, act) ->
                                ward.keys()
                                        .sign(
                                                acts.session(),
                                                second.signs(
                                                        act.context().entry(),
                                                        Role.NURSE,
                                                        ward.moment(999))));
        for (Signs other : others) {
            assertThat(acts.refused(signed(way, acts, other)))
                    .isEqualTo(Reason.SECOND_PERSON_NOT_CONFIRMED);
        }
    }

    @Test
    void whatAWitnessSawIsNotCorrectedBehindTheirBack() {
        Acts acts = ward.in(Stage.RECOVERING, SampleProtocol.infusion());
        acts.does(acts.waste("5"));
        DrugWasted seen = (DrugWasted) ward.charting.facts(acts.session()).getLast().event();
        EntryId entry = acts.first(DrugWasted.class);

        // How it was wasted is not what was witnessed; the amount is.
        acts.does(
                acts.amend(
                        entry, new DrugWasted(seen.lot(), seen.amount(), seen.witness(), "sink")));
        Act more =
                acts.amend(
                        entry,
                        new DrugWasted(seen.lot(), Milligrams.of("10"), seen.witness(), "sink"));
        assertThat(acts.refused(more)).isEqualTo(Reason.SECOND_PERSON_NOT_CONFIRMED);
        acts.does(ward.confirmed(more));
    }

    @Test
    void aCheckOfTheDoseIsOfWhatIsOrderedAndDrawn() {
        Acts acts = ward.in(Stage.CHECKED_IN, SampleProtocol.infusion());
        Act checked = acts.check();
        acts.does(acts.draw("K9999", "50"));

        assertThat(acts.refused(checked)).isEqualTo(Reason.SECOND_PERSON_NOT_CONFIRMED);
        acts.does(acts.check());
    }

    @Test
    void whereNobodyHasKeysAProofProvesNothing() {
        Acts keyed = ward.in(Stage.CHECKED_IN, SampleProtocol.infusion());
        Act checked = keyed.check();
        Charting without = new Charting(store, ward, ward, Ward.bounds(), Ward::staff);

        assertThat(without.perform(checked))
                .isEqualTo(new Outcome.Refused(Refusal.of(Reason.SECOND_PERSON_NOT_CONFIRMED)));
        assertThat(without.perform(new PreparationAct.CheckDose(keyed.now(), Ward.SECOND)))
                .isInstanceOf(Outcome.Accepted.class);
    }
}
