package vigil.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.assets.PlausibilityFile;
import vigil.charting.ActContext;
import vigil.charting.ObservationAct.RecordVitals;
import vigil.session.EntryId;
import vigil.session.SampleChart;
import vigil.session.Taken;
import vigil.vitals.Dissociation;
import vigil.vitals.Sedation;
import vigil.vitals.TypedVitals;
import vigil.vitals.VitalItem;

/** One row of vital signs from a paper sheet: what is taken over, and all that is wrong with it. */
final class SetReadingTest {
    private static final SampleChart SCRIPT = SampleChart.infusion().start(0);
    private static final ActContext CONTEXT =
            new ActContext(
                    new EntryId(new UUID(5, 5)),
                    SCRIPT.chart().id(),
                    new Taken(SCRIPT.minute(5), false, Taken.Source.PAPER),
                    SampleChart.NURSE,
                    SampleChart.NURSE);
    private static final TypedVitals TYPED =
            new TypedVitals(
                    Sedation.Scale.RASS,
                    Dissociation.Scale.CLINIC_0_10,
                    PlausibilityFile.shipped());

    /** A row written as {@code bp=132/78 hr=72}; an underscore is a space. */
    private static Optional<RecordVitals> act(String row, List<Objection> objections) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (String cell : row.split(" ", -1)) {
            String[] parts = cell.split("=", 2);
            cells.put(Column.named(parts[0]).orElseThrow(), parts[1].replace('_', ' '));
        }
        return new SetReading(new Row(3, cells), TYPED).act(CONTEXT, objections);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bp=132/78 | BLOOD_PRESSURE | ''",
                "bp=132_78 hr=72 rr=14 | BLOOD_PRESSURE HEART_RATE RESPIRATORY_RATE | ''",
                "spo2=98 o2=air | OXYGEN_SATURATION | ''",
                "spo2=_98_ o2=_2,5_ | OXYGEN_SATURATION | ''",
                "hr=31! | HEART_RATE | HEART_RATE",
                "hr=31_! bp=132/78! | BLOOD_PRESSURE HEART_RATE | BLOOD_PRESSURE HEART_RATE",
                "spo2=81! o2=6 pain=3 | OXYGEN_SATURATION PAIN | OXYGEN_SATURATION",
                "sedation=-2 acvpu=v | CONSCIOUSNESS SEDATION | ''"
            })
    void whatIsReadIsTakenOverAndWhatWasLookedAtAgainIsConfirmed(
            String row, String items, String confirmed) {
        List<Objection> objections = new ArrayList<>();
        RecordVitals act = act(row, objections).orElseThrow();
        assertThat(objections).isEmpty();
        TreeSet<String> measured = new TreeSet<>();
        for (VitalItem item : VitalItem.values()) {
            if (act.signs().measured(item)) {
                measured.add(item.name());
            }
        }
        assertThat(String.join(" ", measured)).isEqualTo(items);
        TreeSet<String> meant = new TreeSet<>();
        act.confirmed().forEach(item -> meant.add(item.name()));
        assertThat(String.join(" ", meant)).isEqualTo(confirmed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spo2=98 | o2: OXYGEN_NEEDED",
                "hr=72 o2=air | o2: OXYGEN_ALONE",
                "o2=2 | o2: OXYGEN_ALONE",
                "bp=132/ | bp: UNFINISHED",
                "bp=132! | bp: UNFINISHED",
                "temp=36. | temp: UNFINISHED",
                "sedation=2 | sedation: SIGN_NEEDED",
                "hr=72!! | hr: NOT_A_NUMBER",
                "hr=!72 | hr: NOT_A_NUMBER",
                "bp=78/132 hr=7O | bp: NOT_BELOW_SYSTOLIC, hr: NOT_A_NUMBER",
                "spo2=98 o2=some hr=072 | o2: NOT_A_NUMBER, hr: LEADING_ZERO",
                "spo2=9B hr=72 | spo2: NOT_A_NUMBER"
            })
    void everyFaultyCellIsNamedAndNothingOfTheRowIsTakenOver(String row, String faults) {
        List<Objection> objections = new ArrayList<>();
        assertThat(act(row, objections)).isEmpty();
        assertThat(objections.stream().map(Objection::code).toList())
                .containsExactly(faults.split(", ", -1));
    }
}
