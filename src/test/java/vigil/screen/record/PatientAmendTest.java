package vigil.screen.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.charting.ActContext;
import vigil.charting.PreparationAct;
import vigil.people.Allergies;
import vigil.people.Patient;
import vigil.people.PatientId;
import vigil.people.PersonName;
import vigil.people.Sex;
import vigil.screen.desk.TestDesk;
import vigil.screen.kit.FxHarness;
import vigil.session.PreparationEvent.SeriesPosition;
import vigil.session.PreparationEvent.SessionPlanned;
import vigil.session.SessionId;

/** Who a session is of is corrected also when it is over, and the old reading stays. */
class PatientAmendTest {
    private static final Patient OTHER =
            new Patient(
                    new PatientId(UUID.fromString("00000000-0000-4000-8000-0000000000aa")),
                    "150 332",
                    new PersonName("PARK", "Ji-woo", "Ms"),
                    LocalDate.of(1991, 7, 2),
                    Sex.FEMALE,
                    new Allergies.NoneKnown());

    @TempDir Path folder;

    private static RecordRoom opened(RecordRoom room) {
        room.goTo(SessionPlanned.class::isInstance);
        room.press(KeyCode.E);
        return room;
    }

    @Test
    void aMistypedNumberAndBirthDateAreCorrectedAndStayReadable() {
        try (RecordRoom room = opened(new RecordRoom(folder).shown())) {
            Patient before = room.at.chart().patient();
            assertThat(room.said()).contains("This corrects this session alone");
            room.fx().focus(room.field("MRN"));
            room.type("123 457");
            assertThat(room.said()).contains("What another system has under the former number");
            room.fx().focus(room.field("Born"));
            room.type("05031980");
            room.reason();

            Patient now = ((SessionPlanned) room.amended()).patient();
            assertThat(now)
                    .isEqualTo(
                            new Patient(
                                    before.id(),
                                    "123 457",
                                    before.name(),
                                    LocalDate.of(1980, 3, 5),
                                    before.sex(),
                                    before.allergies()));
            assertThat(room.at.chart().patient()).isEqualTo(now);
            assertThat(room.struckThrough())
                    .singleElement()
                    .asString()
                    .contains("born 04-Mar-1980", "MRN\u00a0123\u00a0456", "session 3 of 6");
        }
    }

    @Test
    void nameGenderAndPlaceInTheSeriesAreCorrected() {
        try (RecordRoom room = opened(new RecordRoom(folder).shown())) {
            room.fx().focus(room.field("Family name"));
            room.type("Hargreave");
            room.fx().focus(room.button("Not known"));
            room.type("4");
            room.fx().focus(room.field("Session"));
            room.type("4");
            room.reason();

            SessionPlanned now = (SessionPlanned) room.amended();
            assertThat(now.patient().name().family()).isEqualTo("Hargreave");
            assertThat(now.patient().sex()).isEqualTo(Sex.UNKNOWN);
            assertThat(now.series()).isEqualTo(new SeriesPosition(4, 6));
        }
    }

    @Test
    void theNumberOfAnotherPatientMakesTheSessionTheirs() {
        RecordRoom room = new RecordRoom(folder);
        TestDesk at = room.at;
        SessionId theirs = new SessionId(UUID.randomUUID());
        at.does(
                new PreparationAct.PlanSession(
                        context(at, theirs),
                        OTHER,
                        "Infusion room 1",
                        new SeriesPosition(1, 6),
                        at.moment(300),
                        TestDesk.ZONE,
                        true));
        FxHarness.doOnFx(at.desk()::refresh);
        at.settle();
        try (RecordRoom shown = opened(room.shown())) {
            shown.fx().focus(shown.field("MRN"));
            shown.type("150332");
            assertThat(shown.said()).contains("the session becomes theirs", "born 02-Jul-1991");
            assertThat(shown.said().indexOf("becomes theirs"))
                    .as("said below the number, and not below all fields")
                    .isLessThan(shown.said().indexOf("Family name"));
            shown.reason();

            assertThat(((SessionPlanned) shown.amended()).patient()).isEqualTo(OTHER);
            assertThat(at.chart().patient()).isEqualTo(OTHER);
        }
    }

    private static ActContext context(TestDesk at, SessionId session) {
        return FxHarness.onFx(
                () -> at.desk().context(at.desk().newEntry(), session, at.desk().here().taken()));
    }
}
