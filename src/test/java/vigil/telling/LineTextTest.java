package vigil.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigil.dosing.DoseOrder;
import vigil.people.Allergies;
import vigil.people.Patient;
import vigil.people.PatientId;
import vigil.people.PersonName;
import vigil.people.Sex;
import vigil.people.StaffMember;
import vigil.quantity.Milligrams;
import vigil.review.Timeline;
import vigil.scores.Score;
import vigil.scores.ScoreKind;
import vigil.scores.SubScore;
import vigil.screen.kit.Words;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.ScoreTaken;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.PreparationEvent.DoseChecked;
import vigil.session.PreparationEvent.DoseOrdered;
import vigil.session.RecordedEvent;
import vigil.session.SampleChart;
import vigil.session.SampleReadings;
import vigil.session.SessionFold;
import vigil.session.Taken;
import vigil.vitals.Reading;
import vigil.vitals.VitalOrder;
import vigil.vitals.VitalSigns;
import vigil.wording.Sentences;

/** Who says what of an entry since when, and what stood there before: as on screen and on paper. */
class LineTextTest {
    private static final Sentences WORDS = Words.of("chart", "charting", "record", "scores");
    private static final People PEOPLE =
            new People(
                    List.of(
                            new StaffMember(
                                    SampleChart.SECOND,
                                    new PersonName("Bell", "Ida", ""),
                                    "RN",
                                    Set.of()),
                            new StaffMember(
                                    SampleChart.NURSE,
                                    new PersonName("Osei", "Abena", ""),
                                    "RN",
                                    Set.of())));

    private final SampleChart chart = SampleChart.infusion().start(0);

    private static LineText said(List<RecordedEvent> facts) {
        SessionTerms terms = new SessionTerms();
        terms.of(SessionFold.fold(facts).chart());
        return new LineText(WORDS, PEOPLE, terms);
    }

    private static Timeline.Line line(List<RecordedEvent> facts, EntryId entry) {
        return Timeline.of(SessionFold.fold(facts).chart()).lines().stream()
                .filter(line -> line.entry().id().equals(entry))
                .findFirst()
                .orElseThrow();
    }

    private String source(EntryId entry) {
        return said(chart.facts()).source(line(chart.facts(), entry));
    }

    private static VitalsRecorded full(Reading... readings) {
        return new VitalsRecorded(new VitalSigns(List.of(readings)), SetKind.FULL);
    }

    @Test
    void whoRecordedItAndWhenIsSaidAndThatItWasLate() {
        assertThat(source(chart.note(5, "calm").last()))
                .isEqualTo("recorded 14:10 by OSEI, Abena (RN)");
        assertThat(source(chart.by(SampleChart.SECOND).recorded(40).note(6, "sleeps").last()))
                .isEqualTo("recorded late, 14:45, by BELL, Ida (RN)");
    }

    /** No line of a page ends within an MRN, and no MRN leaves as data otherwise than typed. */
    @Test
    void theNumberOfAPatientIsHeldTogetherInALineAndNowhereElse() {
        Patient typed =
                new Patient(
                        new PatientId(new UUID(6, 6)),
                        "C 12-345 6",
                        new PersonName("Hargreaves", "Aino", ""),
                        LocalDate.of(1980, 3, 4),
                        Sex.FEMALE,
                        new Allergies.NoneKnown());
        List<RecordedEvent> facts =
                SampleChart.planned(
                                typed,
                                "held",
                                Instant.parse("2026-11-22T14:00:00Z"),
                                ZoneOffset.UTC)
                        .facts();
        Timeline.Line planned = Timeline.of(SessionFold.fold(facts).chart()).lines().getFirst();
        assertThat(said(facts).content(planned)).contains("C\u00a012-345\u00a06");
        assertThat(
                        new EntryText(WORDS, PEOPLE, new SessionTerms(), VitalOrder.usual())
                                .of(planned.entry()))
                .contains("C 12-345 6");
    }

    @Test
    void fromWhereItIsIsSaidUnlessItWasSeenOrDone() {
        EntryId paper = chart.about(Taken.Source.PAPER).vitals(5).last();
        assertThat(source(paper)).isEqualTo("recorded 14:10 by OSEI, Abena (RN) · From paper");
        assertThat(said(chart.facts()).time(line(chart.facts(), paper))).isEqualTo("about 14:10");
    }

