package vigil.screen.checkin;

import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.screen.kit.MeasuredColumn;
import vigil.screen.kit.Style;
import vigil.screen.kit.Words;
import vigil.session.Chart;

/**
 * One form of a step as it stands on the page: its heading, and beside it (where there is little
 * room below it) what is recorded, the fields, or what it waits for.
 */
final class Section extends Region {
    private static final double BESIDE_EM = 38;
    private static final double HEADING_EM = 8.4;
    private static final double GAP_EM = 0.6;

    private final Label heading;
    private final VBox content = Style.on(new MeasuredColumn(), Style.STACK);
    private final boolean open;

    Section(Words words, StepPart part, Optional<Chart> chart) {
        heading = Style.on(new Label(part.heading()), Style.PANEL_TITLE, Style.WRAP);
        heading.setVisible(!part.heading().isEmpty());
        open = part.open(chart);
        List<StepPart.Line> lines = part.recorded(chart);
        if (open) {
            content.getChildren().add(part.form().node());
        } else if (lines.isEmpty()) {
            Label later = new Label(words.say("checkin.later"));
            content.getChildren().add(Style.on(later, Style.MUTED, Style.WRAP));
        } else {
            lines.forEach(line -> content.getChildren().add(StepPage.line(line)));
        }
        getChildren().addAll(heading, content);
    }

    /** Whether it can be filled in. */
    boolean open() {
        return open;
    }

    /** Where the fields or the recorded lines stand. */
    VBox content() {
        return content;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double em() {
        return heading.getFont().getSize();
    }

    private double beside(double width) {
        return heading.isVisible() && width >= BESIDE_EM * em() ? snapSizeX(HEADING_EM * em()) : 0;
    }

    private double above(double width) {
        return heading.isVisible() && beside(width) == 0
                ? snapSizeY(heading.prefHeight(width) + GAP_EM * em())
                : 0;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? BESIDE_EM * em() : width;
        double left = beside(room);
        double fields = above(room) + content.prefHeight(room - left);
        return snapSizeY(
                left > 0 ? Math.max(heading.prefHeight(left - GAP_EM * em()), fields) : fields);
    }

    @Override
    protected void layoutChildren() {
        double left = beside(getWidth());
        double top = above(getWidth());
        double wide = left > 0 ? left - GAP_EM * em() : getWidth();
        layoutInArea(heading, 0, 0, wide, heading.prefHeight(wide), 0, HPos.LEFT, VPos.TOP);
        content.resizeRelocate(left, top, getWidth() - left, getHeight() - top);
    }
}
