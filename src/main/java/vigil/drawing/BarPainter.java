package vigil.drawing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vigil.drawing.ChartContent.Bar;
import vigil.drawing.ChartContent.EventMark;
import vigil.wording.DisplayText;

/**
 * Draws what lasts: the infusion with its rates and pauses, side effects, events, the present and
 * the cursor.
 */
final class BarPainter {
    private static final double EFFECT_TEXT = 0.9;

    private final Pen pen;
    private final ChartGeometry geometry;
    private final ChartWords words;
    private final ScorePlaces scores;
    private final List<Rate> rates = new ArrayList<>();

    /** A part of an upright line, from its top to its bottom. */
    @FunctionalInterface
    private interface Stroke {
        void draw(double top, double bottom);
    }

    /** From where to where the words of a rate stand. */
    private record Rate(double left, double right) {}

    BarPainter(Pen pen, ChartGeometry geometry, ChartWords words, ScorePlaces scores) {
        this.pen = pen;
        this.geometry = geometry;
        this.words = words;
        this.scores = scores;
    }

    void paint(ChartContent content) {
        content.planned().ifPresent(this::planned);
        List<Bar> infusion =
                content.infusion().stream()
                        .filter(bar -> geometry.time().meets(bar.from(), content.end(bar)))
                        .toList();
        // All bars before all words: what was given at once lies on the stretch that ran meanwhile.
        infusion.forEach(bar -> fill(bar, content));
        infusion.forEach(bar -> rate(bar, content));
        effects(content);
        events(content.events());
        content.now().ifPresent(now -> present(now, content));
    }

    void cursor(Instant at) {
        if (geometry.time().shows(at)) {
            double x = geometry.time().x(at);
            upright(x, (top, bottom) -> pen.dashed("cursor", 1.6, 5, 3, x, top, x, bottom));
        }
    }

    /** From top to bottom at a time, but not through the scores that stand there. */
    private void upright(double x, Stroke stroke) {
        double top = geometry.pressure().top();
        double bottom = geometry.infusionBottom();
        if (scores.writtenAt(pen, x)) {
            stroke.draw(top, geometry.scoresTop());
            stroke.draw(geometry.scoresBottom(), bottom);
        } else {
            stroke.draw(top, bottom);
        }
    }

    private void fill(Bar bar, ChartContent content) {
        double from = geometry.time().clampX(bar.from());
        double until = geometry.time().clampX(content.end(bar));
        double height = geometry.infusionBottom() - geometry.infusionTop();
        pen.fill("infusion", from, geometry.infusionTop(), Math.max(3, until - from), height, 4);
    }

    private void rate(Bar bar, ChartContent content) {
        double from = geometry.time().clampX(bar.from());
        double until = geometry.time().clampX(content.end(bar));
        double height = geometry.infusionBottom() - geometry.infusionTop();
        double room = until - from - pen.size();
        if (pen.width(bar.brief(), 0.96) > room && behind(bar, until, content)) {
            return;
        }
        String says = pen.width(bar.says(), 0.96) <= room ? bar.says() : bar.brief();
        double left = from + pen.size() * 0.6;
        double baseline = geometry.infusionTop() + height * 0.68;
        if (pen.textWithin("on-infusion", 0.96, says, left, baseline, room)) {
            double margin = pen.size() * 0.3;
            double written = Math.min(room, pen.width(says, 0.96));
            rates.add(new Rate(left - margin, left + written + margin));
        }
    }

    /**
     * The rate that runs since a moment ago stands where it is to run on, if that has room for it
     * before the words on when it ends; else the bar would say the rate that was.
     */
    private boolean behind(Bar bar, double until, ChartContent content) {
        if (bar.until().isPresent() || content.planned().isEmpty()) {
            return false;
        }
        Bar ahead = content.planned().get();
        double right = geometry.time().clampX(ahead.until().orElse(ahead.from()));
        double words = pen.width(bar.brief(), 0.9) + pen.width(ahead.says(), 0.9);
        if (words + 2 * pen.size() > right - until) {
            return false;
        }
        double height = geometry.infusionBottom() - geometry.infusionTop();
        double baseline = geometry.infusionTop() + height * 0.68;
        double left = until + pen.size() * 0.5;
        pen.text("text", false, 0.9, Pen.Align.LEFT, bar.brief(), left, baseline);
        return true;
    }

