package vigil.screen.checkin;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.protocol.Checklist;
import vigil.protocol.Checklist.Answer;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.EntryStep;
import vigil.screen.kit.Icons;
import vigil.screen.kit.MeasuredColumn;
import vigil.screen.kit.Style;
import vigil.screen.kit.TakenIn;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;
import vigil.wording.PhoneText;

/**
 * One line of a checklist: Y, N and A answer it while it has the focus, Space says yes (rule A4).
 */
final class CheckRow extends MeasuredColumn implements EntryStep {
    private static final double MARK_BESIDE_EM = 40;

    private final Words words;
    private final Checklist.Line line;
    private final Map<Answer, ToggleButton> answers = new EnumMap<>(Answer.class);
    private final TextField detail = new TextField();
    private final Label ask = Style.on(new Label(), Style.FORM_LABEL);
    private final VBox detailBox;
    private final Label state = new Label();
    private final Label mark = Style.on(new Label(), Style.CHECK_MARK, Style.GOOD, Style.WRAP);
    private final Button aside;
    private final HBox foot;
    private final HBox choice = Style.on(new HBox(), Style.LINE);
    private final StringProperty chosen = new SimpleStringProperty("");
    private Optional<String> settled = Optional.empty();
    private Runnable goOn = () -> {};

    CheckRow(Words words, Checklist.Line line, Runnable setAside) {
        this.words = words;
        this.line = line;
        Style.on(this, Style.CHECK_ROW);
        setAccessibleRole(AccessibleRole.CHECK_BOX);
        setFocusTraversable(true);
        Label text = Style.on(new Label(line.text()), Style.WRAP);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        for (Answer answer : offered()) {
            choice.getChildren().add(button(answer));
        }
        choice.setMinWidth(Region.USE_PREF_SIZE);
        ask.setLabelFor(detail);
        detail.setAccessibleHelp(line.text());
        TakenIn.by(detail, () -> {});
        detailBox = Style.on(new VBox(ask, detail), Style.FORM);
        aside = AsidePane.enterFires(Buttons.plain(words.say("checkin.aside"), setAside));
        HBox.setHgrow(detailBox, Priority.ALWAYS);
        foot = Style.on(new HBox(detailBox, state, aside), Style.LINE);
        mark.setGraphic(Icons.CHECK.node());
        mark.setMinHeight(Region.USE_PREF_SIZE);
        HBox asked = Style.on(new HBox(text, choice, mark), Style.LINE);
        getChildren().addAll(asked, foot);
        widthProperty().subscribe(() -> besideOrBelow(asked, text.getFont().getSize()));
        addEventHandler(KeyEvent.KEY_TYPED, this::letter);
        addEventHandler(KeyEvent.KEY_PRESSED, this::clear);
        setOnMouseClicked(event -> requestFocus());
        chosen.subscribe(this::shown);
    }

    /** Where there is little room, what is on the record stands below what was asked. */
    private void besideOrBelow(HBox asked, double em) {
        boolean below = getWidth() > 0 && getWidth() < MARK_BESIDE_EM * em;
        if (below && asked.getChildren().remove(mark)) {
            getChildren().add(1, mark);
        } else if (!below && getChildren().remove(mark)) {
            asked.getChildren().add(mark);
        }
    }

    private List<Answer> offered() {
        return line.canBeNotApplicable()
                ? List.of(Answer.values())
                : List.of(Answer.YES, Answer.NO);
    }

    private ToggleButton button(Answer answer) {
        ToggleButton button = new ToggleButton(words.say("checkin.answer." + answer));
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(line.text() + ", " + words.say("answer." + answer));
        button.setOnAction(event -> pressed(answer));
        answers.put(answer, button);
        return button;
    }

    /** A toggle that is pressed once more lets go of itself, which no answer does. */
    private void pressed(Answer answer) {
        answer(answer);
        shown();
    }

    /**
     * A letter answers when it is typed, not when it is pressed: what it opens must not get it too.
     */
    private void letter(KeyEvent event) {
        if (!isFocused() || event.isControlDown() || event.isAltDown() || settled.isPresent()) {
            return;
        }
        switch (event.getCharacter()) {
            case "y", "Y", " " -> byKey(event, Answer.YES);
            case "n", "N" -> byKey(event, Answer.NO);
            case "a", "A" -> {
                if (line.canBeNotApplicable()) {
                    byKey(event, Answer.NOT_APPLICABLE);
                }
            }
            default -> {}
        }
    }

