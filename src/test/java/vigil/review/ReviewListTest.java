package vigil.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.people.Allergies;
import vigil.people.Patient;
import vigil.people.PatientId;
import vigil.people.PersonName;
import vigil.people.Role;
import vigil.people.Sex;
import vigil.people.StaffId;
import vigil.quantity.Milligrams;
import vigil.quantity.Moment;
import vigil.review.ReviewList.HandedOver;
import vigil.review.ReviewList.Show;
import vigil.session.PreparationEvent;
import vigil.session.SampleChart;
import vigil.session.SessionId;
import vigil.session.SessionSummary;
import vigil.session.SignState;
import vigil.session.Stage;

/** The list a supervisor goes through. */
class ReviewListTest {
    private static final Moment NOW = at("2026-11-23T09:00:00Z");

    private static Moment at(String instant) {
        return Moment.of(Instant.parse(instant), SampleChart.ZONE);
    }

    /** An invented brief, one thing of it changed at a time. */
    private record Made(
            int number,
            PersonName name,
            String mrn,
            Moment when,
            Stage stage,
            int amended,
            SignState signing,
            List<Standout> standouts,
            Optional<Moment> reportDue) {

        static Made of(int number, String family, String given, String mrn, String when) {
            return new Made(
                    number,
                    new PersonName(family, given, ""),
                    mrn,
                    at(when),
                    Stage.DISCHARGED,
                    0,
                    new SignState.Unsigned(),
                    List.of(),
                    Optional.empty());
        }

        Made in(Stage now) {
            return new Made(number, name, mrn, when, now, amended, signing, standouts, reportDue);
        }

        Made amended(int many) {
            return new Made(number, name, mrn, when, stage, many, signing, standouts, reportDue);
        }

        Made signed(SignState now) {
            return new Made(number, name, mrn, when, stage, amended, now, standouts, reportDue);
        }

        Made standing(Standout... out) {
            return new Made(
                    number, name, mrn, when, stage, amended, signing, List.of(out), reportDue);
        }

        Made report(String due) {
            return new Made(
                    number,
                    name,
                    mrn,
                    when,
                    stage,
                    amended,
                    signing,
                    standouts,
                    Optional.of(at(due)));
        }

        SessionBrief brief() {
            Patient patient =
                    new Patient(
                            new PatientId(new UUID(9, number)),
                            mrn,
                            name,
                            LocalDate.of(1980, 3, 4),
                            Sex.UNKNOWN,
                            new Allergies.NotRecorded());
            SessionSummary summary =
                    new SessionSummary(
                            new SessionId(new UUID(7, number)),
                            12,
                            patient,
                            "Infusion room 1",
                            Optional.of("ketamine"),
                            new PreparationEvent.SeriesPosition(1, 6),
                            when,
                            stage,
                            Optional.empty(),
                            Optional.empty(),
                            SampleChart.NURSE,
                            false,
                            12,
                            amended,
                            signing,
                            0,
                            reportDue.map(due -> new SessionSummary.Report("Form", due)));
            return new SessionBrief(
                    SessionBrief.FORM,
                    summary,
                    SampleChart.NURSE,
                    Optional.empty(),
                    List.of(ReviewListTest.line("K" + (2000 + number))),
                    List.of(),
                    9,
                    standouts);
        }
    }

    private static vigil.dosing.Reconciliation.Line line(String lot) {
        Milligrams none = Milligrams.of("0");
        return new vigil.dosing.Reconciliation.Line(
                lot, Optional.empty(), none, none, none, none, List.of());
    }

    private static final Standout NOTE = new Standout.Note("calm", NOW);
    private static final Standout WASTE =
            new Standout.WasteUnwitnessed("K2231", Milligrams.of("15"));
    private static final SignState.Mark NURSE =
            new SignState.Mark(SampleChart.NURSE, Role.NURSE, NOW, 12);
    private static final SignState SIGNED = new SignState.Signed(NURSE);
    private static final SignState COUNTERSIGNED =
            new SignState.Countersigned(
                    NURSE,
                    new SignState.Mark(SampleChart.SECOND, Role.SUPERVISING_CLINICIAN, NOW, 13));
    private static final SignState SUPERSEDED =
            new SignState.Superseded(NURSE, Optional.empty(), 1);

    private static ReviewList list() {
        return ReviewList.of(
                List.of(
                        Made.of(1, "Hargreaves", "Miriam", "123 456", "2026-11-22T14:05:00Z")
                                .brief(),
                        Made.of(2, "Müller", "Zoë", "150 332", "2026-11-21T15:30:00Z").brief(),
                        Made.of(3, "Łukasz", "Øystein", "A-77", "2025-01-09T08:00:00Z").brief(),
                        Made.of(4, "Park", "Ji-woo", "990 001", "2026-11-22T09:00:00Z").brief()),
                ReviewListTest::family);
    }

    private static String family(StaffId nurse) {
        assertThat(nurse).isEqualTo(SampleChart.NURSE);
        return "Osei";
    }

    private static List<Long> numbers(List<SessionBrief> found) {
        return found.stream()
                .map(one -> one.session().id().value().getLeastSignificantBits())
                .toList();
    }