    @Test
    void whatIsStruckOutSaysSo() {
        EntryId note = chart.note(5, "calm").last();
        chart.strike(9, note);
        assertThat(source(note)).isEqualTo("struck out · recorded 14:10 by OSEI, Abena (RN)");
        var struck = line(chart.facts(), note).amendments().getFirst();
        assertThat(said(chart.facts()).why(struck))
                .isEqualTo("struck out: Wrong patient · OSEI, Abena (RN) 14:14");
    }

    @Test
    void whoMeasuredIsToldApartFromWhoEntered() {
        EntryId set = chart.vitals(5).last();
        List<RecordedEvent> facts = new ArrayList<>(chart.facts());
        RecordedEvent last = facts.removeLast();
        facts.add(
                new RecordedEvent(
                        last.id(),
                        last.session(),
                        last.revision(),
                        last.taken(),
                        last.recordedAt(),
                        SampleChart.SECOND,
                        last.enteredBy(),
                        last.event()));
        assertThat(said(facts).source(line(facts, set)))
                .isEqualTo("recorded 14:10 by BELL, Ida (RN), entered by OSEI, Abena (RN)");
    }

    @Test
    void ofACorrectedSetOnlyWhatWasChangedStoodThereBefore() {
        Reading saturation = SampleReadings.saturation(97);
        EntryId set = chart.add(5, full(SampleReadings.heart(88), saturation)).last();
        chart.amend(9, set, full(SampleReadings.heart(68), saturation));
        var amendment = line(chart.facts(), set).amendments().getFirst();
        LineText said = said(chart.facts());

        assertThat(said.before(amendment).replace('\u00a0', ' ')).isEqualTo("HR 88");
        assertThat(said.was(amendment).replace('\u00a0', ' ')).isEqualTo("was HR 88");
        assertThat(said.added(amendment)).isEmpty();
        assertThat(said.why(amendment)).isEqualTo("amended: Typing error · OSEI, Abena (RN) 14:14");
    }

    @Test
    void whatACorrectionAddedIsNoChangeOfWhatStoodThere() {
        EntryId set = chart.add(5, full(SampleReadings.heart(88))).last();
        chart.amend(9, set, full(SampleReadings.heart(88), SampleReadings.sedation(4)));
        var amendment = line(chart.facts(), set).amendments().getFirst();

        assertThat(said(chart.facts()).before(amendment)).isEmpty();
        assertThat(said(chart.facts()).added(amendment)).contains("added: MOAA/S 4");
    }

    @Test
    void aCorrectedTimeStoodThereBefore() {
        EntryId note = chart.note(5, "calm").last();
        chart.amendTime(9, note, 3);
        var amendment = line(chart.facts(), note).amendments().getFirst();
        assertThat(said(chart.facts()).before(amendment)).isEqualTo("14:10");
    }

    /** Two answers can change and the total stay: then the answers are what was changed. */
    @Test
    void ofACorrectedScoreTheAnswersThatChangedStoodThereBefore() {
        EntryId score = chart.add(5, score(2, 1)).last();
        chart.amend(9, score, score(1, 2));
        var amendment = line(chart.facts(), score).amendments().getFirst();
        assertThat(said(chart.facts()).before(amendment))
                .isEqualTo("PHQ-9: 4 of 27, INTEREST 2, MOOD 1");
    }

    private static ScoreTaken score(int first, int second) {
        return new ScoreTaken(
                new Score(
                        ScoreKind.PHQ_9,
                        List.of(
                                new SubScore("INTEREST", first),
                                new SubScore("MOOD", second),
                                new SubScore("SLEEP", 1)),
                        first + second + 1));
    }

    @Test
    void aCheckBeforeAnOrderThatWasChangedSaysSo() {
        EntryId check = chart.chart().latest(DoseChecked.class).orElseThrow().id();
        var order = chart.chart().latest(DoseOrdered.class).orElseThrow();
        LineText before = said(chart.facts());
        assertThat(before.content(line(chart.facts(), check)))
                .isEqualTo("Dose checked by BELL, Ida (RN)");
        DoseOrder was = order.event().order();
        chart.amend(
                9,
                order.id(),
                new DoseOrdered(
                        new DoseOrder(
                                was.drug(),
                                was.route(),
                                was.basis(),
                                Milligrams.of("30"),
                                was.minutes(),
                                was.bagVolume(),
                                was.orderedBy())));
        assertThat(said(chart.facts()).content(line(chart.facts(), check)))
                .isEqualTo(
                        "Dose checked by BELL, Ida (RN); order or drug was changed after this"
                                + " check, at 14:14");
        chart.strike(10, check);
        assertThat(said(chart.facts()).content(line(chart.facts(), check)))
                .isEqualTo("Dose checked by BELL, Ida (RN)");
    }
}
