package vigil.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigil.dosing.Product;
import vigil.dosing.Reconciliation;
import vigil.effects.Grade;
import vigil.effects.SupportiveCare;
import vigil.protocol.Protocol;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.session.DosingEvent.DrugReturned;
import vigil.session.Entry;
import vigil.session.EntryId;
import vigil.session.LeavingEvent.TreatmentNotGiven;
import vigil.session.ObservationEvent.CareGiven;
import vigil.session.PreparationEvent.ProtocolChosen;
import vigil.session.SampleChart;
import vigil.session.SampleProtocol;
import vigil.session.SessionSummary;
import vigil.session.SigningEvent;
import vigil.session.TreatmentSession;
import vigil.session.Witness;

class RoomBoardTest {
    private static SampleChart script(Protocol protocol, String seed, int hoursBefore) {
        Instant start = SampleChart.START.minus(Duration.ofHours(hoursBefore));
        return SampleChart.ready(protocol, seed, start, SampleChart.ZONE);
    }

    private static final SampleChart LIVE =
            SampleChart.infusion()
                    .vitals(-8)
                    .start(0)
                    .vitals(0)
                    .vitals(5)
                    .effect(6, "D", Grade.MILD);

    private static RoomBoard board(TreatmentSession... others) {
        List<TreatmentSession> more = List.of(others);
        List<SessionSummary> rows =
                Stream.concat(Stream.of(LIVE.session()), more.stream())
                        .map(SessionSummary::of)
                        .toList();
        return RoomBoard.of(
                rows,
                new RoomBoard.Sessions(Optional.of(LIVE.session()), more),
                SampleChart.ZONE,
                LIVE.minute(7));
    }

    private static SampleChart given(String seed, int hoursBefore) {
        return script(SampleProtocol.infusion(), seed, hoursBefore).start(0).stop(40);
    }

    private static TreatmentSession left(SampleChart script) {
        return script.fit(101).leaves(105).session();
    }

    private static SampleChart settled(String seed, int hoursBefore) {
        return given(seed, hoursBefore).wasted(42, "15", new Witness.Seen(SampleChart.SECOND));
    }

    /**
     * A month of a room is two hundred sessions, and each that is read keeps the next act waiting.
     */
    @Test
    void whatGoesOnTodaysSessionsAndThoseWhoseDrugIsNotSettledAreLookedIntoAndNoOthers() {
        TreatmentSession today = left(settled("today", 4));
        TreatmentSession unseen = left(given("unseen", 26).wasted(42, "15"));
        TreatmentSession open = left(given("open", 24 * 29));
        TreatmentSession neverClosed = given("never closed", 24 * 40).session();
        List<TreatmentSession> looked = List.of(LIVE.session(), neverClosed, today, unseen, open);
        List<TreatmentSession> others =
                List.of(
                        left(settled("settled", 26)),
                        left(given("long ago", 24 * 31)),
                        SampleChart.planned("later", SampleChart.START, SampleChart.ZONE)
                                .session());
        List<SessionBrief> briefs =
                Stream.of(others, looked.reversed())
                        .flatMap(List::stream)
                        .map(SessionBrief::of)
                        .toList();

        assertThat(RoomBoard.lookedInto(briefs, SampleChart.ZONE, LIVE.minute(7)))
                .extracting(SessionSummary::id)
                .startsWith(neverClosed.chart().id(), LIVE.session().chart().id())
                .containsExactlyInAnyOrderElementsOf(
                        looked.stream().map(session -> session.chart().id()).toList());
    }

    @Test
    void theRunningSessionIsToldInOneTile() {
        RoomBoard.Running running = board().running().orElseThrow();

        assertThat(running.clock()).isInstanceOf(PhaseClock.Giving.class);
        assertThat(running.status().complete()).isTrue();
        assertThat(running.lastSet().flatMap(Flowsheet.Column::minute)).contains(5L);
        assertThat(running.ongoing()).hasSize(1);
    }

    @Test
    void todaysRowsSayWhatComesNext() {
        TreatmentSession done =
                script(SampleProtocol.infusion(), "done", 4)
                        .start(0)
                        .stop(40)
                        .fit(101)
                        .leaves(105)
                        .session();
        TreatmentSession later =
                SampleChart.planned(
                                "later",
                                SampleChart.START.plus(Duration.ofHours(2)),
                                SampleChart.ZONE)
                        .session();

        assertThat(board(done, later).today())
                .extracting(RoomBoard.Row::next)
                .hasExactlyElementsOfTypes(
                        RoomBoard.Next.LinesOpen.class,
                        RoomBoard.Next.SetDue.class,
                        RoomBoard.Next.Expected.class);
    }

