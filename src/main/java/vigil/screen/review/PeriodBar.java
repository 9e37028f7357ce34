package vigil.screen.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import vigil.review.Period;
import vigil.screen.kit.Buttons;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.FlowLine;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.wording.DisplayText;

/** Chooses a period: how long, and which one. */
final class PeriodBar {
    private final Words words;
    private final Consumer<Period> then;
    private final ChoiceRow<Period.Length> length;
    private final Label shown = Style.on(new Label(), Style.STRONG);
    private final FlowLine line = new FlowLine(Style.TILE_FACTS);
    private final Button earlier;
    private Period period;

    /**
     * The period of a length in which a day lies.
     *
     * @param then given every period that is chosen
     */
    PeriodBar(Words words, Period.Length first, LocalDate day, Consumer<Period> then) {
        this.words = words;
        this.then = then;
        this.period = Period.of(first, day);
        length =
                new ChoiceRow<>(
                                "",
                                words.say("review.period"),
                                List.of(Period.Length.values()),
                                one -> words.say("review.period." + one))
                        .inALine();
        length.valueProperty().set(Optional.of(first));
        length.valueProperty()
                .subscribe(
                        (before, chosen) ->
                                chosen.filter(one -> one != period.length())
                                        .ifPresent(one -> show(Period.of(one, period.until()))));
        earlier = Buttons.plain(words.say("review.period.earlier"), () -> go(-1));
        Button later = Buttons.plain(words.say("review.period.later"), () -> go(1));
        shown.setMinWidth(Region.USE_PREF_SIZE);
        HBox turn = Style.on(new HBox(earlier, later), Style.LINE);
        line.show(List.of(length, turn, shown), List.of());
        said();
    }

    FlowLine node() {
        return line;
    }

    Period period() {
        return period;
    }

    private void go(int by) {
        show(period.later(by));
    }

    private void show(Period now) {
        period = now;
        said();
        then.accept(now);
    }

    private void said() {
        shown.setText(text(words, period));
    }

    /** {@code 01-Nov-2026 to 30-Nov-2026}. */
    static String text(Words words, Period period) {
        return words.say(
                "review.period.span",
                DisplayText.date(period.from()),
                DisplayText.date(period.until()));
    }

    /** Not to the choice of a length: the digit of the key that led here is no choice. */
    void takeFocus() {
        earlier.requestFocus();
    }
}
