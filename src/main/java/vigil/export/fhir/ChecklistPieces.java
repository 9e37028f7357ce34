package vigil.export.fhir;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.StringType;
import vigil.discharge.Finding;
import vigil.discharge.SetAside;
import vigil.export.LeavingLines.AnswerLine;
import vigil.export.LeavingLines.ChecklistLine;
import vigil.export.LeavingLines.OverrideLine;
import vigil.protocol.Criterion;
import vigil.session.Charted;
import vigil.session.EntryId;
import vigil.session.LeavingEvent.FoundFitToLeave;

/** The checklists with their answers, and the criteria for leaving with how each stood. */
final class ChecklistPieces {
    private final Setting setting;

    ChecklistPieces(Setting setting) {
        this.setting = setting;
    }

    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        setting.record().checklists().stream()
                .filter(list -> list.lines().stream().anyMatch(ChecklistPieces::touched))
                .forEach(list -> pieces.add(list(list)));
        setting.chart().all(FoundFitToLeave.class).forEach(fit -> pieces.add(findings(fit)));
        return pieces;
    }

    private static boolean touched(AnswerLine line) {
        return line.entry().isPresent() || !line.overrides().isEmpty();
    }

    private Piece list(ChecklistLine list) {
        QuestionnaireResponse response = begin();
        response.setStatus(
                list.lines().stream().anyMatch(line -> line.required() && open(line))
                        ? QuestionnaireResponseStatus.INPROGRESS
                        : QuestionnaireResponseStatus.COMPLETED);
        list.lines().stream()
                .filter(line -> line.at().isPresent())
                .max(Comparator.comparing(line -> answered(line).toInstant()))
                .ifPresent(
                        last -> {
                            last.at().map(Setting::time).ifPresent(response::setAuthoredElement);
                            last.by().map(setting::person).ifPresent(response::setAuthor);
                        });
        list.lines().forEach(line -> answer(response.addItem(), line));
        List<EntryId> from =
                list.lines().stream()
                        .flatMap(
                                line ->
                                        Stream.concat(
                                                line.entry().stream(),
                                                line.overrides().stream().map(OverrideLine::entry)))
                        .toList();
        String text =
                "Checklist %s: %d of %d lines answered"
                        .formatted(
                                Coded.words(list.kind()),
                                list.lines().stream()
                                        .filter(line -> line.answer().isPresent())
                                        .count(),
                                list.lines().size());
        return new Piece(
                setting.session("checklist:" + list.kind().name()),
                Section.CHECKLISTS,
                response,
                from,
                text,
                list.lines().stream().map(this::said).toList());
    }

    private String said(AnswerLine line) {
        return line.text()
                + ": "
                + line.answer().map(Coded::words).orElse("not answered")
                + line.detail().map(detail -> Coded.after(", ", detail)).orElse("")
                + line.overrides().stream()
                        .map(one -> "; set aside: " + aside(one.override()))
                        .collect(Collectors.joining());
    }

    private static OffsetDateTime answered(AnswerLine line) {
        return OffsetDateTime.parse(line.at().orElseThrow());
    }

    private static boolean open(AnswerLine line) {
        return line.answer().isEmpty() && line.overrides().isEmpty();
    }

    private QuestionnaireResponse begin() {
        return new QuestionnaireResponse()
                .setSubject(setting.subject())
                .setEncounter(setting.encounter());
    }

    private void answer(QuestionnaireResponseItemComponent item, AnswerLine line) {
        item.setLinkId(line.code()).setText(line.text());
        if (line.answer().isEmpty()) {
            line.overrides()
                    .forEach(
                            override -> setAside(item.addItem(), line.code(), override.override()));
            return;
        }
        QuestionnaireResponseItemAnswerComponent answer =
                item.addAnswer()
                        .setValue(Coded.own(line.answer().orElseThrow()).getCodingFirstRep());
        line.detail()
                .filter(detail -> !detail.isBlank())
                .ifPresent(
                        detail ->
                                text(answer.addItem(), line.code() + ".detail", "Detail", detail));
        line.overrides()
                .forEach(override -> setAside(answer.addItem(), line.code(), override.override()));
    }

    private void setAside(QuestionnaireResponseItemComponent item, String code, SetAside override) {
        text(item, code + ".set-aside", "Set aside", aside(override));
    }

    private String aside(SetAside override) {
        return "%s (%s and %s)"
                .formatted(
                        override.reason(),
                        setting.name(override.by()),
                        setting.name(override.second()));
    }

    private static void text(
            QuestionnaireResponseItemComponent item, String link, String text, String said) {
        item.setLinkId(link).setText(text).addAnswer().setValue(new StringType(said));
    }

    private Piece findings(Charted<FoundFitToLeave> fit) {
        List<Finding> findings = fit.event().findings();
        QuestionnaireResponse response =
                begin().setStatus(QuestionnaireResponseStatus.COMPLETED)
                        .setAuthoredElement(Setting.time(fit.at()))
                        .setAuthor(setting.person(fit.entry().first().measuredBy()));
        int number = 0;
        for (Finding finding : findings) {
            number++;
            finding(response.addItem(), "criterion." + number, finding);
        }
        if (findings.isEmpty()) {
            response.addItem()
                    .setLinkId("criteria")
                    .setText("The protocol names no criterion for leaving");
        }
        String text =
                "Found fit to leave at %s, %d criteria"
                        .formatted(setting.clock(fit.at()), findings.size());
        return new Piece(
                Key.of(fit.id(), "findings"),
                Section.CHECKLISTS,
                response,
                List.of(fit.id()),
                text,
                findings.stream().map(this::said).toList());
    }

    private String said(Finding finding) {
        String aside =
                finding.standing() instanceof Finding.Standing.Overridden(SetAside by)
                        ? ": " + aside(by)
                        : "";
        return criterion(finding)
                + ": "
                + FindingWords.standing(finding.standing()).getText()
                + aside
                + Coded.after("; ", FindingWords.evidence(finding.evidence(), setting));
    }

    /** A line of a checklist is called as it was asked. */
    private String criterion(Finding finding) {
        return finding.criterion() instanceof Criterion.LineAnswered(String code)
                ? setting.record().checklists().stream()
                        .flatMap(list -> list.lines().stream())
                        .filter(line -> line.code().equals(code))
                        .map(AnswerLine::text)
                        .findFirst()
                        .orElseGet(() -> FindingWords.criterion(finding.criterion()))
                : FindingWords.criterion(finding.criterion());
    }

    private void finding(QuestionnaireResponseItemComponent item, String link, Finding finding) {
        QuestionnaireResponseItemAnswerComponent answer =
                item.setLinkId(link)
                        .setText(criterion(finding))
                        .addAnswer()
                        .setValue(FindingWords.standing(finding.standing()).getCodingFirstRep());
        Optional.of(FindingWords.evidence(finding.evidence(), setting))
                .filter(evidence -> !evidence.isEmpty())
                .ifPresent(
                        evidence ->
                                text(answer.addItem(), link + ".evidence", "Evidence", evidence));
        if (finding.standing() instanceof Finding.Standing.Overridden(SetAside by)) {
            setAside(answer.addItem(), link, by);
        }
    }
}
