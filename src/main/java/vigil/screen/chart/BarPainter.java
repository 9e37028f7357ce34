package vigil.screen.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.text.TextAlignment;
import vigil.screen.chart.ChartContent.Bar;
import vigil.screen.chart.ChartContent.EventMark;

/**
 * Draws what lasts: the infusion with its rates and pauses, side effects, events, the present and
 * the cursor.
 */
final class BarPainter {
    private static final DateTimeFormatter HOUR_MINUTE =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Ink ink;
    private final ChartGeometry geometry;
    private final ChartWords words;

    BarPainter(Ink ink, ChartGeometry geometry, ChartWords words) {
        this.ink = ink;
        this.geometry = geometry;
        this.words = words;
    }

    void paint(ChartContent content) {
        content.planned().ifPresent(this::planned);
        content.infusion().forEach(bar -> infusion(bar, content.now()));
        effects(content.effects(), content.now());
        events(content.events());
        content.now().ifPresent(now -> present(now, content));
    }

    void cursor(Instant at) {
        if (geometry.time().shows(at)) {
            double x = geometry.time().x(at);
            ink.dashed(
                    "cursor",
                    1.6,
                    5,
                    3,
                    x,
                    geometry.pressure().top(),
                    x,
                    geometry.infusionBottom());
        }
    }

    private void infusion(Bar bar, Optional<Instant> now) {
        double from = geometry.time().clampX(bar.from());
        double until = geometry.time().clampX(end(bar, now));
        double height = geometry.infusionBottom() - geometry.infusionTop();
        ink.fill("infusion", from, geometry.infusionTop(), Math.max(3, until - from), height, 4);
        ink.textWithin(
                "on-infusion",
                0.96,
                bar.says(),
                from + ink.size() * 0.6,
                geometry.infusionTop() + height * 0.68,
                until - from - ink.size());
    }

    private void planned(Bar bar) {
        double from = geometry.time().clampX(bar.from());
        double until = geometry.time().clampX(bar.until().orElse(bar.from()));
        double height = geometry.infusionBottom() - geometry.infusionTop();
        ink.dashedFrame("infusion", from, geometry.infusionTop(), until - from, height - 1, 3);
        if (until - from > ink.size() * 6) {
            ink.text(
                    "text-muted",
                    false,
                    0.9,
                    TextAlignment.RIGHT,
                    bar.says(),
                    until - ink.size() * 0.5,
                    geometry.infusionTop() + height * 0.68);
        }
    }

    private void effects(List<Bar> effects, Optional<Instant> now) {
        List<Bar> shown =
                effects.size() <= geometry.rows()
                        ? effects
                        : effects.subList(effects.size() - geometry.rows(), effects.size());
        double top = geometry.effectsTop();
        for (Bar effect : shown) {
            double from = geometry.time().clampX(effect.from());
            double until = geometry.time().clampX(end(effect, now));
            double height = geometry.effectHeight() * 0.52;
            ink.fill("effect", from, top, Math.max(4, until - from), height, 3);
            label(effect.says(), from, until, top + height * 0.95);
            top += geometry.effectHeight();
        }
    }

    private void label(String says, double from, double until, double baseline) {
        double width = ink.width(says, 0.9);
        boolean fitsBehind = until + width + ink.size() < geometry.time().right();
        double x = fitsBehind ? until + ink.size() * 0.55 : from - ink.size() * 0.55;
        ink.text(
                "text",
                false,
                0.9,
                fitsBehind ? TextAlignment.LEFT : TextAlignment.RIGHT,
                says,
                x,
                baseline);
    }

    private void events(List<EventMark> events) {
        double y = geometry.infusionBottom() + ink.size() * 1.0;
        double free = Double.NEGATIVE_INFINITY;
        for (EventMark event : events) {
            if (geometry.time().shows(event.at())) {
                double x = geometry.time().x(event.at());
                ink.line(
                        "text-muted",
                        1.2,
                        x,
                        geometry.infusionTop(),
                        x,
                        geometry.infusionBottom() + ink.size() * 0.25);
                double width = ink.width(event.says(), 0.86);
                if (x > free && x + width < geometry.width()) {
                    ink.text("text-muted", false, 0.86, TextAlignment.LEFT, event.says(), x, y);
                    free = x + width + ink.size() * 0.6;
                }
            }
        }
    }

    private void present(Instant now, ChartContent content) {
        if (!geometry.time().shows(now)) {
            return;
        }
        double x = geometry.time().x(now);
        ink.line("cursor", 1.8, x, geometry.pressure().top(), x, geometry.infusionBottom());
        String clock = HOUR_MINUTE.format(now.atZone(content.zone()));
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
        double half = text.length() * ink.size() * 0.27;
        double centre =
                Math.clamp(x, geometry.time().left() + half, geometry.time().right() - half);
        ink.text(
                "accent",
                true,
                0.94,
                TextAlignment.CENTER,
                text,
                centre,
                geometry.height() - ink.size() * 0.35);
    }

    private static Instant end(Bar bar, Optional<Instant> now) {
        return bar.until().or(() -> now).orElse(bar.from());
    }
}
