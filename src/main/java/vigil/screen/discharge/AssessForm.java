package vigil.screen.discharge;

import java.util.List;
import java.util.Optional;
import vigil.charting.PreparationAct.AnswerChecklist;
import vigil.protocol.Checklist;
import vigil.protocol.Checklist.Answer;
import vigil.review.Gate;
import vigil.screen.desk.FormDraft;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.FormPanel;
import vigil.screen.kit.LineField;
import vigil.screen.kit.Words;
import vigil.session.LeavingEvent.Transport;
import vigil.telling.FindingText;

/** Answers one line of the discharge list: yes, no or not applicable, and what belongs to it. */
final class AssessForm {
    private final Words words;
    private final LeavingActs acts;
    private final Checklist.Line line;
    private final Runnable done;
    private final FormDraft draft;
    private final ChoiceRow<Answer> answer;
    private final Optional<ChoiceRow<Transport>> transport;
    private final LineField detail;
    private final FormPanel panel;

    /** A form for a line; what is known of the escort stands in the detail already (rule A8). */
    AssessForm(
            Words words,
            LeavingActs acts,
            Gate gate,
            Checklist.Line line,
            Runnable done,
            Runnable leave) {
        this.words = words;
        this.acts = acts;
        this.line = line;
        this.done = done;
        this.draft = acts.draft("assess." + line.code());
        this.answer =
                new ChoiceRow<>(
                                words.say("discharge.assess.answer"),
                                line.canBeNotApplicable()
                                        ? List.of(Answer.values())
                                        : List.of(Answer.YES, Answer.NO),
                                one -> words.say("answer." + one))
                        .alsoBy("y", Answer.YES)
                        .alsoBy("n", Answer.NO)
                        .alsoBy("a", Answer.NOT_APPLICABLE);
        this.transport =
                line.code().equals(Gate.TRANSPORT)
                        ? Optional.of(
                                new ChoiceRow<>(
                                        words.say("discharge.assess.transport"),
                                        List.of(Transport.values()),
                                        one -> words.say("transport." + one)))
                        : Optional.empty();
        this.detail =
                new LineField(
                        words,
                        line.detail().isBlank()
                                ? words.say("discharge.assess.detail")
                                : words.say("discharge.assess.detail.of", line.detail()),
                        false);
        this.panel =
                new FormPanel(
                        words,
                        words.say("discharge.assess.title"),
                        line.text(),
                        words.say("discharge.assess.save"),
                        this::commit,
                        leave);
        panel.add(answer);
        transport.ifPresent(panel::add);
        panel.add(detail);
        if (line.code().equals(Gate.ESCORT)) {
            FindingText.escort(gate).ifPresent(detail.textProperty()::set);
        }
        draft.choice("answer", answer, Answer.class).field("detail", detail.textProperty());
        transport.ifPresent(row -> draft.choice("transport", row, Transport.class));
    }

    FormPanel panel() {
        return panel;
    }

    private void commit() {
        Optional<Transport> way = transport.flatMap(ChoiceRow::value);
        if (answer.value().isEmpty()) {
            panel.refuse(words.say("discharge.assess.answer.missing"));
            answer.focusTarget().requestFocus();
        } else if (transport.isPresent()
                && way.isEmpty()
                && answer.value().get() == line.passes()) {
            panel.refuse(words.say("discharge.assess.transport.missing"));
            transport.get().focusTarget().requestFocus();
        } else {
            acts.perform(
                    new AnswerChecklist(
                            acts.now(draft.entry()),
                            Checklist.Kind.DISCHARGE,
                            line.code(),
                            answer.value().get(),
                            said(way)),
                    panel,
                    done);
        }
    }

    /** The way home by its name in the words of the program, then what was typed. */
    private String said(Optional<Transport> way) {
        return way.map(one -> words.say("transport." + one))
                .map(name -> detail.text().isBlank() ? name : name + ", " + detail.text())
                .orElse(detail.text());
    }
}
