package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.screen.kit.Words;

/**
 * Sentences that are put together from a beginning and the name of a constant: there is one for
 * each constant that can come there. Where one is missing, a screen throws in the middle of an
 * entry.
 */
class EveryConstantHasWordsTest {
    private static final Words WORDS = Wiring.words();

    private static Stream<String> constants(String type) {
        try {
            return Stream.of(Class.forName("vigil." + type).getEnumConstants())
                    .map(one -> ((Enum<?>) one).name());
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(type, e);
        }
    }

    private static void each(String key, String type, String except) {
        Set<String> named = except == null ? Set.of() : Set.of(except.split(" ", -1));
        List<String> missing =
                constants(type)
                        .filter(constant -> named.contains(constant) == named.contains("only"))
                        .map(constant -> key.replace("*", constant))
                        .filter(one -> !WORDS.has(one))
                        .toList();
        assertThat(missing).isEmpty();
    }

    /** The third column names constants that never come there, or {@code only} those that do. */
    @ParameterizedTest
    @CsvSource({
        "export.password-file.*, app.HandedFile$Why,",
        "charting.refused.*, charting.Refusal$Reason,",
        "desk.torn.*, access.keys.AccessFault,",
        "desk.torn.*, keeping.Misfit,",
        "parseFault.*, quantity.ParseFault,",
        "chart.grade.*, effects.Grade,",
        "grade.*, effects.Grade,",
        "seriousness.*, effects.Seriousness,",
        "supportiveCare.*, effects.SupportiveCare,",
        "effectOutcome.*, effects.EffectOutcome,",
        "discharge.effect.*, effects.EffectOutcome, RESOLVED_WITH_SEQUELAE FATAL UNKNOWN",
        "chart.route.*, dosing.Route,",
        "weightMethod.*, dosing.Weight$Method,",
        "shell.weight.*, dosing.Weight$Method,",
        "sex.*, people.Sex,",
        "shell.gender.*, people.Sex,",
        "role.*, people.Role,",
        "credentials.role.*, people.Role,",
        "accounts.role.*, people.Role,",
        "desk.sign.role.*, people.Permission, only SIGN_OFF COUNTERSIGN",
        "setup.also.*, people.Role, ADMINISTRATOR",
        "audit.permission.*, people.Permission,",
        "signatureMeaning.*, people.SignatureMeaning,",
        "stage.*, session.Stage,",
        "treatment.phase.over.*, session.Stage, PLANNED CHECKED_IN READY DOSING PAUSED RECOVERING"
                + " FIT_TO_LEAVE",
        "source.*, session.Taken$Source,",
        "paper.source.*, session.Taken$Source, OBSERVED",
        "treatment.source.*, session.Taken$Source, OBSERVED",
        "amendReason.*, session.RecordEvent$Reason,",
        "setKind.*, session.ObservationEvent$SetKind,",
        "suicideResult.*, session.ObservationEvent$SuicideScreened$Result,",
        "transport.*, session.LeavingEvent$Transport,",
        "checklistKind.*, protocol.Checklist$Kind,",
        "answer.*, protocol.Checklist$Answer,",
        "anchor.*, protocol.Anchor,",
        "treatment.leave.after.*, protocol.Anchor,",
        "paper.down.phase.*, protocol.Phase, ANY"
    })
    void ofTheSession(String key, String type, String except) {
        each(key, type, except);
    }

