package vigil.scores;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ScoreWordsTest {

    private static final Properties WORDS = new Properties();

    @BeforeAll
    static void read() throws IOException {
        try (Reader file =
                Files.newBufferedReader(
                        Path.of("assets/words/scores.properties"), StandardCharsets.UTF_8)) {
            WORDS.load(file);
        }
    }

    @Test
    void every_level_of_both_sedation_scales_has_its_words() {
        for (int level = 0; level <= 5; level++) {
            assertThat(WORDS.getProperty("scores.moaas." + level)).isNotBlank();
        }
        for (int level = -5; level <= 4; level++) {
            assertThat(WORDS.getProperty("scores.rass." + level)).isNotBlank();
        }
    }

    @Test
    void every_constant_that_a_reader_meets_has_its_words() {
        Map<String, Enum<?>[]> met =
                Map.ofEntries(
                        Map.entry("scores.kind.", ScoreKind.values()),
                        Map.entry("scores.remark.", ModifiedAldrete.Remark.values()),
                        Map.entry("scores.lack.", Scoring.Unfit.values()),
                        Map.entry("scores.news2.scale.", News2.SaturationScale.values()),
                        Map.entry("scores.news2.tier.", News2.Tier.values()),
                        Map.entry("scores.phq9.severity.", Questionnaire.Severity.values()));
        met.forEach(
                (prefix, constants) -> {
                    for (Enum<?> constant : constants) {
                        assertThat(WORDS.getProperty(prefix + constant.name()))
                                .as(prefix + constant.name())
                                .isNotBlank();
                    }
                });
    }

    @Test
    void every_item_that_a_score_can_name_has_its_words() {
        List<String> items =
                new ArrayList<>(
                        List.of(
                                "BASELINE",
                                "ACTIVITY",
                                "RESPIRATION",
                                "CIRCULATION",
                                "CONSCIOUSNESS",
                                "SATURATION",
                                "VITAL_SIGNS",
                                "AMBULATION",
                                "SICKNESS",
                                "PAIN",
                                "BLEEDING",
                                "AIR_OR_OXYGEN",
                                "SYSTOLIC",
                                "PULSE",
                                "TEMPERATURE"));
        for (Questionnaire sheet : Questionnaire.values()) {
            for (int item = 1; item <= sheet.items(); item++) {
                items.add(sheet.code(item));
            }
        }
        for (String item : items) {
            assertThat(WORDS.getProperty("scores.item." + item)).as(item).isNotBlank();
        }
    }

    @Test
    void the_items_of_phq_9_and_gad_7_stand_in_their_official_wording() {
        assertThat(WORDS.getProperty("scores.item.PHQ9_9"))
                .isEqualTo(
                        "Thoughts that you would be better off dead or of hurting yourself in some"
                                + " way");
        assertThat(WORDS.getProperty("scores.item.PHQ9_6"))
                .isEqualTo(
                        "Feeling bad about yourself — or that you are a failure or have let"
                                + " yourself or your family down");
        assertThat(WORDS.getProperty("scores.item.GAD7_7"))
                .isEqualTo("Feeling afraid as if something awful might happen");
    }
}
