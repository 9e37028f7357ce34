package vigil.screen.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.charting.ActContext;
import vigil.charting.ObservationAct;
import vigil.charting.RecordAct.AmendEntry;
import vigil.effects.SupportiveCare;
import vigil.review.DueSet;
import vigil.review.Flag;
import vigil.screen.desk.TestDesk;
import vigil.session.ObservationEvent.TimeStamped;
import vigil.session.Stage;
import vigil.vitals.MissingReason;

/**
 * Notes, rescue drugs, care, missed sets and stamped times: what is asked for before they count.
 */
class NoteModelTest {
    @TempDir private Path folder;

    private final FormText text = new FormText(() -> {});
    private TestDesk at;
    private NoteModel model;

    @BeforeEach
    void begin() {
        at = TestDesk.at(folder, "ketamine-iv", Stage.DOSING);
        model = new NoteModel(at.desk(), text);
    }

    @AfterEach
    void end() {
        at.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'',            '',        4 mg, IV, drug, ''",
        "ondansetron,   '',        '',   IV, dose, ''",
        "ondansetron,   '',        4 mg, '', dose, ''",
        "ondansetron,   '',        ' ',  IV, dose, ''",
        "ondansetron,   '',        4 mg, IV, '',   ondansetron",
        "ondansetron,   esmolol,   4 mg, IV, '',   ondansetron",
        "ANOTHER,       esmolol,   4 mg, IV, '',   esmolol",
        "ANOTHER,       '',        4 mg, IV, drug, ''",
        "'',            esmolol,   4 mg, IV, '',   esmolol"
    })
    void aRescueDrugHasANameADoseAndAWay(
            String drug, String other, String dose, String route, String lacks, String given) {
        ActContext here = at.session().here();
        text.set(NoteModel.DRUG, drug);
        text.set(NoteModel.OTHER_DRUG, other);
        text.set(NoteModel.DOSE, dose);
        text.set(NoteModel.ROUTE, route);
        text.set(NoteModel.ORDERED_BY, "Dr Mbeki");
        text.set(NoteModel.EFFECT, new UUID(9, 9).toString());
        assertThat(model.rescue(here))
                .as("an effect that is not of this session is none it was given for")
                .isEqualTo(
                        lacks.isEmpty()
                                ? new Made.Whole(
                                        new ObservationAct.GiveRescueDrug(
                                                here,
                                                given,
                                                dose,
                                                route,
                                                "Dr Mbeki",
                                                Optional.empty()))
                                : new Made.Lacks(lacks));
    }

    @Test
    void theDrugsThatAreOfferedAreThoseOfTheProtocolAndOfNoOther() {
        assertThat(model.drugs()).isEqualTo(at.session().protocol().rescueDrugs()).isNotEmpty();
    }

    @Test
    void careIsGivenWithOrWithoutWords() {
        ActContext here = at.session().here();
        assertThat(model.care(here)).isEqualTo(new Made.Lacks("care"));
        text.set(NoteModel.CARE_NOTE, "lights down");
        assertThat(model.care(here))
                .as("words alone do not say which care it was")
                .isEqualTo(new Made.Lacks("care"));
        for (SupportiveCare care : SupportiveCare.values()) {
            for (String words : List.of("", "lights down")) {
                text.set(NoteModel.CARE, care.name());
                text.set(NoteModel.CARE_NOTE, words);
                assertThat(model.care(here))
                        .isEqualTo(new Made.Whole(new ObservationAct.GiveCare(here, care, words)));
            }
        }
    }

    @Test
    void aNoteIsKeptAsTypedAndBlanksAreNone() {
        ActContext here = at.session().here();
        for (String blank : List.of("", "   ", "\n", "\t ")) {
            text.set(NoteModel.NOTE, blank);
            assertThat(model.note(here)).isEqualTo(new Made.Lacks("note"));
        }
        for (String typed : List.of("x", " kept as typed ", "two\nlines", "5 µg/kg", "0")) {
            text.set(NoteModel.NOTE, typed);
            assertThat(model.note(here))
                    .isEqualTo(new Made.Whole(new ObservationAct.WriteNote(here, typed)));
        }
    }

    @Test
    void aStampedTimeGetsItsWordsOnceAndTheNewestIsFirst() {
        at.minute(3);
        ActContext first = at.session().here();
        at.does(new ObservationAct.StampTime(first, ""));
        at.minute(6);
        ActContext second = at.session().here();
        at.does(new ObservationAct.StampTime(second, ""));
        at.does(new ObservationAct.StampTime(at.session().here(), "music changed"));
        at.reopen();
        assertThat(model.stamps())
                .extracting(stamp -> stamp.id())
                .containsExactly(second.entry(), first.entry());
        ActContext here = at.session().here();
        assertThat(model.stampWords(here)).isEqualTo(new Made.Lacks("stamp"));
        text.set(NoteModel.STAMP, NoteModel.id(first.entry()));
        assertThat(model.stampWords(here)).isEqualTo(new Made.Lacks("stampwords"));
        text.set(NoteModel.STAMP_WORDS, "sat up");
        Made made = model.stampWords(here);
        assertThat(made)
                .isInstanceOfSatisfying(
                        Made.Whole.class,
                        whole -> {
                            AmendEntry amended = (AmendEntry) whole.act();
                            assertThat(amended.entry()).isEqualTo(first.entry());
                            assertThat(amended.content()).contains(new TimeStamped("sat up"));
                            assertThat(amended.taken()).as("the time stays").isEmpty();
                            at.does(amended);
                        });
        at.reopen();
        assertThat(model.stamps()).extracting(stamp -> stamp.id()).containsExactly(second.entry());
        assertThat(model.stampWords(here))
                .as("a stamp that has its words is asked about no more")
                .isEqualTo(new Made.Lacks("stamp"));
    }

    /**
     * Every set that was let go by is asked about, newest first, and each until it has a reason.
     */
    @Test
    void aMissedSetIsAskedAboutUntilItHasAReason() {
        at.minute(50);
        int missed = model.missed().size();
        assertThat(missed).isGreaterThan(1);
        assertThat(model.missed())
                .extracting(DueSet::due)
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
        DueSet oldest = model.missed().getLast();
        ActContext here = at.session().here();
        assertThat(model.missedSet(here)).isEqualTo(new Made.Lacks("due"));
        text.set(NoteModel.DUE, "no such set");
        assertThat(model.missedSet(here)).isEqualTo(new Made.Lacks("due"));
        text.set(NoteModel.DUE, oldest.id());
        assertThat(model.missedSet(here)).isEqualTo(new Made.Lacks("reason"));
        text.set(NoteModel.REASON, "BORED");
        assertThat(model.missedSet(here)).isEqualTo(new Made.Lacks("reason"));
        text.set(NoteModel.REASON, MissingReason.UNAVAILABLE.name());
        text.set(NoteModel.MISSED_NOTE, "asleep");
        Made.Whole whole = (Made.Whole) model.missedSet(here);
        at.does(whole.act());
        at.reopen();
        assertThat(model.missed()).hasSize(missed - 1).doesNotContain(oldest);
    }

    /** Nine can be chosen: what asks to stop is not pushed off the list by what came later. */
    @Test
    void theHeaviestFlagsStandFirstAndTheNewestOfThemBefore() {
        at.minute(5);
        at.does(at.session().vitals("195/118", 96));
        at.minute(60);
        at.reopen();
        List<Flag.Level> levels = model.flags().stream().map(Flag::level).toList();
        assertThat(levels).contains(Flag.Level.DO_NOW, Flag.Level.SHOULD).isSorted();
    }

    @Test
    void aFlagThatIsNotOpenCannotBeSeenTo() {
        ActContext here = at.session().here();
        text.set(NoteModel.FLAG, "no such flag");
        assertThat(model.seen(here)).isEqualTo(new Made.Lacks("flag"));
        at.minute(5);
        at.does(at.session().vitals("195/118", 96));
        at.reopen();
        assertThat(model.flags()).isNotEmpty();
        String flag = model.flags().getFirst().id();
        text.set(NoteModel.FLAG, flag);
        text.set(NoteModel.FLAG_DONE, "told Dr Mbeki");
        ActContext then = at.session().here();
        Made.Whole whole = (Made.Whole) model.seen(then);
        assertThat(whole.act()).isEqualTo(new ObservationAct.SeeFlag(then, flag, "told Dr Mbeki"));
        at.does(whole.act());
        at.reopen();
        assertThat(model.flags()).extracting(open -> open.id()).doesNotContain(flag);
    }
}
