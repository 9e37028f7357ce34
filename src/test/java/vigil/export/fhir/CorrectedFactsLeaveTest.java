package vigil.export.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vigil.dosing.DoseOrder;
import vigil.dosing.Product;
import vigil.export.Iso;
import vigil.export.SampleFiles;
import vigil.export.SchemaCheck;
import vigil.export.SessionRecord;
import vigil.export.SessionRecordNotation;
import vigil.export.csv.CsvKind;
import vigil.export.csv.EventsCsv;
import vigil.export.pdf.PrintedPdf;
import vigil.export.pdf.SessionPdf;
import vigil.quantity.MilligramsPerMillilitre;
import vigil.review.ShippedScript;
import vigil.scores.Score;
import vigil.scores.ScoreKind;
import vigil.scores.SubScore;
import vigil.screen.kit.Words;
import vigil.session.Charted;
import vigil.session.EntryId;
import vigil.session.LeavingEvent.PatientDischarged;
import vigil.session.LeavingEvent.Transport;
import vigil.session.ObservationEvent.ScoreTaken;
import vigil.session.PreparationEvent.DoseChecked;
import vigil.session.PreparationEvent.DoseOrdered;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.session.SampleChart;
import vigil.session.Stage;

/** Order, drug, score and way home as they are corrected afterwards, in each form that leaves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectedFactsLeaveTest {
    private static final Words WORDS =
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
    private static final int LATER = 300;

    private final SampleChart chart =
            ShippedScript.in(Stage.RECOVERING, ShippedScript.protocol("ketamine-iv"));
    private final EntryId score;
    private final Charted<DoseOrdered> order =
            chart.chart().latest(DoseOrdered.class).orElseThrow();
    private final Charted<DrugDrawnUp> drawn =
            chart.chart().latest(DrugDrawnUp.class).orElseThrow();
    private final SessionRecord record;

    CorrectedFactsLeaveTest() {
        score = chart.add(200, phq(1)).last();
        EntryId home = chart.fit(201).leaves(202).last();
        chart.amend(LATER, score, phq(3));
        chart.amend(LATER, order.id(), byIto(order.event().order()));
        chart.amend(LATER, drawn.id(), weaker(drawn.event()));
        chart.amend(
                LATER,
                home,
                new PatientDischarged("Ann Hargreaves", Transport.TAXI_WITH_ESCORT, true));
        record = SampleFiles.recordOf(chart);
    }

    private static ScoreTaken phq(int ninth) {
        return new ScoreTaken(
                Score.of(
                        ScoreKind.GAD_7,
                        List.of(new SubScore("GAD7_1", 2), new SubScore("GAD7_2", ninth))));
    }

    private static DoseOrdered byIto(DoseOrder was) {
        return new DoseOrdered(was.by("Dr Ito"));
    }

    private static DrugDrawnUp weaker(DrugDrawnUp was) {
        Product of = was.product();
        return new DrugDrawnUp(
                new Product(
                        of.drug(),
                        of.brand(),
                        new Product.Form.Vial(MilligramsPerMillilitre.of("10")),
                        "K2213",
                        of.expiry().plusYears(1)),
                was.drawn(),
                Optional.empty(),
                was.dilutedTo());
    }

    @Test
    void theRecordIsValidAndReadsBackWithTheOldBesideTheNew() {
        SessionRecordNotation notation = new SessionRecordNotation();
        byte[] file = notation.write(record);
        assertThat(new SchemaCheck().faults(file)).isEmpty();
        assertThat(notation.facts(notation.read(file))).isEqualTo(chart.facts());
    }

    @Test
    void theBundleIsValidAndEachResourceReadsAsCorrected() {
        byte[] file = Bundles.DOCUMENT.write(record);
        assertThat(Hl7Validator.errors(file)).isEmpty();
        Bundle bundle = Structures.read(file);
        MedicationRequest asked =
                (MedicationRequest) Bundles.at(bundle, Key.of(order.id(), "order"));
        assertThat(asked.getRequester().getDisplay()).isEqualTo("Dr Ito");
        assertThat(asked.getText().getDivAsString()).contains("Corrected");
        Medication vial = (Medication) Bundles.at(bundle, Key.of(drawn.id(), "product"));
        assertThat(vial.getBatch().getLotNumber()).isEqualTo("K2213");
        assertThat(vial.getText().getDivAsString()).contains("Corrected");
        assertThat(Bundles.stream(bundle, Observation.class))
                .filteredOn(one -> one.getId() != null)
                .filteredOn(one -> one.getText().getDivAsString().contains("GAD"))
                .isNotEmpty()
                .allMatch(one -> one.getStatus() == ObservationStatus.CORRECTED);
    }

    @Test
    void paperAndTableSayOldAndNew() {
        String printed = PrintedPdf.read(new SessionPdf(WORDS).write(record)).text();
        String table =
                new String(
                        new EventsCsv(WORDS, CsvKind.PLAIN).write(record), StandardCharsets.UTF_8);
        for (String said :
                List.of("K2231", "K2213", "Dr Ito", "Ann Hargreaves", "Tom Hargreaves")) {
            assertThat(printed).contains(said);
            assertThat(table).contains(said);
        }
        assertThat(printed)
                .contains(
                        WORDS.say("scores.item.GAD7_2") + " 1",
                        "Taxi with escort",
                        "Driven by an adult");
    }

    /** The second person looked at another lot and strength than those that now stand. */
    @Test
    void everyFormSaysThatTheCheckWasMadeBeforeTheDrugWasChanged() {
        String changed = record.dose().changedAfterCheck().orElseThrow();
        assertThat(changed).isEqualTo(Iso.of(chart.minute(LATER)));

        Bundle bundle = Structures.read(Bundles.DOCUMENT.write(record));
        EntryId check = chart.chart().latest(DoseChecked.class).orElseThrow().id();
        Observation checked = (Observation) Bundles.at(bundle, Key.of(check, "dose-check"));
        assertThat(checked.getNoteFirstRep().getText())
                .contains(
                        "order or drug was changed after this check, at "
                                + changed.substring(0, 10));
        assertThat(checked.getText().getDivAsString()).contains("changed after this check");
        String said = "order or drug was changed after this";
        assertThat(PrintedPdf.read(new SessionPdf(WORDS).write(record)).text())
                .contains(said)
                .contains("Order or drug changed after the check");
        assertThat(
                        new String(
                                new EventsCsv(WORDS, CsvKind.PLAIN).write(record),
                                StandardCharsets.UTF_8))
                .contains(said);
    }

    @Test
    void aCheckThatHoldsIsSaidAsItWas() {
        SessionRecord plain = SampleFiles.recordOf(SampleChart.infusion().start(0).stop(40));
        assertThat(plain.dose().changedAfterCheck()).isEmpty();
        assertThat(PrintedPdf.read(new SessionPdf(WORDS).write(plain)).text())
                .contains("Dose checked by")
                .doesNotContain("changed after this");
    }
}
