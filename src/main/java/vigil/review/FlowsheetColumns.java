package vigil.review;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import vigil.protocol.Crossed;
import vigil.protocol.LimitCheck;
import vigil.protocol.Protocol;
import vigil.session.Chart;
import vigil.session.Entry;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.SetKind;
import vigil.session.ObservationEvent.VitalsRecorded;
import vigil.session.SessionEvent;
import vigil.vitals.Reading;
import vigil.vitals.VitalItem;
import vigil.vitals.VitalSigns;
import vigil.vitals.VitalValue;

/** Makes the columns of a flowsheet, one after the other in the order of time. */
final class FlowsheetColumns {
    private final Chart chart;
    private final List<VitalItem> rows;
    private final Duration lateAfter;
    private final Optional<EntryId> baselineId;
    private final Optional<VitalSigns> baseline;
    private final Map<VitalItem, VitalValue> previous = new EnumMap<>(VitalItem.class);

    FlowsheetColumns(Chart chart, List<VitalItem> rows, Duration lateAfter) {
        this.chart = chart;
        this.rows = rows;
        this.lateAfter = lateAfter;
        this.baselineId = chart.baseline().map(set -> set.id());
        this.baseline = chart.baseline().map(set -> set.event().signs());
    }

    /** Knows a set whose column is not wanted, so that the next one is compared with it. */
    void passOver(Entry entry) {
        measured(entry, previous::put);
    }

    /** Begins behind sets whose columns are made already. */
    void goOnAfter(List<Entry> made) {
        for (Entry entry : made.reversed()) {
            if (previous.keySet().containsAll(rows)) {
                return;
            }
            measured(entry, previous::putIfAbsent);
        }
    }

    Flowsheet.Column column(Entry entry) {
        VitalSigns signs = signs(entry.now()).orElse(new VitalSigns(List.of()));
        List<Crossed> crossed = entry.struckOut() ? List.of() : crossed(entry, signs);
        List<Amendment> amendments = Amendment.of(entry);
        Map<VitalItem, Flowsheet.Cell> cells = new EnumMap<>(VitalItem.class);
        for (VitalItem item : rows) {
            cells.put(
                    item,
                    new Flowsheet.Cell(content(signs, item, crossed), earlier(amendments, item)));
        }
        passOver(entry);
        return new Flowsheet.Column(
                entry.id(),
                entry.now() instanceof VitalsRecorded set ? set.kind() : SetKind.FULL,
                chart.firstDose()
                        .filter(first -> !first.isAfter(entry.placed()))
                        .map(first -> SessionMinute.of(first, entry.placed())),
                baselineId.filter(entry.id()::equals).isPresent(),
                entry.taken(),
                entry.first().recordedAt(),
                LateEntry.is(entry, lateAfter),
                entry.first().measuredBy(),
                entry.first().enteredBy(),
                entry.struckOut(),
                amendments,
                cells);
    }

    private List<Crossed> crossed(Entry entry, VitalSigns signs) {
        return LimitCheck.check(
                signs,
                baseline,
                ChartPhase.of(chart, entry),
                chart.protocol().map(Protocol::limits).orElse(List.of()));
    }

    private Flowsheet.Content content(VitalSigns signs, VitalItem item, List<Crossed> crossed) {
        Optional<Reading> reading = signs.reading(item);
        if (reading.isEmpty()) {
            return new Flowsheet.Content.NotPartOfSet();
        }
        return switch (reading.get()) {
            case Reading.Measured(VitalValue value) ->
                    new Flowsheet.Content.Value(
                            value,
                            crossed.stream()
                                    .filter(one -> one.limit().measure().item() == item)
                                    .toList(),
                            trend(value));
            case Reading.NotTaken notTaken -> new Flowsheet.Content.NotTaken(notTaken.reason());
        };
    }

    private Flowsheet.Trend trend(VitalValue value) {
        Optional<VitalValue> before = Optional.ofNullable(previous.get(value.item()));
        if (before.isEmpty()) {
            return Flowsheet.Trend.FIRST;
        }
        Optional<BigDecimal> was = Measured.size(before.get());
        Optional<BigDecimal> is = Measured.size(value);
        if (was.isEmpty() || is.isEmpty()) {
            return Flowsheet.Trend.NOT_COMPARED;
        }
        int way = is.get().compareTo(was.get());
        if (way == 0) {
            return Flowsheet.Trend.SAME;
        }
        return way > 0 ? Flowsheet.Trend.UP : Flowsheet.Trend.DOWN;
    }

    /** Tells what was measured in a set that is not struck out. */
    private static void measured(Entry entry, BiConsumer<VitalItem, VitalValue> each) {
        if (!entry.struckOut() && entry.now() instanceof VitalsRecorded set) {
            for (Reading reading : set.signs().readings()) {
                if (reading instanceof Reading.Measured(VitalValue value)) {
                    each.accept(value.item(), value);
                }
            }
        }
    }

    private static List<Flowsheet.Earlier> earlier(List<Amendment> amendments, VitalItem item) {
        List<Flowsheet.Earlier> earlier = new ArrayList<>();
        for (Amendment amendment : amendments) {
            Optional<Reading> was = signs(amendment.before()).flatMap(set -> set.reading(item));
            Optional<Reading> is =
                    amendment
                            .after()
                            .flatMap(FlowsheetColumns::signs)
                            .flatMap(set -> set.reading(item));
            if (!amendment.strikesOut() && !was.equals(is)) {
                earlier.add(new Flowsheet.Earlier(was, amendment));
            }
        }
        return earlier;
    }

    private static Optional<VitalSigns> signs(SessionEvent event) {
        return event instanceof VitalsRecorded set ? Optional.of(set.signs()) : Optional.empty();
    }
}
