package vigil.screen.record;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.quantity.Moment;
import vigil.screen.kit.Panel;
import vigil.screen.kit.Style;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;
import vigil.session.SigningCourse;
import vigil.session.SigningCourse.Question;
import vigil.session.SigningCourse.Signed;
import vigil.session.TreatmentSession;
import vigil.telling.People;
import vigil.telling.SigningText;
import vigil.wording.DisplayText;

/** The signatures over a record with their meaning, superseded ones included, and the questions. */
final class SignatureLines {
    private final Words words;
    private final People people;
    private final SigningText text;
    private final VBox lines = Style.on(new VBox(), Style.STACK);
    private final Panel panel;

    SignatureLines(Words words, People people) {
        this.words = words;
        this.people = people;
        this.text = new SigningText(words);
        this.panel = new Panel(words.say("record.signatures.title"), lines);
        panel.hint(words.say("record.signatures.hint"));
    }

    Panel node() {
        return panel;
    }

    /** Shows them once the session is over: before there is nothing to sign. */
    void show(TreatmentSession session) {
        SigningCourse course = session.chart().signing();
        List<Node> shown = new ArrayList<>();
        if (course.signatures().isEmpty()) {
            shown.add(label(words.say("record.signatures.none"), Style.MUTED));
        }
        course.signatures().forEach(one -> signed(one, shown));
        course.questions().forEach(one -> asked(one, shown));
        lines.getChildren().setAll(shown);
        boolean over = session.stage().over();
        Visibility.set(panel, over);
    }

    private void signed(Signed one, List<Node> into) {
        String said =
                words.say(
                        one.countersigns()
                                ? "record.signatures.countersigned"
                                : "record.signatures.signed",
                        text.said(one.signing()),
                        at(one.signing().at()));
        into.add(one.superseded() ? label(said, Style.MUTED) : label(said, Style.STRONG));
        if (!one.remark().isBlank()) {
            into.add(label(words.say("record.signatures.remark", one.remark()), Style.MUTED));
        }
        if (one.superseded()) {
            into.add(label(words.say("record.signatures.superseded"), Style.CAUTION));
        }
    }

    private void asked(Question one, List<Node> into) {
        into.add(
                label(
                        words.say(
                                "record.signatures.question",
                                people.name(one.asked().entry().first().enteredBy()),
                                at(one.asked().at()),
                                one.asked().event().question()),
                        Style.STRONG));
        into.add(
                one.answer()
                        .map(
                                answer ->
                                        label(
                                                words.say(
                                                        "record.signatures.answer",
                                                        people.name(
                                                                answer.entry().first().enteredBy()),
                                                        at(answer.at()),
                                                        answer.event().answer()),
                                                Style.MUTED))
                        .orElseGet(
                                () -> label(words.say("record.signatures.open"), Style.CAUTION)));
    }

    private String at(Moment moment) {
        return words.say(
                "desk.sign.time.value",
                DisplayText.date(moment.local().toLocalDate()),
                words.time(moment.local()));
    }

    private static Label label(String said, Style style) {
        Label label = Style.on(new Label(said), style, Style.WRAP);
        label.setAccessibleText(said);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
