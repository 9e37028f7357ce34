package vigil.charting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigil.dosing.Weight;
import vigil.effects.DrugAction;
import vigil.effects.EffectOutcome;
import vigil.effects.Expectedness;
import vigil.effects.Grade;
import vigil.effects.OnsetKnown;
import vigil.effects.Seriousness;
import vigil.effects.SupportiveCare;
import vigil.people.Role;
import vigil.people.Sex;
import vigil.people.SignatureMeaning;
import vigil.protocol.Anchor;
import vigil.protocol.Checklist;
import vigil.quantity.ParseFault;
import vigil.scores.ScoreKind;
import vigil.session.LeavingEvent;
import vigil.session.ObservationEvent;
import vigil.session.RecordEvent;
import vigil.session.Stage;
import vigil.session.Taken;
import vigil.vitals.MissingReason;
import vigil.vitals.Plausibility;
import vigil.vitals.VitalItem;

class ChartingWordsTest {

    private static final Map<String, Class<? extends Enum<?>>> NAMES =
            Map.ofEntries(
                    Map.entry("charting.refused", Refusal.Reason.class),
                    Map.entry("stage", Stage.class),
                    Map.entry("missingReason", MissingReason.class),
                    Map.entry("doubt", Plausibility.Doubt.class),
                    Map.entry("parseFault", ParseFault.class),
                    Map.entry("role", Role.class),
                    Map.entry("signatureMeaning", SignatureMeaning.class),
                    Map.entry("sex", Sex.class),
                    Map.entry("vitalItem", VitalItem.class),
                    Map.entry("expectedness", Expectedness.class),
                    Map.entry("drugAction", DrugAction.class),
                    Map.entry("seriousness", Seriousness.class),
                    Map.entry("supportiveCare", SupportiveCare.class),
                    Map.entry("grade", Grade.class),
                    Map.entry("effectOutcome", EffectOutcome.class),
                    Map.entry("onsetKnown", OnsetKnown.class),
                    Map.entry("weightMethod", Weight.Method.class),
                    Map.entry("scoreKind", ScoreKind.class),
                    Map.entry("anchor", Anchor.class),
                    Map.entry("checklistKind", Checklist.Kind.class),
                    Map.entry("answer", Checklist.Answer.class),
                    Map.entry("amendReason", RecordEvent.Reason.class),
                    Map.entry("source", Taken.Source.class),
                    Map.entry("transport", LeavingEvent.Transport.class),
                    Map.entry("setKind", ObservationEvent.SetKind.class),
                    Map.entry("suicideResult", ObservationEvent.SuicideScreened.Result.class));

    @Test
    void everyConstantHasItsWordsAndNothingElseDoes() throws IOException {
        Stream<String> constants =
                NAMES.entrySet().stream()
                        .flatMap(
                                name ->
                                        Arrays.stream(name.getValue().getEnumConstants())
                                                .map(found -> name.getKey() + "." + found.name()));

        assertThat(words().stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(constants.toList());
    }

    @Test
    void aRefusalIsOneOrMoreWholeSentencesWithoutShoutingAndWithoutSlots() throws IOException {
        Properties words = words();

        assertThat(words.stringPropertyNames())
                .filteredOn(key -> key.startsWith("charting."))
                .allSatisfy(key -> assertThat(words.getProperty(key)).endsWith("."));
        assertThat(words.values())
                .allSatisfy(
                        said -> assertThat((String) said).isNotBlank().doesNotContain("!", "{"));
    }

    private static Properties words() throws IOException {
        Properties words = new Properties();
        try (Reader text =
                new InputStreamReader(
                        Objects.requireNonNull(
                                ChartingWordsTest.class.getResourceAsStream(
                                        "/words/charting.properties")),
                        StandardCharsets.UTF_8)) {
            words.load(text);
        }
        return words;
    }
}