    @Test
    void whereRecordsWentIsAKindOfItsOwnAndTheRestStaysAsItWas() {
        ReviewList sent =
                list().with(
                                Map.of(
                                        id(1), HandedOver.NOT_YET,
                                        id(2), HandedOver.REFUSED,
                                        id(4), HandedOver.THERE));
        assertThat(numbers(sent.find(Show.NOT_SENT, ""))).containsExactly(1L);
        assertThat(numbers(sent.find(Show.REFUSED, ""))).containsExactly(2L);
        assertThat(numbers(sent.find(Show.REFUSED, "hargreaves"))).isEmpty();
        assertThat(sent.counts()).containsEntry(Show.NOT_SENT, 1).containsEntry(Show.ALL, 4);
        assertThat(sent.with(Map.of()).counts()).isEqualTo(list().counts());
    }

    private static SessionId id(long number) {
        return list().all().stream()
                .map(one -> one.session().id())
                .filter(one -> one.value().getLeastSignificantBits() == number)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theNewestComesFirst() {
        assertThat(numbers(list().find(Show.ALL, ""))).containsExactly(1L, 4L, 2L, 3L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "hargr          | 1",
                "MIRIAM h       | 1",
                "'hargreaves, m'| 1",
                "muller         | 2",
                "zoe            | 2",
                "Müller         | 2",
                "lukasz oystein | 3",
                "150 332        | 2",
                "150332         | 2",
                "a-77           | 3",
                "22-nov         | 1 4",
                "22-Nov-2026    | 1 4",
                "2026-11-21     | 2",
                "22112026       | 1 4",
                "22 nov 2026    | 1 4",
                "jan            | 3",
                "K2004          | 4",
                "k200           | 1 4 2 3",
                "osei           | 1 4 2 3",
                "OSEI park      | 4",
                "ketam hargr    | 1",
                "naomi          | -",
                "'  '           | 1 4 2 3",
                "hargreaves 2025| -",
                "nobody         | -"
            })
    void everyTypedWordHasToBeFound(String typed, String expected) {
        List<Long> wanted =
                expected == null
                        ? List.of()
                        : List.of(expected.split(" ")).stream().map(Long::valueOf).toList();
        assertThat(numbers(list().find(Show.ALL, typed))).isEqualTo(wanted);
    }

    @Test
    void eachFilterCountsWhatItShows() {
        Made base = Made.of(0, "Sample", "Ann", "1", "2026-11-22T14:05:00Z");
        List<Made> made =
                List.of(
                        base,
                        base.in(Stage.DOSING).standing(WASTE),
                        base.standing(WASTE, NOTE),
                        base.standing(NOTE),
                        base.signed(SIGNED).standing(WASTE),
                        base.signed(SIGNED).amended(2),
                        base.signed(COUNTERSIGNED).standing(WASTE).amended(1),
                        base.report("2026-11-23T09:00:00Z"),
                        base.signed(COUNTERSIGNED).report("2026-11-29T14:05:00Z"),
                        base.report("2026-11-23T08:59:59Z"));
        List<SessionBrief> briefs = new ArrayList<>();
        for (int at = 0; at < made.size(); at++) {
            Made one = made.get(at);
            briefs.add(
                    new Made(
                                    at,
                                    one.name(),
                                    one.mrn(),
                                    one.when(),
                                    one.stage(),
                                    one.amended(),
                                    one.signing(),
                                    one.standouts(),
                                    one.reportDue())
                            .brief());
        }
        ReviewList list = ReviewList.of(briefs, ReviewListTest::family);
        Map<Show, List<Long>> expected =
                Map.of(
                        Show.TO_COUNTERSIGN,
                        List.of(4L, 5L),
                        Show.EXCEPTIONS,
                        List.of(2L, 4L),
                        Show.NOT_SIGNED,
                        List.of(0L, 2L, 3L, 7L, 9L),
                        Show.AMENDED,
                        List.of(5L),
                        Show.REPORT_DUE,
                        List.of(7L, 8L, 9L),
                        Show.ALL,
                        List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L));
        for (Show show : Show.values()) {
            assertThat(numbers(list.find(show, "")))
                    .as(show.name())
                    .containsExactlyInAnyOrderElementsOf(expected.getOrDefault(show, List.of()));
            assertThat(list.counts())
                    .containsEntry(show, expected.getOrDefault(show, List.of()).size());
        }
    }

    @Test
    void aBriefIsFoundByItsSession() {
        SessionBrief first = list().find(Show.ALL, "").getFirst();
        assertThat(list().brief(first.session().id())).contains(first);
        assertThat(list().brief(new SessionId(new UUID(1, 99)))).isEmpty();
        assertThat(ReviewList.state(first)).isEqualTo(ReviewList.State.NOT_SIGNED);
        assertThat(Duration.between(first.when().instant(), NOW.instant())).isPositive();
    }

    @Test
    void whatChangedSinceItWasSignedIsToBeSignedAnew() {
        SessionBrief changed =
                Made.of(1, "Hargreaves", "Miriam", "123 456", "2026-11-22T14:05:00Z")
                        .signed(SUPERSEDED)
                        .brief();

        assertThat(ReviewList.state(changed)).isEqualTo(ReviewList.State.NOT_SIGNED);
    }
}
