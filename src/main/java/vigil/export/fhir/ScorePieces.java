package vigil.export.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Observation;
import vigil.export.CourseLines.ScoreLine;
import vigil.export.CourseLines.SuicideScreenLine;
import vigil.scores.Score;
import vigil.scores.SubScore;
import vigil.session.EntryId;

/** Scores with their parts, and the results of suicide screens. */
final class ScorePieces {
    private final Setting setting;
    private final Observing survey;

    ScorePieces(Setting setting) {
        this.setting = setting;
        this.survey = new Observing(setting, "survey");
    }

    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        setting.record().scores().forEach(score -> pieces.add(score(score)));
        setting.record().suicideScreens().forEach(screen -> pieces.add(screen(screen)));
        return pieces;
    }

    private Piece score(ScoreLine line) {
        Score score = line.score();
        String name = score.kind().name();
        Observation observation =
                survey.of(
                                Coded.of(line.codes(), name, FieldNames.of(score.kind())),
                                Setting.time(line.at()))
                        .addPerformer(setting.person(line.measuredBy()))
                        .setValue(Coded.points(score.total()));
        for (SubScore part : score.parts()) {
            observation
                    .addComponent()
                    .setCode(
                            Coded.own(
                                    name + "." + part.item(),
                                    FieldNames.part(score.kind(), part.item())))
                    .setValue(Coded.points(part.points()));
        }
        String parts =
                score.parts().stream()
                        .map(
                                part ->
                                        FieldNames.part(score.kind(), part.item())
                                                + ": "
                                                + part.points())
                        .collect(Collectors.joining(", ", " (", ")"));
        String text =
                "%s at %s: %d%s"
                        .formatted(
                                FieldNames.of(score.kind()),
                                setting.clock(line.at()),
                                score.total(),
                                score.parts().isEmpty() ? "" : parts);
        return piece(line.entry(), "score", observation, text);
    }

    private Piece screen(SuicideScreenLine line) {
        Observation observation =
                survey.of(Coded.own("SUICIDE_SCREEN", line.instrument()), Setting.time(line.at()))
                        .addPerformer(setting.person(line.measuredBy()))
                        .setValue(Coded.own(line.result()));
        if (!line.note().isBlank()) {
            observation.addNote(Coded.note(line.note()));
        }
        String text =
                "%s at %s: %s%s"
                        .formatted(
                                line.instrument(),
                                setting.clock(line.at()),
                                Coded.words(line.result()),
                                Coded.after(", ", line.note()));
        return piece(line.entry(), "suicide-screen", observation, text);
    }

    private static Piece piece(EntryId entry, String part, Observation observation, String text) {
        return new Piece(Key.of(entry, part), Section.SCORES, observation, List.of(entry), text);
    }
}