    @Test
    void wasteAndYesterdaysOpenSessionNeedSomeone() {
        TreatmentSession waste =
                script(SampleProtocol.infusion(), "waste", 3)
                        .start(0)
                        .stop(40)
                        .wasted(42, "15")
                        .session();
        TreatmentSession open = script(SampleProtocol.infusion(), "open", 26).start(0).session();

        assertThat(board(waste, open).needs())
                .hasExactlyElementsOfTypes(
                        RoomBoard.Need.NotClosed.class, RoomBoard.Need.WasteWithoutWitness.class);
    }

    /** Found on a real display: at midnight the patient in the room had a session never closed. */
    @Test
    void aSessionThatGoesOnBehindMidnightIsOfTheNewDayTooWithItsDrug() {
        SampleChart late =
                SampleChart.ready(
                        SampleProtocol.infusion(),
                        "late",
                        SampleChart.START.plus(Duration.ofMinutes(9 * 60 + 30)),
                        SampleChart.ZONE);
        TreatmentSession live = late.vitals(-8).start(0).vitals(35).session();
        RoomBoard board =
                RoomBoard.of(
                        List.of(SessionSummary.of(live)),
                        new RoomBoard.Sessions(Optional.of(live), List.of()),
                        SampleChart.ZONE,
                        late.minute(40));
        assertThat(board.needs()).isEmpty();
        assertThat(board.today()).hasSize(1);
        assertThat(board.drug()).hasSize(1);
    }

    private static TreatmentSession spray(Protocol protocol, int hoursBefore) {
        return script(protocol, "spray", hoursBefore)
                .device(0, 1)
                .stop(10)
                .fit(121)
                .leaves(125)
                .session();
    }

    private static List<RoomBoard.Need> forms(TreatmentSession session) {
        return board(session).needs().stream()
                .filter(RoomBoard.Need.FormDue.class::isInstance)
                .toList();
    }

    @Test
    void aFormIsNamedWithItsDayAndStaysWhenItsTimeIsOverUntilItIsMarkedAsSent() {
        Protocol asked = SampleProtocol.withForm(SampleProtocol.spray());

        assertThat(forms(spray(asked, 5 * 24)))
                .singleElement()
                .isInstanceOfSatisfying(
                        RoomBoard.Need.FormDue.class,
                        need -> {
                            assertThat(need.form()).isEqualTo("Monitoring Form");
                            assertThat(
                                            Duration.between(
                                                    need.since().instant(), need.due().instant()))
                                    .isEqualTo(Duration.ofDays(7));
                        });
        for (int hours : List.of(7 * 24 + 1, 7 * 24 + 3, 90 * 24)) {
            assertThat(forms(spray(asked, hours)))
                    .as(hours + " h")
                    .singleElement()
                    .isInstanceOfSatisfying(
                            RoomBoard.Need.FormDue.class,
                            need ->
                                    assertThat(need.overdue(SampleChart.infusion().minute(0)))
                                            .isEqualTo(hours > 7 * 24 + 2));
        }
        SampleChart sent = script(asked, "spray", 90).device(0, 1).stop(10).fit(121).leaves(125);
        sent.add(200, new SigningEvent.FormSent("Monitoring Form", "fax"));
        assertThat(forms(sent.session())).isEmpty();
    }

    @Test
    void aProtocolThatAsksForNoFormHasNoneDueWhateverItsDrug() {
        assertThat(forms(spray(SampleProtocol.spray(), 5 * 24))).isEmpty();
    }

    @Test
    void aSessionWithoutADoseHasNoFormAndSaysWhyItWasNotGiven() {
        Protocol asked = SampleProtocol.withForm(SampleProtocol.spray());
        TreatmentSession never =
                SampleChart.planned(
                                "never",
                                SampleChart.START.minus(Duration.ofHours(2)),
                                SampleChart.ZONE)
                        .add(-100, new ProtocolChosen(asked))
                        .add(-90, new TreatmentNotGiven("pressure stays above the hold limit"))
                        .session();

        assertThat(forms(never)).isEmpty();
        assertThat(board(never).today().getFirst().next())
                .isEqualTo(new RoomBoard.Next.NotGiven("pressure stays above the hold limit"));
    }

    @Test
    void drugOfASessionThatIsOverNeedsSomeoneSinceTheEndOfDosing() {
        SampleChart script = script(SampleProtocol.infusion(), "open-drug", 4).start(0).stop(40);
        TreatmentSession over = script.fit(101).leaves(105).session();

        assertThat(board(over).needs())
                .singleElement()
                .isInstanceOfSatisfying(
                        RoomBoard.Need.DrugNotReconciled.class,
                        need -> {
                            assertThat(need.lots()).containsExactly("K2231");
                            assertThat(need.since()).isEqualTo(script.minute(40));
                        });
    }