    private void planned(Bar bar) {
        double from = geometry.time().clampX(bar.from());
        double until = geometry.time().clampX(bar.until().orElse(bar.from()));
        double height = geometry.infusionBottom() - geometry.infusionTop();
        pen.dashedFrame(
                "infusion-planned", from, geometry.infusionTop(), until - from, height - 1, 3);
        if (until - from > pen.size() * 6) {
            pen.text(
                    "text-muted",
                    false,
                    0.9,
                    Pen.Align.RIGHT,
                    bar.says(),
                    until - pen.size() * 0.5,
                    geometry.infusionTop() + height * 0.68);
        }
    }

    /** The newest there is room for; beside the first of them how many are not drawn. */
    private void effects(ChartContent content) {
        List<Bar> effects = content.effectsIn(geometry.time());
        int left = Math.max(0, effects.size() - geometry.rows());
        double top = geometry.effectsTop();
        for (Bar effect : effects.subList(left, effects.size())) {
            double from = geometry.time().clampX(effect.from());
            double until = geometry.time().clampX(content.end(effect));
            double height = geometry.effectHeight() * 0.52;
            pen.fill("effect", from, top, Math.max(4, until - from), height, 3);
            boolean first = top == geometry.effectsTop();
            String says =
                    first && left > 0
                            ? effect.says() + " \u00b7 " + words.earlier().apply(left)
                            : effect.says();
            label(says, from, until, top + height * 0.95);
            top += geometry.effectHeight();
        }
    }

    /** Behind the bar, or before it, or where neither has room over its end. */
    private void label(String says, double from, double until, double baseline) {
        double width = pen.width(says, EFFECT_TEXT);
        double gap = pen.size() * 0.55;
        double right = geometry.time().right();
        if (until + width + pen.size() < right) {
            pen.text("text", false, EFFECT_TEXT, Pen.Align.LEFT, says, until + gap, baseline);
        } else if (from - gap - width > 0) {
            pen.text("text", false, EFFECT_TEXT, Pen.Align.RIGHT, says, from - gap, baseline);
        } else {
            pen.textOnGround("text", EFFECT_TEXT, Pen.Align.RIGHT, says, right - gap, baseline);
        }
    }

    private void events(List<EventMark> events) {
        double y = geometry.infusionBottom() + pen.size() * 1.0;
        double free = Double.NEGATIVE_INFINITY;
        for (EventMark event : events) {
            if (geometry.time().shows(event.at())) {
                double x = geometry.time().x(event.at());
                pen.line(
                        "text-muted",
                        1.2,
                        x,
                        top(x),
                        x,
                        geometry.infusionBottom() + pen.size() * 0.25);
                double width = pen.width(event.says(), 0.86);
                if (x > free && x + width < geometry.width()) {
                    pen.text("text-muted", false, 0.86, Pen.Align.LEFT, event.says(), x, y);
                    free = x + width + pen.size() * 0.6;
                }
            }
        }
    }

    /** A mark goes through the bar of the infusion, but not through the words on it. */
    private double top(double x) {
        return rates.stream().anyMatch(rate -> x > rate.left() && x < rate.right())
                ? geometry.infusionBottom() - pen.size() * 0.2
                : geometry.infusionTop();
    }

    private void present(Instant now, ChartContent content) {
        if (!geometry.time().shows(now)) {
            return;
        }
        double x = geometry.time().x(now);
        upright(x, (top, bottom) -> pen.line("cursor", 1.8, x, top, x, bottom));
        String clock =
                DisplayText.time(now.atZone(content.zone()).toOffsetDateTime(), content.zone());
        String text =
                content.zero()
                        .filter(zero -> !zero.isAfter(now))
                        .map(
                                zero ->
                                        clock
                                                + " \u00b7 "
                                                + words.minute()
                                                + " "
                                                + Duration.between(zero, now).toMinutes())
                        .orElse(clock);
        double half = text.length() * pen.size() * 0.27;
        double centre =
                Math.clamp(x, geometry.time().left() + half, geometry.time().right() - half);
        pen.text("accent", true, 0.94, Pen.Align.CENTER, text, centre, geometry.timesBase());
    }
}
