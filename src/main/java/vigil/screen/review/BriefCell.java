package vigil.screen.review;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import vigil.quantity.Moment;
import vigil.review.SessionBrief;
import vigil.screen.kit.Chip;
import vigil.screen.kit.RowCell;
import vigil.screen.kit.SharedRow;
import vigil.screen.kit.Style;
import vigil.screen.kit.Tone;
import vigil.screen.kit.Visibility;

/** One session of the list: when, who, what stands out, how it stands. */
final class BriefCell extends RowCell<SessionBrief> {
    /** Patient and what stands out share the room in the middle as two to three. */
    private static final int WHO = 2;

    private static final int OUT = 3;
    private static final double GAP = 10;
    private static final double NARROW_EM = 34;

    private final BriefText text;
    private final Supplier<Moment> now;
    private final SentText sent;
    private final Label when = Style.on(new Label(), Style.BRIEF_WHEN);
    private final Label name = wrapped(Style.STRONG);
    private final Label dose = wrapped(Style.MUTED);
    private final Label where = wrapped(Style.MUTED);
    private final VBox standsOut = new VBox();
    private final Chip chip = new Chip(Tone.NEUTRAL, "");
    private final VBox state = Style.on(new VBox(chip), Style.BRIEF_STATE);
    private final VBox who;
    private final SharedRow row;

    BriefCell(BriefText text, Supplier<Moment> now, SentText sent) {
        this.text = text;
        this.sent = sent;
        this.now = now;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        when.setMinWidth(Region.USE_PREF_SIZE);
        who = Style.on(new VBox(name, dose, where), Style.BRIEF_WHO);
        row = row(when, who, standsOut);
    }

    /** A row of the list, or its header, without the column of the state. */
    static SharedRow row(Node when, Node who, Node out) {
        return new SharedRow(GAP).own(when).share(who, WHO).share(out, OUT);
    }

    /** Where there is room the state has a column of its own; answers whether there is. */
    static boolean withState(SharedRow row, Region state, double width) {
        boolean room =
                width > NARROW_EM * ((Label) row.getChildren().getFirst()).getFont().getSize();
        boolean has = row.getChildren().contains(state);
        if (room && !has) {
            row.own(state);
        } else if (!room && has) {
            row.without(state);
        }
        return room;
    }

    @Override
    protected void arrange(double width) {
        boolean room = withState(row, state, width);
        if (room && who.getChildren().contains(chip)) {
            who.getChildren().remove(chip);
            state.getChildren().setAll(chip);
        } else if (!room && !who.getChildren().contains(chip)) {
            state.getChildren().clear();
            who.getChildren().add(chip);
        }
    }

    @Override
    protected Region shown(SessionBrief brief) {
        List<BriefText.Line> lines = text.standsOut(brief);
        when.setText(text.when(brief, now.get()));
        name.setText(text.name(brief));
        dose.setText(text.dose(brief));
        String there = sent.of(brief.session().id());
        Visibility.text(where, there);
        standsOut.getChildren().setAll(lines.stream().map(BriefCell::flow).toList());
        chip.show(BriefText.tone(brief), text.state(brief));
        setAccessibleText(
                String.join(
                        ", ",
                        text.when(brief, now.get()).replace('\n', ' '),
                        text.name(brief),
                        text.dose(brief),
                        lines.stream().map(BriefText.Line::whole).collect(Collectors.joining("; ")),
                        there.isEmpty() ? text.state(brief) : text.state(brief) + ", " + there));
        return row;
    }

    /** Heavier words, then the rest, in one run that wraps. */
    static TextFlow flow(BriefText.Line line) {
        TextFlow flow = Style.on(new TextFlow(), Style.FLOWING);
        if (!line.lead().isEmpty()) {
            flow.getChildren().add(Style.on(new Text(line.lead()), Style.STRONG));
        }
        if (!line.rest().isEmpty()) {
            String before = line.lead().isEmpty() ? "" : ", ";
            flow.getChildren().add(new Text(before + line.rest()));
        }
        return flow;
    }
}