    @Test
    void aSessionThatIsOverWithNothingOpenSaysSo() {
        TreatmentSession done =
                script(SampleProtocol.withSchedule(SampleProtocol.infusion()), "settled", 4)
                        .start(0)
                        .stop(40)
                        .add(42, new DrugReturned("K2231", Milligrams.of("15")))
                        .fit(101)
                        .leaves(105)
                        .session();

        assertThat(board(done).needs()).isEmpty();
        assertThat(board(done).today().getFirst().next())
                .isInstanceOf(RoomBoard.Next.Settled.class);
    }

    @Test
    void drugInTheRoomIsCountedByLot() {
        Reconciliation.Line lot = board().drug().getFirst();

        assertThat(lot.lot()).isEqualTo("K2231");
        assertThat(lot.drawn().amount()).isEqualByComparingTo("50");
        assertThat(lot.given().amount()).isEqualByComparingTo("6.125");
    }

    /** Found on a walk: what one session gave beyond its own drug stood with the lot of another. */
    @Test
    void whatASessionGaveBeyondItsOwnDrugDoesNotCountAsAnothersLot() {
        TreatmentSession beyond =
                script(SampleProtocol.infusion(), "beyond", 3)
                        .vitals(-8)
                        .start(0)
                        .rate(1, "300")
                        .stop(60)
                        .session();
        TreatmentSession other =
                script(SampleProtocol.infusion(), "other", 2)
                        .drawn(
                                -5,
                                new Product.Form.Vial(MilligramsPerMillilitre.of("50")),
                                "ketamine",
                                "Z9",
                                "50")
                        .session();

        List<Reconciliation.Line> lots = board(beyond, other).drug();

        assertThat(lots).extracting(Reconciliation.Line::lot).containsExactly("K2231", "Z9");
        assertThat(lots.getLast().given().amount()).isZero();
        assertThat(lots.getFirst().given().amount()).isGreaterThan(new BigDecimal("290"));
    }

    @Test
    void earlierSessionsShowPeakEffectsAndWhatHelped() {
        SampleChart earlier =
                script(SampleProtocol.infusion(), "earlier", 72)
                        .vitals(-8, "128/78", 58, 98, 14, 5, 0)
                        .start(0)
                        .vitals(25, "158/96", 72, 97, 14, 4, 6)
                        .vitals(35, "150/92", 72, 97, 14, 4, 6)
                        .effect(12, "NAU", Grade.MILD);
        EntryId nausea = earlier.last();
        earlier.effect(14, "DISSOC", Grade.MODERATE)
                .add(16, new CareGiven(SupportiveCare.MUSIC, ""))
                .rescue(20, "ondansetron", Optional.of(nausea))
                .effectEnds(30, nausea)
                .stop(40);
        SampleChart never = script(SampleProtocol.infusion(), "never", 96);

        LastSession last = LastSession.of(List.of(never.chart(), earlier.chart())).getFirst();

        assertThat(last.delivered().amount()).isEqualByComparingTo("35");
        LastSession.Peak peak = last.peak().orElseThrow();
        assertThat(peak.minute()).isEqualTo(25);
        assertThat(peak.rise()).contains(30);
        assertThat(peak.diastolicRise()).contains(18);
        assertThat(last.effects())
                .extracting(LastSession.Effect::worst)
                .containsExactly(Grade.MODERATE, Grade.MILD);
        assertThat(last.helped()).extracting(LastSession.Helped::minute).containsExactly(16L, 20L);
        assertThat(LastSession.of(List.of(never.chart()))).isEmpty();
    }

    @Test
    void theTimelineKeepsStruckOutAndLateEntriesInTheirPlace() {
        SampleChart script = SampleChart.infusion().start(0).recorded(30).note(5, "calm");
        EntryId note = script.last();
        script.strike(31, note).vitals(10);

        Timeline timeline = Timeline.of(script.chart());
        Timeline.Line line =
                timeline.lines().stream()
                        .filter(one -> one.entry().id().equals(note))
                        .findFirst()
                        .orElseThrow();

        assertThat(line.kind()).isEqualTo(Timeline.Kind.NOTE);
        assertThat(line.late()).isTrue();
        assertThat(line.struckOut()).isTrue();
        assertThat(line.minute()).contains(5L);
        assertThat(line.amendments()).singleElement().matches(Amendment::strikesOut);
        assertThat(timeline.lines())
                .extracting(Timeline.Line::entry)
                .extracting(Entry::at)
                .isSorted();
        assertThat(timeline.newestFirst().getFirst().kind()).isEqualTo(Timeline.Kind.VITALS);
    }
}