    @ParameterizedTest
    @CsvSource({
        "missingReason.*, vitals.MissingReason,",
        "chart.missing.*, vitals.MissingReason,",
        "chart.flowsheet.missing.*, vitals.MissingReason,",
        "doubt.*, vitals.Plausibility$Doubt,",
        "treatment.doubt.*, vitals.Plausibility$Doubt, FAR_FROM_LAST_VISIT",
        "treatment.impossible.*, vitals.Plausibility$Doubt, FAR_FROM_LAST_VISIT",
        "vitalItem.*, vitals.VitalItem,",
        "chart.vital.*.name, vitals.VitalItem,",
        "chart.vital.*.unit, vitals.VitalItem,",
        "chart.flowsheet.row.*, vitals.VitalItem,",
        "treatment.vitals.help.*, vitals.VitalItem,",
        "paper.down.item.*, vitals.VitalItem, SEDATION DISSOCIATION",
        "chart.consciousness.*, vitals.Consciousness$Level,",
        "chart.scale.*, vitals.Sedation$Scale,",
        "paper.scale.*, vitals.Dissociation$Scale,",
        "chart.range.*, vitals.Sedation$Scale,",
        "chart.range.*, vitals.Dissociation$Scale,",
        "chart.full.DISSOCIATION.*, vitals.Dissociation$Scale,",
        "paper.down.scale.*, vitals.Dissociation$Scale,",
        "treatment.arm.*, vitals.Cuff$Arm, NOT_SAID",
        "treatment.position.*, vitals.Cuff$Position, NOT_SAID",
        "treatment.size.*, vitals.Cuff$Size, NOT_SAID",
        "treatment.method.*, vitals.Cuff$Method, NOT_SAID",
        "scoreKind.*, scores.ScoreKind,",
        "scores.kind.*, scores.ScoreKind,",
        "discharge.score.*, scores.ScoreKind,",
        "working.unit.*, quantity.Unit, MMHG PER_MINUTE PERCENT CELSIUS CENTIMETRE LITRE_PER_MINUTE"
                + " SCORE"
    })
    void ofWhatIsMeasured(String key, String type, String except) {
        each(key, type, except);
    }

    @ParameterizedTest
    @CsvSource({
        "chart.flowsheet.trend.*, review.Flowsheet$Trend, FIRST SAME NOT_COMPARED",
        "review.figure.*, review.RoomFigures$Kind,",
        "review.period.*, review.Period$Length,",
        "review.gap.*, review.DrugLedger$Gap,",
        "review.state.*, review.ReviewList$State,",
        "review.signing.*, review.ReviewList$State,",
        "review.show.*, review.ReviewList$Show,",
        "review.kind.*, review.Timeline$Kind,",
        "review.out.drug.*, review.Standout$DrugOpen$Way,",
        "review.stock.way.*, stock.StockEvent$Way,",
        "review.stock.refused.*, charting.StockOutcome$Reason,",
        "review.stock.kind.*, screen.review.StockForms$Kind,"
    })
    void ofTheReview(String key, String type, String except) {
        each(key, type, except);
    }

    /**
     * Reasons why a file is not taken over lie in the rooms that read files. Each has its sentence,
     * and each sentence its reason; a name that two rooms have means the same in both.
     */
    @Test
    void ofAFileThatIsNotTakenOver() {
        Set<String> keys = new TreeSet<>();
        Stream.of(
                        "disk.UnfitFileException$Why",
                        "notation.Problem",
                        "assets.AssetFault",
                        "delivery.target.TargetFault")
                .flatMap(EveryConstantHasWordsTest::constants)
                .forEach(constant -> keys.add("file.fault." + constant));
        assertThat(WORDS.keys().stream().filter(key -> key.startsWith("file.fault.")))
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    @ParameterizedTest
    @CsvSource({
        "checkin.step.*, screen.checkin.Step,",
        "checkin.commit.*, screen.checkin.Step,",
        "audit.kind.*, screen.audit.AuditLine$Kind,",
        "shell.crumb.*, screen.shell.TopLine$Crumb,",
        "shell.place.*, screen.shell.Place, BOARD CHECK_IN TREATMENT DISCHARGE BACK_ENTRY RECORD"
                + " REVIEW",
        "settings.folder.*, screen.settings.ClinicSettings$Refusal,",
        "backup.failed.*, screen.desk.KeepingTask$Kind,",
        "backup.running.*, screen.desk.KeepingTask$Kind,",
        "setup.step.*, screen.setup.SetUpStep,",
        "credentials.shut.*, access.workplace.NotOpened$Why,",
        "credentials.kept.*, access.workplace.Kept$Why,",
        "intake.wrong.*, intake.Objection$Reason,",
        "intake.file.*, intake.FileFault,",
        "export.refused.*, export.Export$Reason,",
        "receipt.meaning.*, screen.desk.AnswerMeaning,",
        "chart.legend.*, drawing.LegendMark,",
        "treatment.scores.sheet.*, screen.treatment.ScoreSheet,",
        "treatment.note.part.*, screen.treatment.NoteForm$Part,",
        "treatment.infusion.act.*, screen.treatment.InfusionAct,"
    })
    void ofTheScreens(String key, String type, String except) {
        each(key, type, except);
    }
}
