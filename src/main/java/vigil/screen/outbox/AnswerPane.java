package vigil.screen.outbox;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.screen.desk.RecordDelivery.Compared;
import vigil.screen.desk.RecordDelivery.Preview;
import vigil.screen.kit.Panel;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.wording.DisplayText;

/** What is known of the record at hand: what was answered, what would be sent, what is there. */
final class AnswerPane {
    private final Words words;
    private final VBox said = Style.on(new VBox(), Style.STACK);
    private final Panel panel;

    AnswerPane(Words words) {
        this.words = words;
        this.panel = new Panel(words.say("outbox.answer"), said);
    }

    Node node() {
        return panel;
    }

    static Label muted(String sentence) {
        return line(sentence, Style.MUTED);
    }

    private static Label line(String sentence, Style style) {
        Label label = Style.on(new Label(sentence), style, Style.WRAP);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Nothing is at hand. */
    void nothing() {
        one("outbox.nothing");
    }

    /** What is at hand, and what was answered. */
    void answer(String who, String sentence) {
        said.getChildren().setAll(line(who, Style.STRONG), muted(sentence));
    }

    /** It is being found out. */
    void asked(String key) {
        one(key);
    }

    /** It could not be found out. */
    void failed() {
        said.getChildren().setAll(line(words.say("outbox.failed"), Style.CAUTION));
    }

    private void one(String key) {
        said.getChildren().setAll(muted(words.say(key)));
    }

    /** What would be sent. */
    void preview(String who, List<Preview> found) {
        begin("outbox.preview.title", who, found);
        for (Preview one : found) {
            boolean valid = one.faults().isEmpty();
            String sentence =
                    words.say(
                            valid ? "outbox.preview.valid" : "outbox.preview.faulty",
                            one.target(),
                            one.form(),
                            DisplayText.number(one.bytes()),
                            DisplayText.number(one.faults().size()));
            said.getChildren().add(line(sentence, valid ? Style.MUTED : Style.CAUTION));
            one.faults().forEach(fault -> said.getChildren().add(muted(fault)));
        }
    }

    /** What the other systems have. */
    void compared(String who, List<Compared> found) {
        begin("outbox.compare.title", who, found);
        for (Compared one : found) {
            said.getChildren().addAll(lines(one));
            if (one.now() != one.revision()) {
                String now = DisplayText.number(one.now());
                said.getChildren().add(muted(words.say("outbox.compare.now", one.target(), now)));
            }
        }
    }

    private void begin(String title, String who, List<?> found) {
        said.getChildren().setAll(line(who, Style.STRONG), line(words.say(title), Style.STRONG));
        if (found.isEmpty()) {
            said.getChildren().add(muted(words.say("outbox.preview.none")));
        }
    }

    private List<Label> lines(Compared one) {
        return switch (one.how()) {
            case Compared.Same(int parts) ->
                    List.of(
                            muted(
                                    words.say(
                                            "outbox.compare.same",
                                            one.target(),
                                            DisplayText.number(parts),
                                            DisplayText.number(one.revision()))));
            case Compared.Differs(List<String> what) ->
                    Stream.concat(
                                    Stream.of(
                                            line(
                                                    words.say(
                                                            "outbox.compare.differs",
                                                            one.target(),
                                                            DisplayText.number(what.size()),
                                                            DisplayText.number(one.revision())),
                                                    Style.CAUTION)),
                                    what.stream().map(AnswerPane::muted))
                            .toList();
            case Compared.NotKnown(String why) ->
                    List.of(
                            line(
                                    words.say("outbox.compare.unknown", one.target(), why),
                                    Style.CAUTION));
        };
    }
}
