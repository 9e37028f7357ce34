package vigil.screen.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.charting.ObservationAct;
import vigil.people.Allergies;
import vigil.people.Patient;
import vigil.people.PatientId;
import vigil.people.PersonName;
import vigil.people.Sex;
import vigil.screen.desk.TestDesk;
import vigil.session.Stage;
import vigil.wording.ReadingOrder;

/**
 * A Hebrew patient, medicine and note on the screens: no number and no Latin word beside them
 * moves.
 */
class RightToLeftTest {
    private static final String HEBREW = "\u05db\u05d4\u05df";
    private static final Pattern RIGHT_TO_LEFT = Pattern.compile("[\u05d0-\u05ea]");
    private static final Pattern READ = Pattern.compile("[0-9A-Za-z]");

    @TempDir Path folder;

    private TestDesk desk() {
        Patient patient =
                new Patient(
                        new PatientId(new UUID(1, 1)),
                        "123 456",
                        new PersonName(HEBREW, HEBREW, "Ms"),
                        LocalDate.of(1980, 3, 4),
                        Sex.FEMALE,
                        new Allergies.Known(List.of(HEBREW, "5 " + HEBREW, "penicillin")));
        TestDesk at = TestDesk.at(folder, "ketamine-iv", Stage.RECOVERING, patient);
        at.minute(27);
        at.does(at.session().vitals("158/96", 74));
        at.does(
                new ObservationAct.GiveRescueDrug(
                        at.session().here(), HEBREW, "10 mg", "IV", HEBREW, Optional.empty()));
        at.does(new ObservationAct.WriteNote(at.session().here(), HEBREW + " 7 mg"));
        at.minute(40);
        return at;
    }

    /** Texts as they are shown, each paragraph as one, and as they are read aloud. */
    private static List<String> paragraphs(Node root) {
        List<String> said = new ArrayList<>();
        if (root.getAccessibleText() != null) {
            said.add(root.getAccessibleText());
        }
        switch (root) {
            case TextFlow flow ->
                    said.add(
                            flow.getChildren().stream()
                                    .filter(Text.class::isInstance)
                                    .map(text -> ((Text) text).getText())
                                    .collect(Collectors.joining()));
            case Labeled labeled -> said.add(labeled.getText());
            case javafx.scene.Parent parent ->
                    parent.getChildrenUnmodifiable().forEach(node -> said.addAll(paragraphs(node)));
            default -> {}
        }
        return said;
    }

    @Test
    void nothingBesideAHebrewNameMovesOnAnyScreen() {
        List<String> moved = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        try (ShellRoom room = ShellRoom.of(desk()).signIn()) {
            for (Place place :
                    List.of(
                            Place.BOARD,
                            Place.CHECK_IN,
                            Place.TREATMENT,
                            Place.DISCHARGE,
                            Place.RECORD,
                            Place.REVIEW)) {
                room.go(place);
                for (String said : room.fx.call(() -> paragraphs(room.shell.root()))) {
                    if (said != null && RIGHT_TO_LEFT.matcher(said).find()) {
                        seen.add(said);
                        if (READ.matcher(ReadingOrder.moved(said)).find()) {
                            moved.add(place + ": " + said);
                        }
                    }
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(15);
        assertThat(moved).isEmpty();
    }
}