    private void clear(KeyEvent event) {
        if (isFocused() && event.getCode() == KeyCode.DELETE && settled.isEmpty()) {
            event.consume();
            chosen.set("");
        }
    }

    private void byKey(KeyEvent event, Answer answer) {
        event.consume();
        boolean changed = now().filter(before -> before != answer).isPresent();
        answer(answer);
        if (asksDetail() && (changed || !saidAlready())) {
            detail.requestFocus();
            detail.end();
        } else {
            goOn.run();
        }
    }

    /**
     * What stands there is not asked again, or the next letter would write over it; only what was
     * said with another answer is.
     */
    private boolean saidAlready() {
        return !doesNotApply() && !detail.getText().isBlank();
    }

    private void answer(Answer answer) {
        chosen.set(answer.name());
    }

    private boolean asksDetail() {
        boolean plainNo = line.passes() == Answer.NO && now().equals(Optional.of(Answer.NO));
        return doesNotApply() || (!line.detail().isEmpty() && now().isPresent() && !plainNo);
    }

    /** Whether it is answered, and not as it should be. */
    boolean fails() {
        return now().filter(answer -> answer != line.passes()).isPresent() && !doesNotApply();
    }

    private boolean doesNotApply() {
        return now().equals(Optional.of(Answer.NOT_APPLICABLE));
    }

    private void shown() {
        String asked = doesNotApply() ? words.say("checkin.line.why") : line.detail();
        ask.setText(asked);
        detail.setAccessibleText(asked);
        answers.forEach(
                (answer, button) -> {
                    button.setSelected(now().equals(Optional.of(answer)));
                    button.setDisable(settled.isPresent());
                });
        Visibility.set(choice, settled.isEmpty());
        Visibility.set(detailBox, settled.isEmpty() && asksDetail());
        boolean open = settled.isEmpty() && fails() && line.required();
        Visibility.set(aside, open);
        state.setText(open ? openText() : "");
        state.setGraphic(Icons.CAUTION.node());
        Style.CAUTION.set(state, open);
        Visibility.set(state, open);
        mark.setText(PhoneText.onScreen(settled.orElse("")));
        Visibility.set(mark, settled.isPresent());
        Visibility.set(foot, open || detailBox.isManaged());
        setAccessibleText(line.text() + ", " + spoken());
        setAccessibleHelp(words.say("checkin.check.help"));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private String openText() {
        return words.say("checkin.line.open", words.say("answer." + line.passes()));
    }

    private String spoken() {
        return settled.orElseGet(
                () ->
                        now().map(answer -> words.say("answer." + answer))
                                .orElse(words.say("checkin.line.unanswered")));
    }

    /** Shows what is on the record: passed or set aside, and then it asks nothing more. */
    void settled(Optional<String> words) {
        settled = words;
        setFocusTraversable(words.isEmpty());
        shown();
    }

    /** Shows an answer of the record that can still be given anew. */
    void put(Answer answer, String text) {
        chosen.set(answer.name());
        detail.setText(text);
    }

    /** The name of the answer that is chosen; empty while none is. */
    StringProperty chosenProperty() {
        return chosen;
    }

    private Optional<Answer> now() {
        return answers.keySet().stream()
                .filter(answer -> answer.name().equals(chosen.get()))
                .findFirst();
    }

    Optional<Answer> chosen() {
        return settled.isPresent() ? Optional.empty() : now();
    }

    boolean isSettled() {
        return settled.isPresent();
    }

    String detail() {
        return asksDetail() ? detail.getText() : "";
    }

    StringProperty detailProperty() {
        return detail.textProperty();
    }

    Checklist.Line line() {
        return line;
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public Node focusTarget() {
        return this;
    }

    @Override
    public boolean keepsEnter() {
        return asideOpen() || aside.isFocused();
    }

    /** Whether a reason for setting it aside is being asked. */
    boolean asideOpen() {
        return getChildren().stream().anyMatch(AsidePane.class::isInstance);
    }

    @Override
    public void onComplete(Runnable step) {
        goOn = step;
    }
}
