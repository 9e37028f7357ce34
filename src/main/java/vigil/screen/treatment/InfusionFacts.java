package vigil.screen.treatment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vigil.dosing.Given;
import vigil.dosing.Reconciliation;
import vigil.quantity.Milligrams;
import vigil.quantity.Moment;
import vigil.review.DoseTruth;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.PlainTable;
import vigil.screen.kit.Style;
import vigil.screen.kit.Visibility;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.DoseCourse;
import vigil.session.PreparationEvent.DrugDrawnUp;
import vigil.session.TreatmentSession;
import vigil.telling.DoseText;
import vigil.wording.DisplayText;

/** What was really given, piece by piece with its times, and whether the drug drawn up adds up. */
final class InfusionFacts {
    private final Words words;
    private final StripText strip;
    private final DoseText dose;
    private final Label given = Style.on(new Label(), Style.STRONG, Style.WRAP);
    private final VBox pieces = Style.on(new VBox(), Style.STACK);
    private final PlainTable account;
    private final MessageBar gaps = new MessageBar();
    private final VBox box;

    InfusionFacts(Words words) {
        this.words = words;
        this.strip = new StripText(words);
        this.dose = new DoseText(words);
        this.account =
                new PlainTable(
                        List.of(
                                PlainTable.Column.text(say("lot")),
                                PlainTable.Column.digits(say("drawn")),
                                PlainTable.Column.digits(say("given")),
                                PlainTable.Column.digits(say("wasted")),
                                PlainTable.Column.digits(say("returned"))));
        given.setWrapText(true);
        given.setMinHeight(Region.USE_PREF_SIZE);
        this.box = Style.on(new VBox(given, pieces, account, gaps), Style.STACK);
    }

    VBox node() {
        return box;
    }

    private String say(String key) {
        return words.say("treatment.infusion.account." + key);
    }

    void show(TreatmentSession session, Moment now) {
        Chart chart = session.chart();
        boolean begun = chart.firstDose().isPresent();
        given.setText(
                begun
                        ? strip.given(DoseTruth.of(chart, now))
                        : words.say("treatment.infusion.nothing"));
        List<String> lines = lines(chart, now);
        if (!lines.equals(shown())) {
            pieces.getChildren().setAll(lines.stream().map(this::line).toList());
        }
        boolean accounts =
                !chart.all(DrugDrawnUp.class).isEmpty()
                        && (chart.dosingEnd().isPresent() || session.stage().over());
        Visibility.set(account, accounts);
        if (accounts) {
            account(DoseCourse.in(chart).reconciliation(now.instant()));
        } else {
            gaps.hide();
        }
    }

    private List<String> shown() {
        return pieces.getChildren().stream().map(node -> ((Label) node).getText()).toList();
    }

    private Label line(String text) {
        Label label = Style.on(new Label(text), Style.MUTED, Style.WRAP);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private record Piece(Instant from, String text) {}

    private List<String> lines(Chart chart, Moment now) {
        DoseCourse course = DoseCourse.in(chart);
        List<Piece> found = new ArrayList<>();
        course.given().forEach(one -> found.add(new Piece(one.from(), piece(one, chart))));
        course.pauses()
                .forEach(
                        pause ->
                                found.add(
                                        new Piece(
                                                pause.from().instant(),
                                                words.say(
                                                        "treatment.infusion.piece.pause",
                                                        words.time(pause.from().local()),
                                                        until(
                                                                pause.until()
                                                                        .map(
                                                                                at ->
                                                                                        words.time(
                                                                                                at
                                                                                                        .local()))),
                                                        DisplayText.duration(
                                                                pause.lasted(now.instant())),
                                                        pause.reason()))));
        return found.stream().sorted(Comparator.comparing(Piece::from)).map(Piece::text).toList();
    }

    private String until(Optional<String> end) {
        return end.orElseGet(() -> words.say("treatment.infusion.piece.now"));
    }

    private String piece(Given given, Chart chart) {
        String from = words.time(Moment.of(given.from(), chart.plan().zone()).local());
        return switch (given) {
            case Given.Segment segment ->
                    words.say(
                            "treatment.infusion.piece.run",
                            from,
                            until(
                                    segment.until()
                                            .map(
                                                    end ->
                                                            words.time(
                                                                    Moment.of(
                                                                                    end,
                                                                                    chart.plan()
                                                                                            .zone())
                                                                            .local()))),
                            DisplayText.number(segment.rate().amount()));
            case Given.AtOnce once ->
                    words.say(
                            "treatment.infusion.piece.once", from, dose.milligrams(once.amount()));
        };
    }

    private void account(Reconciliation reconciliation) {
        account.setRows(reconciliation.lines().stream().map(this::row).toList());
        if (reconciliation.closes()) {
            gaps.show(MessageBar.Level.SETTLED, say("closes"), "");
            return;
        }
        List<String> open = new ArrayList<>();
        reconciliation.open().forEach(line -> line.gaps().forEach(gap -> open.add(gap(line, gap))));
        boolean addsUp =
                reconciliation.open().stream()
                        .flatMap(line -> line.gaps().stream())
                        .allMatch(Reconciliation.Gap.WasteUnwitnessed.class::isInstance);
        gaps.show(MessageBar.Level.SHOULD, say(addsUp ? "unseen" : "open"), String.join(" ", open));
    }

    private List<Label> row(Reconciliation.Line line) {
        return List.of(
                PlainTable.cell(line.lot()),
                amount(line.drawn()),
                amount(line.given()),
                amount(line.wasted()),
                amount(line.returned()));
    }

    private static Label amount(Milligrams amount) {
        return PlainTable.cell(DisplayText.number(DoseText.typable(amount.amount())));
    }

    private String gap(Reconciliation.Line line, Reconciliation.Gap gap) {
        return switch (gap) {
            case Reconciliation.Gap.Unaccounted left -> say("unaccounted", line, left.by());
            case Reconciliation.Gap.MoreThanDrawn more -> say("more", line, more.by());
            case Reconciliation.Gap.WasteUnwitnessed waste ->
                    say("unwitnessed", line, waste.amount());
            case Reconciliation.Gap.NeverDrawn _ ->
                    words.say("treatment.infusion.account.never", line.lot());
        };
    }

    private String say(String key, Reconciliation.Line line, Milligrams amount) {
        return words.say(
                "treatment.infusion.account." + key,
                dose.milligrams(new Milligrams(DoseText.typable(amount.amount()))),
                line.lot());
    }
}
