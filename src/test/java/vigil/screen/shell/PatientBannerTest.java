package vigil.screen.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.people.Allergies;
import vigil.people.Patient;
import vigil.people.PatientId;
import vigil.people.PersonName;
import vigil.people.Sex;
import vigil.screen.kit.FxHarness;
import vigil.screen.kit.TextScale;
import vigil.screen.kit.Theme;
import vigil.session.Chart;
import vigil.session.SampleChart;
import vigil.session.SamplePreparation;

/** Rules P2 to P4: who it is, whole, in every size. */
class PatientBannerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String LONG_FAMILY = "Featherstonehaugh-Worthington-Cholmondeley";
    private static final Allergies PENICILLIN = new Allergies.Known(List.of("penicillin (rash)"));

    private static Patient patient(PersonName name, Sex sex, Allergies allergies) {
        return new Patient(
                new PatientId(new UUID(1, 1)),
                "123 456",
                name,
                LocalDate.of(1980, 3, 4),
                sex,
                allergies);
    }

    private static Patient miriam(Allergies allergies) {
        return patient(new PersonName("Hargreaves", "Miriam", "Ms"), Sex.FEMALE, allergies);
    }

    private static PatientBanner banner(Patient patient) {
        return FxHarness.onFx(
                () -> {
                    PatientBanner made = new PatientBanner(ShellRoom.WORDS);
                    made.show(chart(patient), TODAY);
                    return made;
                });
    }

    private static Chart chart(Patient patient) {
        return SampleChart.planned(patient, "banner", SampleChart.START, SampleChart.ZONE).chart();
    }

    private static FxHarness shown(PatientBanner banner, TextScale scale, double width) {
        return FxHarness.show(() -> new VBox(banner), Theme.DAY, scale, width, 600);
    }

    private static List<Label> labels(PatientBanner banner) {
        return FxHarness.onFx(
                () ->
                        ShellRoom.all((Parent) banner).stream()
                                .filter(Label.class::isInstance)
                                .map(Label.class::cast)
                                .filter(label -> !label.getText().isBlank())
                                .filter(label -> !label.getStyleClass().contains("vigil-icon"))
                                .toList());
    }

    private static Label allergies(PatientBanner banner) {
        return labels(banner).stream()
                .filter(label -> label.getText().toLowerCase(Locale.ROOT).contains("allergies"))
                .findFirst()
                .orElseThrow();
    }

    private static Bounds where(Node node) {
        return FxHarness.onFx(() -> node.localToScene(node.getBoundsInLocal()));
    }

    @Test
    void theAllergiesStandInOneLineWhereThereIsRoom() {
        PatientBanner banner = banner(miriam(PENICILLIN));
        try (FxHarness _ = shown(banner, TextScale.NORMAL, 1440)) {
            Label allergies = allergies(banner);
            assertThat(allergies.getText()).contains("penicillin (rash)");
            assertThat(where(allergies).getHeight()).isBetween(20.0, 34.0);
            assertThat(where(allergies).getCenterY()).isEqualTo(where(banner.name()).getCenterY());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NORMAL,1440",
        "LARGER,1440",
        "LARGEST,1440",
        "NORMAL,1024",
        "LARGER,1024",
        "LARGEST,1024"
    })
    void aNameOfSixtyCharactersIsNeverCut(TextScale scale, double width) {
        PersonName name = new PersonName(LONG_FAMILY, "Maximiliana", "Ms");
        Patient patient =
                patient(
                        name,
                        Sex.UNKNOWN,
                        new Allergies.Known(
                                List.of("penicillin (rash)", "latex", "contrast medium (hives)")));
        PatientBanner banner = banner(patient);
        assertThat(banner.name().getText()).hasSizeGreaterThanOrEqualTo(60);
        try (FxHarness fx = shown(banner, scale, width)) {
            for (Label label : labels(banner)) {
                String seen = fx.call(() -> ShellRoom.seen(label));
                assertThat(seen.replaceAll("\\s", ""))
                        .isEqualTo(label.getText().replaceAll("\\s", ""));
                assertThat(where(label).getMaxX()).isLessThanOrEqualTo(width);
                assertThat(where(label).getMaxY()).isLessThanOrEqualTo(where(banner).getMaxY());
            }
        }
    }

    @Test
    void whatIsNotKnownSaysSo() {
        PatientBanner banner =
                banner(
                        patient(
                                new PersonName("Lindqvist", "Aino", "Mx"),
                                Sex.UNKNOWN,
                                new Allergies.NotRecorded()));
        assertThat(FxHarness.onFx(banner::said))
                .contains("LINDQVIST, Aino (Mx)", "Gender Not known", "Weight today Not known")
                .last()
                .isEqualTo("Allergies not recorded");
    }

    @Test
    void theAllergyLineHasFourStatesAndOnlyKnownOnesAreEmphasised() {
        for (Allergies state :
                List.of(
                        PENICILLIN,
                        new Allergies.NoneKnown(),
                        new Allergies.NotRecorded(),
                        new Allergies.Unavailable())) {
            PatientBanner banner = banner(miriam(state));
            Label line = allergies(banner);
            boolean known = state instanceof Allergies.Known;
            assertThat(FxHarness.onFx(() -> line.getStyleClass().contains("vigil-allergies")))
                    .isEqualTo(known);
            assertThat(FxHarness.onFx(() -> line.getGraphic() != null)).isEqualTo(known);
        }
    }

    @Test
    void theBannerOfNobodyTakesNoRoomAndSaysNothing() {
        PatientBanner banner = banner(SamplePreparation.patient());
        FxHarness.doOnFx(banner::hide);
        assertThat(FxHarness.onFx(banner::isManaged)).isFalse();
        assertThat(FxHarness.onFx(banner::said)).allMatch(String::isEmpty);
    }
}
