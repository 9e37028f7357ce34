package vigil.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigil.export.ObservedLines.SetLine;
import vigil.export.SampleFiles;
import vigil.export.SessionRecord;
import vigil.export.SessionRecordNotation;
import vigil.export.Sha256;
import vigil.export.SigningLines.SignatureLine;
import vigil.people.Allergies;
import vigil.people.Patient;
import vigil.people.PatientId;
import vigil.people.PersonName;
import vigil.people.Sex;
import vigil.review.Flowsheet;
import vigil.review.Timeline;
import vigil.screen.kit.Words;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.SampleChart;
import vigil.session.SampleReadings;
import vigil.session.SessionFold;
import vigil.telling.LineText;
import vigil.telling.People;
import vigil.telling.SessionTerms;
import vigil.telling.VitalText;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalOrder;
import vigil.vitals.VitalSigns;

/** A record on paper says what the record says, is the same bytes each time, and can be read. */
class SessionPdfTest {
    static final Words WORDS =
            Words.of(
                    "charting",
                    "chart",
                    "record",
                    "paper",
                    "scores",
                    "discharge",
                    "shell",
                    "desk",
                    "review");

    private final SessionPdf form = new SessionPdf(WORDS);

    private PrintedPdf printed(SessionRecord record) {
        byte[] file = form.write(record);
        assertThat(form.faults(file)).isEmpty();
        return PrintedPdf.read(file);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    @Test
    void eachPageNamesThePatientTheSessionThePageAndWhatTheFileIs() {
        SessionRecord record = SampleFiles.record();
        String hash = Sha256.of(new SessionRecordNotation().write(record));

        List<String> pages = printed(record).pages();

        assertThat(pages).hasSizeGreaterThan(3);
        for (int page = 1; page <= pages.size(); page++) {
            assertThat(pages.get(page - 1))
                    .contains("HARGREAVES, Miriam (Ms)", "04-Mar-1980", "DEMO-00417")
                    .contains("Known allergies penicillin (rash)")
                    .contains("DEMO — not a patient record")
                    .contains("page " + page + " of " + pages.size())
                    .contains(record.record().session().value().toString())
                    .contains("revision " + record.record().revision())
                    .contains("22-Nov-2026 10:55 −05:00", "Vigil 0.1.0-SNAPSHOT", "copy")
                    .contains(hash, "head " + "0".repeat(16));
        }
    }

    @Test
    void everyEntryStandsThereWithItsPeopleAndTimesAndWhatItWasBefore() {
        SessionRecord record = SampleFiles.record();
        String text = printed(record).text();
        SessionTerms terms = new SessionTerms();
        Timeline timeline =
                Timeline.of(SessionFold.fold(new SessionRecordNotation().facts(record)).chart());
        terms.of(SessionFold.fold(new SessionRecordNotation().facts(record)).chart());
        LineText said = new LineText(WORDS, new People(record.staff()), terms);

        for (Timeline.Line line : timeline.lines()) {
            assertThat(words(text)).containsAll(words(said.content(line)));
            assertThat(words(text)).containsAll(words(said.source(line)));
            line.amendments()
                    .forEach(
                            one -> {
                                assertThat(words(text)).containsAll(words(said.before(one)));
                                assertThat(words(text)).containsAll(words(said.why(one)));
                            });
        }
    }

    @Test
    void whatWasAddedToASetIsSaidAsAddedAndNotStruckThrough() {
        SampleChart chart = SampleChart.infusion().start(0);
        Reading heart = SampleReadings.heart(88);
        EntryId set = chart.add(5, full(heart)).last();
        chart.amend(9, set, full(heart, SampleReadings.sedation(4)));
        String text = plain(printed(SampleFiles.recordOf(chart)).text());

        assertThat(text).contains("added: MOAA/S 4").doesNotContain("\u2013 +");
    }

    private static VitalsRecorded full(Reading... readings) {
        return new VitalsRecorded(new VitalSigns(List.of(readings)), SetKind.FULL);
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(plain(text).split(" ", -1));
    }

    /** Rule V2: as on the entry form. */
    @Test
    void theRowsOfTheFlowsheetFollowTheOrderOfTheClinic() {
        VitalOrder order =
                VitalOrder.beginning(List.of(VitalItem.RESPIRATORY_RATE, VitalItem.HEART_RATE));
        String usual = flowsheet(printed(SampleFiles.record()));
        String ordered =
                flowsheet(
                        PrintedPdf.read(new SessionPdf(WORDS, order).write(SampleFiles.record())));
        assertThat(usual.indexOf("BP mmHg")).isPositive().isLessThan(usual.indexOf("RR per min"));
        assertThat(ordered.indexOf("RR per min"))
                .isPositive()
                .isLessThan(ordered.indexOf("HR per min"));
        assertThat(ordered.indexOf("HR per min")).isLessThan(ordered.indexOf("BP mmHg"));
    }

    private static String flowsheet(PrintedPdf printed) {
        String text = plain(printed.text());
        return text.substring(text.indexOf("Sets from left to right") - 1500);
    }

    @Test
    void everyValueOfEverySetStandsInTheFlowsheet() {
        SessionRecord record = SampleFiles.record();
        String text = printed(record).text();
        VitalText said = new VitalText(WORDS);
        Flowsheet sheet =
                Flowsheet.of(SessionFold.fold(new SessionRecordNotation().facts(record)).chart());

        assertThat(record.vitalSigns()).extracting(SetLine::entry).isNotEmpty();
        for (Flowsheet.Column set : sheet.columns()) {
            set.cells()
                    .forEach(
                            (item, cell) -> {
                                if (cell.content() instanceof Flowsheet.Content.Value value) {
                                    assertThat(text).contains(said.cell(value.value()));
                                }
                            });
        }
        assertThat(text)
                .contains(
                        "systolic above 160: repeat",
                        "drawn 50 mg = given 40.507 mg + wasted 8.8 mg")
                .contains("0.69 mg not accounted for", "witness BELL, Rowan (RN)")
                .contains("set aside: prescriber informed, agrees", "Modified Aldrete (mmHg)")
                .contains("Not signed.", "Charted by: this is what was seen and done");
    }

    @Test
    void nothingIsSaidInCodesAndANumberOnAScaleNamesItsScale() {
        SessionRecord record = SampleFiles.record();
        String text = printed(record).text();
        assertThat(text).contains("Sedation MOAA/S", "Dissociation 0–10");
        // The sample's part of a score has a name that the program gives to none.
        assertThat(
                        text.replace(record.record().session().value().toString(), "")
                                .replace("OXYGEN_SATURATION 2", ""))
                .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-")
                .doesNotContainPattern("[A-Z]{2,}_[A-Z0-9]")
                .doesNotContain("null", "Optional", "{0}");
    }

    @Test
    void anAmendedValueIsStruckThroughAndTheOneThatHoldsIsNot() {
        PrintedPdf file = printed(SampleFiles.record());

        List<PrintedPdf.Word> old =
                file.words().stream().filter(word -> word.text().startsWith("168/104")).toList();
        List<PrintedPdf.Word> now =
                file.words().stream().filter(word -> word.text().equals("164/102")).toList();

        assertThat(old).hasSize(2).allMatch(file::struckThrough);
        assertThat(now).isNotEmpty().noneMatch(file::struckThrough);
    }

    @Test
    void theFacesAreEmbeddedAndNothingIsAPicture() {
        PrintedPdf file = printed(SampleFiles.record());

        assertThat(file.faces())
                .hasSize(2)
                .allMatch(face -> face.matches("[A-Z]{6}\\+IBMPlexSans-(Regular|SemiBold)"));
        assertThat(file.notEmbedded()).isEmpty();
        assertThat(file.images()).isZero();
        assertThat(file.text()).contains("MOAA/S", "ketamine", "Dissociation, moderate");
    }

    @Test
    void aRecordIsAlwaysTheSameBytesAndAnotherRecordIsOthers() {
        SessionRecord record = SampleFiles.record();
        byte[] once = form.write(record);

        assertThat(new SessionPdf(WORDS).write(record)).isEqualTo(once);
        assertThat(new String(once, StandardCharsets.ISO_8859_1))
                .contains("/CreationDate(D:20261122105500-05'00')")
                .doesNotContain("HARGREAVES", "Hargreaves");
        assertThat(form.write(SampleFiles.recordOf(SampleChart.infusion()))).isNotEqualTo(once);
    }

    @Test
    void everythingStandsWhereA4AndLetterAreBothPrinted() {
        for (PrintedPdf.Word word : printed(SampleFiles.record()).words()) {
            assertThat(word.left()).as(word.text()).isGreaterThanOrEqualTo(36);
            assertThat(word.right()).as(word.text()).isLessThanOrEqualTo(595 - 36);
            assertThat(word.y() - word.size()).as(word.text()).isGreaterThanOrEqualTo(25 + 12);
            assertThat(word.y()).as(word.text()).isLessThanOrEqualTo(792 - 12);
        }
    }

    @Test
    void aLongNameWrapsAndALetterThatTheTypeLacksIsWrittenByItsNumber() {
        String family = "Featherstonehaugh-Cholmondeley ".repeat(4).strip();
        Patient patient =
                new Patient(
                        new PatientId(new UUID(7, 7)),
                        "DEMO-77777",
                        new PersonName(family, "Zoë 張 Łucja", "Prof"),
                        LocalDate.of(1950, 2, 3),
                        Sex.OTHER,
                        new Allergies.Known(List.of("x".repeat(160))));
        SampleChart chart =
                SampleChart.planned(
                        patient,
                        "long",
                        Instant.parse("2026-11-22T14:05:00Z"),
                        ZoneId.of("Europe/London"));

        PrintedPdf file = printed(SampleFiles.recordOf(chart));

        assertThat(file.pages())
                .allSatisfy(
                        page ->
                                assertThat(page.split("FEATHERSTONEHAUGH-CHOLMONDELEY", -1))
                                        .hasSize(page.contains("Session planned") ? 9 : 5)
                                        .anyMatch(
                                                rest ->
                                                        rest.startsWith(
                                                                ", Zoë [U+5F35] Łucja (Prof)")));
        assertThat(file.words()).allMatch(word -> word.right() <= 595 - 36);
        assertThat(file.text().replaceAll("[^x]", "").length()).isGreaterThanOrEqualTo(160);
    }

    @Test
    void threeHundredSetsAllStandThereUnderTheirHeadsAndBesideTheNamesOfTheirRows() {
        SampleChart chart = SampleChart.infusion().start(0);
        for (int set = 0; set < 300; set++) {
            chart.vitals(
                    5 * set,
                    (100 + set % 60) + "/" + (50 + set % 40),
                    50 + set % 90,
                    90 + set % 10,
                    10 + set % 9,
                    5,
                    set % 11);
        }

        PrintedPdf file = printed(SampleFiles.recordOf(chart));

        String sheets = file.text();
        for (int set = 0; set < 300; set++) {
            assertThat(sheets).contains((100 + set % 60) + "/" + (50 + set % 40));
        }
        long heads = file.words().stream().filter(word -> word.text().equals("minute")).count();
        long rows = file.words().stream().filter(word -> word.text().equals("BP mmHg")).count();
        assertThat(heads).isEqualTo(25).isEqualTo(rows);
        assertThat(file.pages())
                .allSatisfy(page -> assertThat(page).contains("of " + file.pages().size()));
    }

    @Test
    void aSessionThatHasNotBegunSaysSoInEachPart() {
        SampleChart chart =
                SampleChart.planned(
                        "early", Instant.parse("2026-11-22T14:05:00Z"), ZoneId.of("Europe/London"));

        String text = printed(SampleFiles.recordOf(chart)).text();

        assertThat(text)
                .contains("Planned", "Nothing to draw yet.", "No set was charted.")
                .contains("None charted.", "Not signed.");
        assertThat(text).doesNotContain("{0}");
    }

    @Test
    void whereOnlySomethingWorthKnowingStandsOutItIsNotSaidThatNothingDoes() {
        SampleChart chart =
                SampleChart.planned("early", SampleChart.START, SampleChart.ZONE)
                        .note(0, "asks for a blanket");

        String text = plain(printed(SampleFiles.recordOf(chart)).text());

        assertThat(text)
                .containsSubsequence("What stands out", "No exceptions.", "asks for a blanket")
                .doesNotContain("nothing out of the ordinary");
    }

    @Test
    void whatIsNoPdfIsAFault() {
        assertThat(form.faults("not a PDF".getBytes(StandardCharsets.UTF_8))).isNotEmpty();
        assertThat(form.faults(new byte[0])).isNotEmpty();
    }

    @Test
    void aSignedAndCountersignedRecordSaysInItsTextWhoSignedWhatWhenAndWhatStandsOut() {
        SessionRecord record = SampleFiles.example();
        String text = plain(printed(record).text());

        assertThat(record.signatures()).hasSize(3);
        for (SignatureLine one : record.signatures()) {
            String time = one.at().substring(11, 16);
            assertThat(text)
                    .contains(one.name())
                    .contains(WORDS.say("signatureMeaning." + one.meaning()))
                    .contains(WORDS.say("role." + one.role()))
                    .contains("22-Nov-2026 " + time + " −05:00")
                    .contains(plain(WORDS.say("paper.signatures.upto", one.upto())));
        }
        assertThat(text)
                .containsSubsequence(
                        "What stands out",
                        "164/102 at min 15",
                        "Signatures",
                        "Abena Osei, RN",
                        "6.2 mg left in the vial, kept for the pharmacy",
                        "T. Mbeki, MD",
                        "Abena Osei, RN")
                .contains(WORDS.say("paper.signatures.superseded"))
                .contains("Telephoned the next day: slept well.")
                .contains("Who saw the patient walk to the bathroom?", "Rowan Bell went with her.")
                .contains("slept well, no pain", "twice a week")
                .doesNotContain(WORDS.say("paper.signatures.none"));
    }
}
